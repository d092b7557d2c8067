package announcementgraph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

/** What a name is, by its form and the words around it. */
class NamesInContextTest {

    @TempDir private Path folder;
    private SmallNotes notes;

    @BeforeEach
    void prepare() {
        notes = new SmallNotes(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Llama-3-70B-Instruct",
                "Llama-3-8b-it",
                "Llama 3 405B",
                "llama-3-mini-2024-07-18",
                "Foobar 7B",
                "quokka-2.6-wombat-7b-dpo"
            })
    void aVariantOfAModelIsOneNameWithItsSizeAndBuild(String model) {
        assertThat(notes.names("We ran " + model + " on a laptop."))
                .containsExactly("product/" + model);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Llama-3-class", "Llama-3-based", "Llama-3-powered"})
    void anAdjectiveMadeOfANameIsNoPartOfIt(String word) {
        assertThat(notes.names("A " + word + " chatbot")).containsExactly("product/Llama-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GAE별빛네트가 만든 배", "Llama/Gemini"})
    void aShortNameIsNotFoundInALongerOneNorTwoInOne(String text) {
        assertThat(notes.names(text)).doesNotContain("organization/GAE", "product/Llama Gemini");
    }

    @Test
    void aVersionIsNotCutAtItsPoint() {
        assertThat(notes.names("We ran Llama 3.3 today.")).containsExactly("product/Llama 3.3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quilltool raised $20 million this week.",
                "Ana Ortiz, CEO, Quilltool",
                "The Quilltool team showed a demo.",
                "Quilltool released a report on its users.",
                "Quilltool, a maker of pens, announced a report.",
                "Quilltool and Moonbase launched a report.",
                "It runs on OpenAI, Toyota and Quilltool.",
                "A guide from Quilltool",
                "[Quilltool](https://x.com/quilltool/status/1) argued against it.",
                "So said @Quilltool there."
            })
    void aProductsNameStandsForItsCompanyWhereItDoesWhatCompaniesDo(String text) {
        assertThat(notes.names(text)).contains("organization/Quilltool");
    }

    @Test
    void elsewhereItIsTheProduct() {
        assertThat(notes.names("We draw with Quilltool every day."))
                .containsExactly("product/Quilltool");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zibbleworks raised $5 million.",
                "Ana Ortiz, CTO of Zibbleworks",
                "OpenAI acquired Zibbleworks.",
                "Zibbleworks, a startup from Lyon"
            })
    void aCompanyThatNobodyKnowsIsToldByWhatIsSaidOfIt(String text) {
        assertThat(notes.names(text)).contains("organization/Zibbleworks");
    }

    @Test
    void whoeverLedTheWorkMayBeAPerson() {
        assertThat(notes.names("The work was led by Ana Ortiz."))
                .doesNotContain("organization/Ana Ortiz");
    }

    @Test
    void anAmbiguousNameInATitleOrACompoundIsAWord() {
        assertThat(notes.names("- Speech Models With Modal Logic And Intrinsic Reasoning"))
                .doesNotContain("organization/Modal");
        assertThat(notes.names("We saw a Cross-Modal encoder."))
                .doesNotContain("organization/Modal");
    }

    @Test
    void theOwnerIsNoPartOfWhatItOwns() {
        assertThat(notes.names("a tour of Google's Research SuperCluster"))
                .contains("organization/Google")
                .doesNotContain("organization/Google's Research");
    }

    @Test
    void aShortFormBehindItsFamilyIsTheMember() {
        assertThat(notes.read("Gemini comes as Pro and Nano.").entities())
                .anyMatch(e -> e.iri().endsWith("/product/gemini-nano"));
    }

    @Test
    void aLinkToARepositoryOfThatNameNamesAProductAndItsMaker() {
        String text = "- see [typewarbler](https://github.com/google/typewarbler) for more\n";

        assertThat(notes.names(text)).contains("product/typewarbler");
    }

    @Test
    void theHeadOfAnEntryIsAProductWhereItHasTheShapeOfAName() {
        assertThat(notes.names("- BIRD-SONG: learning one representation of birds"))
                .contains("product/BIRD-SONG");
        assertThat(notes.names("- Warning: the road is closed"))
                .noneMatch(n -> n.startsWith("product/"));
    }

