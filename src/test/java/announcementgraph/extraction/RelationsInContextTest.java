package announcementgraph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

/** What sentences, lists and signs say of the things they name, in both languages. */
class RelationsInContextTest {

    @TempDir private Path folder;
    private SmallNotes notes;

    @BeforeEach
    void prepare() {
        notes = new SmallNotes(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jetson Nano is built on Blackwell.|blackwell isPartOf jetson-nano",
                "Blackwell 기반 Jetson Nano|blackwell isPartOf jetson-nano",
                "Jetson Nano: 로봇용 컴퓨터, Blackwell 기반|blackwell isPartOf jetson-nano",
                "DGX SuperPOD combines DGX H100 and Blackwell.|dgx-h100 isPartOf dgx-superpod",
                "DGX H100을 결합한 DGX SuperPOD|dgx-h100 isPartOf dgx-superpod",
                "Jetson Nano 출시: 작은 컴퓨터, DGX SuperPOD에 포함|jetson-nano isPartOf dgx-superpod",
                "Gemini Nano is part of Chrome.|gemini-nano isPartOf chrome",
                "DGX SuperPOD = DGX H100 + Blackwell|blackwell isPartOf dgx-superpod",
                "DGX SuperPOD with eight DGX H100|dgx-h100 isPartOf dgx-superpod",
                "DGX SuperPOD ← DGX H100 8개|dgx-h100 isPartOf dgx-superpod",
                "A DGX SuperPOD joins 32 DGX H100 by cables.|dgx-h100 isPartOf dgx-superpod",
                "Jetson Nano 발표 — Blackwell, $99|blackwell isPartOf jetson-nano",
                "Jetson Nano unveiled, a small computer on Blackwell|blackwell isPartOf jetson-nano",
                "NVIDIA launched Jetson Nano. Built on Blackwell, it is small.|blackwell isPartOf jetson-nano",
                "Gemini Nano 출시. Chrome 안에 있고 빠름|gemini-nano isPartOf chrome"
            })
    void partsAreReadFromWordsAndSigns(String text, String relation) {
        assertThat(notes.relations(text)).contains(relation);
    }

    @Test
    void aChipInAnEntryBelowADeviceIsInIt() {
        assertThat(notes.relations("- Jetson Nano\n  - Blackwell 칩 + 카메라 2개\n"))
                .contains("blackwell isPartOf jetson-nano");
    }

    @Test
    void whatADeviceIsComparedWithIsNotInIt() {
        assertThat(notes.relations("- Jetson Nano — Blackwell 대비 2배\n"))
                .doesNotContain("blackwell isPartOf jetson-nano");
    }

    @Test
    void aModelIsTrainedOnChipsAndNotMadeOfThem() {
        assertThat(notes.relations("Llama 3: DGX H100 512대로 학습"))
                .contains("llama-3 uses dgx-h100")
                .doesNotContain("dgx-h100 isPartOf llama-3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Toyota chooses Jetson Nano.|toyota uses jetson-nano",
                "Toyota and Siemens use Jetson Nano.|siemens uses jetson-nano",
                "Toyota builds cars, and evaluates Jetson Nano.|toyota uses jetson-nano",
                "Gemini Nano is integrated into Chrome.|chrome uses gemini-nano",
                "Toyota가 Jetson Nano를 생산 공정에 적용|toyota uses jetson-nano",
                "Toyota: 새 차를 Jetson Nano + Blackwell 위에 만든다|toyota uses jetson-nano",
                "Toyotaは Jetson Nano を使う|toyota uses jetson-nano"
            })
    void usesAreReadFromSentences(String text, String relation) {
        assertThat(notes.relations(text)).contains(relation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OpenAI partners with Toyota and Siemens.|openai partnersWith siemens",
                "OpenAI and Toyota partner on cars.|openai partnersWith toyota",
                "NVIDIA與Toyota、Siemens等合作，改善工廠。|nvidia partnersWith toyota",
                "NVIDIA宣布與Toyota合作|nvidia partnersWith toyota",
                "엔비디아가 Toyota와 협력|nvidia partnersWith toyota",
                "Toyota와 Siemens가 도로를 달리는 NVIDIA 파트너에 합류|nvidia partnersWith toyota",
                "OpenAI and Toyota announced a partnership.|openai partnersWith toyota"
            })
    void partnersAreReadFromSentences(String text, String relation) {
        assertThat(notes.relations(text)).contains(relation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jetson Nano, with Toyota: a kit for cars",
                "Toyota: 데이터 제휴",
                "파트너: Toyota, Siemens"
            })
    void theHostIsThePartnerOfThoseWhomAnEntryNames(String entry) {
        assertThat(notes.relations("# NVIDIA GTC 2024\n\n- " + entry + "\n"))
                .contains("nvidia partnersWith toyota");
    }

