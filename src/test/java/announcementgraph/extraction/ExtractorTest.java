package announcementgraph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.lexicon.SmallLexicon;
import announcementgraph.notes.Note;
import announcementgraph.notes.NoteException;
import announcementgraph.notes.NoteReader;
import announcementgraph.vocabulary.Vocabulary;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What is read from small notes, fact by fact, with a lexicon of a few names. */
class ExtractorTest {

    private static final String NAMES =
            """
            organization:nvidia a schema:Organization ; rdfs:label "NVIDIA"@en , "엔비디아"@ko .
            organization:google a schema:Organization ; rdfs:label "Google"@en , "구글"@ko .
            organization:openai a schema:Organization ; rdfs:label "OpenAI"@en .
            organization:arm a schema:Organization ; rdfs:label "Arm"@en .
            product:jetson-nano a schema:Product , ag:Hardware ; rdfs:label "Jetson Nano"@en , "젯슨 나노"@ko ;
                schema:manufacturer organization:nvidia .
            product:dgx-superpod a schema:Product ; rdfs:label "DGX SuperPOD"@en ; schema:manufacturer organization:nvidia .
            product:tesla-v100 a schema:Product ; rdfs:label "Tesla V100"@en ; schema:manufacturer organization:nvidia .
            product:nvidia-drive a schema:Product ; rdfs:label "NVIDIA DRIVE"@en ;
                skos:altLabel "Drive"@en ; ag:ambiguousName "Drive"@en ; schema:manufacturer organization:nvidia .
            event:nvidia-gtc a schema:Event ; rdfs:label "NVIDIA GTC"@en ; skos:altLabel "GTC"@en ;
                schema:organizer organization:nvidia .
            topic:robotics a skos:Concept ; rdfs:label "Robotics"@en , "로보틱스"@ko .
            """;

    @TempDir private Path folder;

    private Extractor extractor() {
        return new Extractor(SmallLexicon.of(folder, NAMES));
    }

    private Extraction read(String name, String text) {
        try {
            Note note = new NoteReader().read(name, text.getBytes(StandardCharsets.UTF_8));
            return extractor().extract(note);
        } catch (NoteException e) {
            throw new AssertionError(e);
        }
    }

    /** The relations as "subject predicate object", by the last parts of the IRIs. */
    private List<String> relations(String text) {
        return read("note.md", text).facts().stream()
                .filter(Fact.Relation.class::isInstance)
                .map(Fact.Relation.class::cast)
                .map(r -> last(r.subject()) + " " + last(r.predicate()) + " " + last(r.object()))
                .toList();
    }