    @Test
    void aBroadSubjectCountsWhereAHeadingOrAnEntryIsAboutIt() {
        assertThat(notes.names("The chip has a better energy efficiency than the last."))
                .noneMatch(n -> n.startsWith("topic/"));
        assertThat(notes.names("## Energy Efficiency\n\nAll about it.\n"))
                .contains("topic/Energy Efficiency");
        assertThat(notes.names("- Energy Efficiency\n- and more\n"))
                .contains("topic/Energy Efficiency");
        assertThat(notes.names("They spoke of quantum computing too."))
                .contains("topic/quantum computing");
    }

    @Test
    void aSubjectWithinATitleOrANameIsNoTopic() {
        assertThat(notes.names("We met a Quantum Computing Engineer there."))
                .noneMatch(n -> n.startsWith("topic/"));
        assertThat(notes.names("We asked the NVIDIA Quantum Computing Desk for help."))
                .noneMatch(n -> n.startsWith("topic/"));
    }

    @Test
    void aNameWithItsMakersIsAnotherNameOfTheProduct() {
        assertThat(notes.read("We tried the Siemens Brickwright today.").entities())
                .anyMatch(
                        e ->
                                e.iri().endsWith("/product/brickwright")
                                        && e.otherNames().stream()
                                                .anyMatch(
                                                        n ->
                                                                n.form()
                                                                        .equals(
                                                                                "Siemens Brickwright")));
    }

    @Test
    void amongListedCompaniesAnotherNameIsACompany() {
        assertThat(notes.names("New in the programme: Toyota, Siemens, Zibbleworks and NVIDIA."))
                .contains("organization/Zibbleworks");
        assertThat(notes.names("與Toyota、Siemens 和 Zibbleworks 等公司"))
                .contains("organization/Zibbleworks");
        assertThat(notes.names("Toyota and Siemens came by, Zibbleworks stayed away."))
                .doesNotContain("organization/Zibbleworks");
    }

    @Test
    void whatATitleSaysOfAProductIsNoPartOfItsName() {
        assertThat(notes.names("# Jetson Nano Introduction\n\nA board.\n"))
                .contains("product/Jetson Nano")
                .doesNotContain("product/Jetson Nano Introduction");
    }

    @Test
    void aNumberedWordOfAProgrammeIsNoProduct() {
        assertThat(notes.names("- Keynote1 and Nov19-21, a P2P talk"))
                .noneMatch(n -> n.startsWith("product/"));
    }

    @Test
    void theNumberBehindAVersionBelongsToTheName() {
        assertThat(notes.names("We ran Quilltool 9 9950X today."))
                .contains("product/Quilltool 9 9950X");
    }

    @Test
    void aLicenceDoesNotNameWhoWroteIt() {
        assertThat(notes.names("Published under the Siemens License."))
                .doesNotContain("organization/Siemens");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- **Llama 3 Triggers Endless Debate**: users report that it is better than before.",
                "- Llama 3 Support Delayed: the release is now said to come a few weeks later.",
                "- Llama 3 Might Remain the Best: some say so after what they tried this week."
            })
    void theVerbOfAHeadlineIsNoPartOfAName(String line) {
        assertThat(notes.names(line)).containsExactly("product/Llama 3");
    }

    @Test
    void aHeadThatIsAnEntryAndNoHeadlineNamesAProduct() {
        assertThat(
                        notes.names(
                                "- Llama 3 Prompt Guardian: filters what people type into a model.\n"))
                .contains("product/Llama 3 Prompt Guardian");
    }

    @Test
    void theNumberOfASessionIsNoProduct() {
        assertThat(notes.names("# AIM211 Building agents\n\nHello and welcome to AIM211.\n"))
                .doesNotContain("product/AIM211");
    }

    @ParameterizedTest
    @CsvSource({
        "Foobar라는 서비스를 봤다,product/Foobar",
        "'‘알로’라는 메신저 앱을 봤다',product/알로",
        "wombat.ai 라는 회사를 봤다,organization/wombat.ai",
        "They use a tool called Foobar now.,product/Foobar",
        "I met a startup called Foobar there.,organization/Foobar",
        "Dave Morin과 함께 만든다,person/Dave Morin",
        "Thanks to Jaesik Kim for that.,person/Jaesik Kim"
    })
    void theNounBesideItOrAGivenNameSaysWhatANameIs(String text, String name) {
        assertThat(notes.names(text)).contains(name);
    }

    @Test
    void aGivenNameAloneIsThePersonOfTheNoteWhoHasIt() {
        assertThat(
                        notes.relations(
                                "# NVIDIA GTC 2024\n\n창시자 Ingrid Larsen 키노트\n\nIngrid는 Siemens에 합류했다.\n"))
                .contains("ingrid-larsen worksFor siemens");
    }
}