    @Test
    void whoAnnouncesAPartnershipAnnouncesNoProduct() {
        assertThat(
                        notes.relations(
                                "NVIDIA and Toyota announced a partnership: cars with Jetson Nano."))
                .contains("nvidia partnersWith toyota")
                .noneMatch(r -> r.contains("announced"));
    }

    @Test
    void whoSpeaksTogetherIsNoPartner() {
        assertThat(notes.relations("# NVIDIA GTC 2024\n\n## 배 짓기 (Toyota + Siemens)\n"))
                .doesNotContain("toyota partnersWith siemens");
    }

    @Test
    void whatAnEntryBelowASpeakersSaysIsSaidByTheSpeakersCompany() {
        assertThat(
                        notes.relations(
                                "# NVIDIA GTC 2024\n\n- Ana Ortiz, CEO, Google\n  - 제미나이 아닌 Chrome 공개\n"))
                .contains("google announced chrome");
    }

    @Test
    void thoseThatTheSpeakerWorksWithAreNotPartnersOfEachOther() {
        String text = "# NVIDIA GTC 2024\n\n- Toyota, Siemens와 협력 발표\n";

        assertThat(notes.relations(text))
                .contains("nvidia partnersWith toyota", "nvidia partnersWith siemens")
                .doesNotContain("toyota partnersWith siemens", "siemens partnersWith toyota");
    }

    @Test
    void whatIsListedBehindAnAnnouncementIsAnnounced() {
        assertThat(notes.relations("# NVIDIA GTC 2024\n\n- 제품 두 개 공개: Jetson Nano, DGX H100\n"))
                .contains("nvidia announced jetson-nano", "nvidia announced dgx-h100");
        assertThat(
                        notes.relations(
                                "Google announced updates to the Gemini family, including Gemini Nano with 32 thousand tokens, and the new Chrome."))
                .contains("google announced gemini-nano", "google announced chrome");
    }

    @Test
    void whatIsAnnouncedNowMayShipLater() {
        assertThat(
                        notes.relations(
                                "# NVIDIA GTC 2024\n\n- Jetson Nano announced, shipping is planned for May\n"))
                .contains("nvidia announced jetson-nano");
    }

    @Test
    void anEntryBelowAProductSpeaksOfIt() {
        String text =
                "# NVIDIA GTC 2024\n\n## Jetson Nano\n- Launched last month\n- Uses Blackwell\n";

        assertThat(notes.relations(text))
                .contains("nvidia announced jetson-nano", "jetson-nano uses blackwell");
    }

    @Test
    void whoseItIsStandsBehindTheColon() {
        assertThat(notes.relations("- ZX-900: Siemens's first accelerator\n"))
                .contains("zx-900 manufacturer siemens");
    }

    @Test
    void whatIsDoneForAThingIsNotAnnouncingIt() {
        assertThat(notes.relations("# NVIDIA GTC 2024\n\n- Jetson Nano의 역할을 소개\n"))
                .doesNotContain("nvidia announced jetson-nano");
    }

    @Test
    void whoDevelopsAThingMakesIt() {
        assertThat(notes.relations("Siemens developed the ZX-900 controller."))
                .contains("zx-900 manufacturer siemens");
        assertThat(notes.relations("Siemens는 공장용 ZX-900을 개발했다."))
                .contains("zx-900 manufacturer siemens");
    }

    @Test
    void inItsHostsNoteACollaborationIsOneWithTheHost() {
        assertThat(notes.relations("# NVIDIA GTC 2024\n\n- Toyota Collaboration: cars that see\n"))
                .contains("nvidia partnersWith toyota");
        assertThat(
                        notes.relations(
                                "# NVIDIA GTC 2024\n\n- New collaborations: Toyota and Siemens\n"))
                .contains("nvidia partnersWith toyota", "nvidia partnersWith siemens");
    }

