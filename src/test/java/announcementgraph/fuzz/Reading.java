package announcementgraph.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.extraction.Extraction;
import announcementgraph.extraction.Extractor;
import announcementgraph.extraction.Fact;
import announcementgraph.extraction.Mention;
import announcementgraph.graph.RdfFormat;
import announcementgraph.graph.RdfWriter;
import announcementgraph.graph.Signatures;
import announcementgraph.lexicon.Lexicon;
import announcementgraph.notes.Layout;
import announcementgraph.notes.Note;
import announcementgraph.notes.NoteException;
import announcementgraph.notes.NoteReader;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads notes by all our names, and checks what holds for every reading: a note is read or refused
 * in one line, every span is in the text, every quote is the text at its span, every fact keeps to
 * the shapes.
 */
final class Reading {

    private static final Path CONTEXT = Path.of("ontology/context.jsonld");

    private final Extractor extractor;
    private final Shapes shapes;
    private final Signatures signatures = new Signatures();
    private final NoteReader reader = new NoteReader();
    private final List<String> dropped = new ArrayList<>();
    private int facts;

    Reading() throws Exception {
        extractor = new Extractor(Lexicon.load(List.of(Path.of("data"))));
        Graph graph = GraphFactory.createDefaultGraph();
        try (Stream<Path> files = Files.list(Path.of("ontology/shapes"))) {
            files.filter(file -> file.toString().endsWith(".ttl"))
                    .forEach(file -> RDFDataMgr.read(graph, file.toString()));
        }
        shapes = Shapes.parse(graph);
    }

    /** How many facts were checked. */
    int facts() {
        return facts;
    }

    /** The reasons of what was dropped as not fitting. */
    List<String> dropped() {
        return dropped;
    }

    /** Read bytes; whether they were read, not refused. */
    boolean check(String name, byte[] bytes) {
        Note note;
        try {
            note = reader.read(name, bytes);
        } catch (NoteException e) {
            assertThat(e.getMessage()).startsWith(name + ":").doesNotContain("\n");
            return false;
        }
        Layout.check(note);
        check(note);
        return true;
    }

    /** Read bytes that make a very long note, of which the shapes would take minutes. */
    void checkSpans(String name, byte[] bytes) throws NoteException {
        Note note = reader.read(name, bytes);
        Layout.check(note);
        checkSpans(extractor.extract(note));
    }

    void check(Note note) {
        Extraction all = extractor.extract(note);
        checkSpans(all);
        Signatures.Fitting fitting = signatures.fit(all);
        dropped.addAll(fitting.dropped());
        facts += fitting.extraction().facts().size();
        ShaclValidator.get()
                .validate(shapes, graph(fitting.extraction()))
                .getEntries()
                .forEach(
                        entry -> {
                            throw new AssertionError(entry.focusNode() + ": " + entry.message());
                        });
    }

    private static void checkSpans(Extraction extraction) {
        String text = extraction.note().text();
        for (Mention mention : extraction.mentions()) {
            assertThat(mention.span().end()).as("%s", mention).isLessThanOrEqualTo(text.length());
        }
        for (Fact fact : extraction.facts()) {
            assertThat(fact.evidence().span().of(text))
                    .as("%s", fact)
                    .isEqualTo(fact.evidence().quote())
                    .isNotBlank();
        }
    }

    private static Graph graph(Extraction extraction) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RdfWriter writer = RdfWriter.open(RdfFormat.NTRIPLES, CONTEXT, bytes)) {
            writer.write(extraction);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(bytes.toString(java.nio.charset.StandardCharsets.UTF_8), Lang.NTRIPLES)
                .parse(graph);
        return graph;
    }
}