    private static String last(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    @Test
    void anEnglishSentenceSaysWhoAnnouncedWhat() {
        assertThat(relations("# GTC 2019\n\nNVIDIA announced Jetson Nano."))
                .contains("nvidia announced jetson-nano", "jetson-nano manufacturer nvidia");
    }

    @Test
    void aKoreanSentenceSaysWhoAnnouncedWhat() {
        assertThat(relations("# GTC 2019 후기\n\n엔비디아가 젯슨 나노를 공개했다."))
                .contains("nvidia announced jetson-nano");
    }

    @Test
    void aTerseLineInTheHostsKeynoteIsTheHostsAnnouncement() {
        assertThat(
                        relations(
                                "GTC 2019\n\n1. Keynote Speech, Ingrid Larsen VP\n\nAnnouncing Jetson Nano\n"))
                .contains(
                        "nvidia announced jetson-nano",
                        "ingrid-larsen performerIn nvidia-gtc-2019");
    }

    @Test
    void aNewNameBehindItsMakerIsThatMakersProduct() {
        assertThat(relations("# Notes\n\n- Google's Foobarizer\n"))
                .contains("foobarizer manufacturer google");
    }

    @Test
    void countsOfPartsMakeACompositionAndAPartRelation() {
        Extraction read =
                read("note.md", "# GTC 2019\n\n- DGX SuperPOD : 96 DGX-2H, 1536 Tesla V100\n");

        assertThat(read.facts())
                .filteredOn(Fact.Composition.class::isInstance)
                .map(
                        f ->
                                ((Fact.Composition) f).quantity()
                                        + " "
                                        + last(((Fact.Composition) f).part()))
                .containsExactlyInAnyOrder("96 dgx-2h", "1536 tesla-v100");
        assertThat(relations(read.note().text())).contains("tesla-v100 isPartOf dgx-superpod");
    }

    @Test
    void aKoreanSpeakerWithTitleAndEmployerIsRead() {
        assertThat(relations("GTC 2019\n\n2. Customer Keynote, 홍길동 센터장, 한빛종합기술원\n\n내용\n"))
                .contains("홍길동 worksFor 한빛종합기술원", "홍길동 performerIn nvidia-gtc-2019");
    }

    @Test
    void anAcquisitionIsReadFromASentence() {
        assertThat(relations("# GTC 2020\n\nNVIDIA to everyone's surprise acquired Arm."))
                .contains("nvidia acquired arm");
    }

    @Test
    void whatANoteDeniesIsNoClaim() {
        assertThat(
                        relations(
                                "# GTC 2019\n\nNVIDIA has not announced Jetson Nano. 엔비디아는 젯슨 나노를 발표하지 않았다."))
                .doesNotContain("nvidia announced jetson-nano");
    }

    @Test
    void aPlanIsAnAnnouncementWithoutADirectTriple() {
        Extraction read =
                read("note.md", "# GTC 2019\n\nNVIDIA will launch Jetson Nano next year.");

        assertThat(read.facts())
                .filteredOn(Fact.Announcement.class::isInstance)
                .singleElement()
                .satisfies(
                        f ->
                                assertThat(((Fact.Announcement) f).modality())
                                        .isEqualTo(Vocabulary.PLANNED));
        assertThat(relations(read.note().text())).doesNotContain("nvidia announced jetson-nano");
    }

    @Test
    void everyFactQuotesTheCharactersAtItsPlace() {
        Extraction read =
                read(
                        "note.txt",
                        "GTC 2019 후기 🎉\n\n엔비디아가 젯슨 나노를 공개했다.\n\n1. Keynote, Ingrid Larsen VP\n");

        assertThat(read.facts()).isNotEmpty();
        assertThat(read.facts())
                .allSatisfy(
                        f ->
                                assertThat(f.evidence().span().of(read.note().text()))
                                        .isEqualTo(f.evidence().quote()));
        assertThat(read.mentions())
                .allSatisfy(m -> assertThat(m.span().of(read.note().text())).isEqualTo(m.anchor()));
    }

    @Test
    void anAmbiguousWordNeedsItsMakerInTheNote() {
        assertThat(read("a.txt", "Drive home\n\nDrive safely").mentions()).isEmpty();
        assertThat(read("b.txt", "NVIDIA\n\n- Drive Initiative").mentions())
                .anyMatch(m -> last(m.entity()).equals("nvidia-drive"));
    }

    @Test
    void theSameNoteGivesTheSameExtraction() {
        String text = "# GTC 2019\n\nNVIDIA announced Jetson Nano. Google's Foobarizer";
        assertThat(read("n.md", text)).isEqualTo(read("n.md", text));
    }

    @Test
    void lessCertainFactsCanBeLeftOut() {
        Extraction all = read("n.md", "# GTC 2019\n\nNVIDIA announced Jetson Nano.");
        Extraction sure = all.withMinimumConfidence(0.95);

        assertThat(sure.facts()).isEmpty();
        assertThat(all.facts()).isNotEmpty();
    }

    @Test
    void anEmptyLayoutGivesNothing() {
        Extraction read = read("x.txt", "...\n");

        assertThat(read.facts()).isEmpty();
        assertThat(read.mentions()).isEmpty();
    }
}