    @Test
    void theHostMakesItsOwnProductsThoughASessionIsOnAnother() {
        String text =
                "# NVIDIA GTC 2024\n\n## 10:00 Toyota builds cars with robots\n- trained on DGX H100\n";

        assertThat(notes.relations(text)).contains("dgx-h100 manufacturer nvidia");
    }

    @Test
    void aNameThatBeginsWithTheMakersParentSaysWhoMakesIt() {
        assertThat(notes.relations("Skycloud를 쓰는 법\n\n- Skyhigh Teapot\n"))
                .contains("skyhigh-teapot manufacturer skycloud");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Introduction of Jetson Nano|nvidia announced jetson-nano",
                "The announcement of DGX H100 came late.|nvidia announced dgx-h100",
                "Announcing general availability of DGX H100|nvidia announced dgx-h100"
            })
    void nounsOfAnnouncingTakeTheThing(String text, String relation) {
        assertThat(notes.relations("# NVIDIA GTC 2024\n\n- " + text + "\n")).contains(relation);
    }

    @Test
    void theFirstCellsOfATableOfAnnouncementsAreAnnounced() {
        String text =
                "# NVIDIA GTC 2024\n\n## Announcements\n\n| What | Details |\n|---|---|\n"
                        + "| Small boards (Jetson Nano) | a board beside DGX H100 |\n";

        assertThat(notes.relations(text))
                .contains("nvidia announced jetson-nano")
                .doesNotContain("nvidia announced dgx-h100");
    }

    @Test
    void allThatIsListedBeforeBuiltOnIsAPart() {
        assertThat(notes.relations("DGX H100 + Blackwell 기반 Jetson Nano"))
                .contains("dgx-h100 isPartOf jetson-nano", "blackwell isPartOf jetson-nano");
    }

    @Test
    void whatAProductAnnouncesIsAPartOfIt() {
        assertThat(notes.relations("# NVIDIA GTC 2024\n\n- DGX SuperPOD introduces the DGX H100\n"))
                .contains("dgx-h100 isPartOf dgx-superpod");
    }

    @ParameterizedTest
    @CsvSource({"협력사: Toyota · Siemens", "파트너: Siemens", "合作夥伴：包含Toyota、Siemens"})
    void whoStandsBehindALabelOfPartnersIsThePartnerOfTheHost(String line) {
        assertThat(notes.relations("# NVIDIA GTC 2024\n\n- " + line + "\n"))
                .contains("nvidia partnersWith siemens");
    }

    @ParameterizedTest
    @CsvSource({
        "DGX SuperPOD: Blackwell 10만 개",
        "DGX SuperPOD：10萬顆Blackwell",
        "DGX SuperPOD: 10만 장의 Blackwell"
    })
    void countsInTensOfThousandsAreRead(String line) {
        assertThat(notes.read("- " + line + "\n").facts())
                .anyMatch(f -> f instanceof Fact.Composition c && c.quantity() == 100_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NVIDIA fans met. A member announced the DGX SuperPOD there.",
                "Siemens discussions introduced the DGX SuperPOD.",
                "DGX SuperPOD lands at Siemens: it is now available on Siemens."
            })
    void whatACrowdBringsUpOrASellerOffersIsNotAnnouncedByThem(String text) {
        assertThat(notes.relations(text))
                .doesNotContain("siemens announced dgx-superpod")
                .noneMatch(r -> text.contains("member") && r.contains("announced"));
    }

    @Test
    void theThingsOfTwoMakersAreNoPartnership() {
        assertThat(notes.relations("The cluster has NVIDIA + Siemens GPUs in it."))
                .noneMatch(r -> r.contains("partnersWith"));
    }

    @Test
    void theAgeOfAProductIsNoAnnouncement() {
        assertThat(notes.relations("NVIDIA DGX SuperPOD는 출시 5개월 만에 빠르게 성장했다."))
                .noneMatch(r -> r.contains("announced"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NVIDIA가 quokka.ai 라는 회사를 인수", "NVIDIA는 quokka.ai 회사 인수"})
    void whoIsBoughtNeedNotBeKnown(String line) {
        assertThat(notes.relations("- " + line + "\n")).contains("nvidia acquired quokka-ai");
    }
}
