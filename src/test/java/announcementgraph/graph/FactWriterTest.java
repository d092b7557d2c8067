package announcementgraph.graph;

import static announcementgraph.graph.ExtractionBuilder.iri;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.extraction.Extraction;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class FactWriterTest {

    private static final Path CONTEXT = Path.of("ontology/context.jsonld");

    /** How an evaluation reads a line of N-Quads. */
    private static final Pattern QUAD;

    static {
        String term =
                "(?:<([^>]*)>|(_:\\S+)|\"((?:[^\"\\\\]|\\\\.)*)\"(?:\\^\\^<[^>]*>|@[\\w-]+)?)";
        QUAD =
                Pattern.compile(
                        "^\\s*"
                                + term
                                + "\\s+<([^>]*)>\\s+"
                                + term
                                + "(?:\\s+"
                                + term
                                + ")?\\s*\\.\\s*$");
    }

    private final Collection<Quad> quads = FactWriter.quads(TestNotes.conference());
    private final Node note = Terms.iri(TestNotes.conference().iri());

    @Test
    void everythingIsInTheGraphOfTheNote() {
        assertThat(quads).isNotEmpty().allMatch(quad -> quad.getGraph().equals(note));
    }

    @Test
    void theNoteSaysWhatItIsAndWhatItMentions() {
        assertThat(objects(note, Vocabulary.TYPE))
                .containsExactly(
                        "<" + Vocabulary.NOTE + ">", "<" + Vocabulary.DIGITAL_DOCUMENT + ">");
        assertThat(objects(note, Vocabulary.IDENTIFIER)).containsExactly("\"2019-conference.md\"");
        assertThat(objects(note, Vocabulary.MENTIONS))
                .contains("<" + iri("product/Jetson Nano") + ">");
        assertThat(objects(note, Vocabulary.RECORDED_AT))
                .containsExactly("<" + iri("event/NVIDIA AI Conference 2019") + ">");
    }

    @Test
    void aThingHasOneLabelALanguageAndItsOtherNames() {
        Node nano = Terms.iri(iri("product/Jetson Nano"));
        assertThat(objects(nano, Vocabulary.LABEL))
                .containsExactly("\"Jetson Nano\"@en", "\"젯슨 나노\"@ko");
        assertThat(objects(nano, Vocabulary.ALT_LABEL)).containsExactly("\"JetsonNano\"@en");
        assertThat(objects(nano, Vocabulary.TYPE))
                .containsExactly("<" + Vocabulary.PRODUCT + ">", "<" + Vocabulary.HARDWARE + ">");
        assertThat(objects(Terms.iri(iri("session/Keynote")), Vocabulary.TYPE))
                .containsExactly("<" + Vocabulary.EVENT + ">", "<" + Vocabulary.SESSION + ">");
        assertThat(objects(Terms.iri(iri("topic/Robotics")), Vocabulary.PREF_LABEL))
                .containsExactly("\"Robotics\"@en");
    }

    @Test
    void everyDirectTripleHasAClaimWithTheWordsThatSayIt() {
        List<Quad> direct =
                quads.stream()
                        .filter(
                                quad ->
                                        List.of(
                                                        Vocabulary.ANNOUNCED,
                                                        Vocabulary.MANUFACTURER,
                                                        Vocabulary.WORKS_FOR,
                                                        Vocabulary.IS_PART_OF,
                                                        Vocabulary.START_DATE,
                                                        Vocabulary.JOB_TITLE,
                                                        Vocabulary.SUPER_EVENT,
                                                        Vocabulary.QUANTITY)
                                                .contains(quad.getPredicate().getURI()))
                        .toList();
        assertThat(direct).hasSize(8);
        for (Quad quad : direct) {
            Node claim =
                    Terms.iri(
                            FactIris.claim(
                                    note.getURI(),
                                    quad.getSubject(),
                                    quad.getPredicate(),
                                    quad.getObject()));
            assertThat(objects(claim, Vocabulary.TYPE)).contains("<" + Vocabulary.CLAIM + ">");
            assertThat(objects(claim, Vocabulary.ANCHOR_OF)).hasSize(1);
            assertThat(objects(claim, Vocabulary.BEGIN_INDEX)).hasSize(1);
            assertThat(objects(claim, Vocabulary.WAS_DERIVED_FROM))
                    .containsExactly("<" + note + ">");
        }
    }

    @Test
    void aPlannedAnnouncementGivesNoDirectTriple() {
        assertThat(quads)
                .filteredOn(quad -> quad.getPredicate().getURI().equals(Vocabulary.ANNOUNCES))
                .hasSize(2);
        assertThat(quads)
                .filteredOn(quad -> quad.getPredicate().getURI().equals(Vocabulary.ANNOUNCED))
                .extracting(quad -> quad.getObject().getURI())
                .containsExactly(iri("product/Jetson Nano"));
    }

    @Test
    void anAnnouncementHasAReadableAddress() {
        assertThat(quads)
                .filteredOn(quad -> quad.getObject().equals(Terms.ANNOUNCEMENT))
                .extracting(quad -> quad.getSubject().getURI())
                .anyMatch(iri -> iri.matches(".*/id/announcement/nvidia-jetson-nano-[0-9a-f]{8}"));
    }

    @Test
    void aCompositionCountsThePartsOfAWhole() {
        Node composition = Terms.iri(iri("product/DGX SuperPOD") + "#96-dgx-2h");
        assertThat(objects(composition, Vocabulary.WHOLE))
                .containsExactly("<" + iri("product/DGX SuperPOD") + ">");
        assertThat(objects(composition, Vocabulary.PART))
                .containsExactly("<" + iri("product/DGX-2H") + ">");
        assertThat(objects(composition, Vocabulary.QUANTITY))
                .containsExactly("\"96\"^^<" + Vocabulary.XSD + "integer>");
    }

    @Test
    void aDateIsTypedAsItIsPrecise() {
        assertThat(Terms.date("2019-07-02").getLiteralDatatypeURI()).endsWith("#date");
        assertThat(Terms.date("2019-07").getLiteralDatatypeURI()).endsWith("#gYearMonth");
        assertThat(Terms.date("2019").getLiteralDatatypeURI()).endsWith("#gYear");
        assertThat(Terms.date("summer").getLiteralDatatypeURI()).endsWith("#string");
    }

    @ParameterizedTest
    @EnumSource(RdfFormat.class)
    void theSameExtractionGivesTheSameBytesAndCanBeReadBack(RdfFormat format) throws IOException {
        String printed = print(format, TestNotes.conference());
        assertThat(printed).isEqualTo(print(format, TestNotes.conference()));
        boolean named =
                List.of(RdfFormat.TRIG, RdfFormat.NQUADS, RdfFormat.JSONLD).contains(format);
        assertThat(lines(parse(format, printed), named))
                .isEqualTo(quads.stream().map(quad -> line(quad, named)).sorted().toList());
    }

    @Test
    void severalNotesMakeOneDocumentOfJsonLd() throws IOException {
        String printed = print(RdfFormat.JSONLD, TestNotes.conference(), TestNotes.launch());
        assertThat(parse(RdfFormat.JSONLD, printed).listGraphNodes())
                .toIterable()
                .extracting(Terms::string)
                .containsExactlyInAnyOrder(TestNotes.conference().iri(), TestNotes.launch().iri());
    }

    @Test
    void everyLineOfNQuadsIsReadableByAPattern() throws IOException {
        assertThat(print(RdfFormat.NQUADS, TestNotes.conference()).lines())
                .isNotEmpty()
                .allMatch(line -> QUAD.matcher(line).matches());
    }

    private List<String> objects(Node subject, String predicate) {
        return quads.stream()
                .filter(quad -> quad.getSubject().equals(subject))
                .filter(quad -> quad.getPredicate().getURI().equals(predicate))
                .map(quad -> NodeFmtLib.strNT(quad.getObject()))
                .toList();
    }

    private static String print(RdfFormat format, Extraction... extractions) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RdfWriter writer = RdfWriter.open(format, CONTEXT, out)) {
            for (Extraction extraction : extractions) {
                writer.write(extraction);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static DatasetGraph parse(RdfFormat format, String printed) {
        Lang language =
                switch (format) {
                    case TURTLE -> Lang.TURTLE;
                    case TRIG -> Lang.TRIG;
                    case NTRIPLES -> Lang.NTRIPLES;
                    case NQUADS -> Lang.NQUADS;
                    case JSONLD -> Lang.JSONLD;
                };
        return RDFParser.fromString(printed, language).toDatasetGraph();
    }

    private static List<String> lines(DatasetGraph dataset, boolean named) {
        return dataset.stream()
                .map(quad -> line(quad, named))
                .sorted()
                .collect(Collectors.toList());
    }

    private static String line(Quad quad, boolean named) {
        return (named ? quad.getGraph() + " " : "")
                + quad.getSubject()
                + " "
                + quad.getPredicate()
                + " "
                + quad.getObject();
    }
}
