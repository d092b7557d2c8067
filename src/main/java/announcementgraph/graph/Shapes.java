package announcementgraph.graph;

import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The SHACL shapes of the ontology, and the check that a store keeps what they promise. Safe for
 * several threads.
 */
public final class Shapes {

    private final org.apache.jena.shacl.Shapes shapes;
    private final Graph graph;

    private Shapes(Graph graph) {
        this.graph = graph;
        this.shapes = org.apache.jena.shacl.Shapes.parse(graph);
    }

    /**
     * Something in a graph that a shape does not allow.
     *
     * @param graph IRI of the graph, a note's as a rule
     * @param node the thing that does not conform, an IRI or a value
     * @param path the property by which it does not, or empty
     * @param message what the shape asks for
     * @param severity {@code violation}, {@code warning} or {@code info}
     */
    public record Violation(
            String graph, String node, String path, String message, String severity) {}

    /** Read the shapes of a folder, {@code ontology/shapes} as a rule. */
    public static Shapes load(Path folder) throws StoreException {
        Graph graph = GraphFactory.createDefaultGraph();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList()) {
                RDFParser.source(file)
                        .lang(Lang.TURTLE)
                        .errorHandler(new LocatedErrors(file.toString()))
                        .parse(graph);
            }
        } catch (IOException e) {
            throw new StoreException(
                    "The shapes in " + folder + " cannot be read: " + e.getMessage(), e);
        } catch (UnreadableFileException e) {
            throw new StoreException(String.valueOf(e.getMessage()), e);
        }
        return new Shapes(graph);
    }

    /**
     * Check the names and each note's graph on its own, since each has to be complete in itself.
     *
     * @param language {@code en} or {@code ko}, the language of the messages
     */
    public List<Violation> validate(GraphStore store, String language) {
        List<Violation> violations = new ArrayList<>();
        List<String> graphs = new ArrayList<>(List.of(Vocabulary.NAMES_GRAPH));
        graphs.addAll(store.notes());
        for (String name : graphs) {
            store.read(
                    () ->
                            violations.addAll(
                                    validate(
                                            name,
                                            store.datasetGraph().getGraph(Terms.iri(name)),
                                            language)));
        }
        return violations;
    }

    private List<Violation> validate(String name, Graph data, String language) {
        return ShaclValidator.get().validate(shapes, data).getEntries().stream()
                .map(
                        entry ->
                                new Violation(
                                        name,
                                        Terms.string(entry.focusNode()),
                                        entry.resultPath() == null
                                                ? ""
                                                : entry.resultPath().toString(),
                                        message(entry, language),
                                        word(entry.severity().level())))
                .sorted(
                        Comparator.comparing(Violation::node)
                                .thenComparing(Violation::path)
                                .thenComparing(Violation::message))
                .toList();
    }

    private static String word(@Nullable Node severity) {
        String iri = severity == null ? "" : Terms.string(severity);
        return iri.substring(iri.indexOf('#') + 1).toLowerCase(Locale.ROOT);
    }

    /** The report has one message, in any language; the shape has them all. */
    private String message(ReportEntry entry, String language) {
        Node message = Terms.iri("http://www.w3.org/ns/shacl#message");
        return graph.find(entry.source(), message, Node.ANY).toList().stream()
                .map(triple -> triple.getObject())
                .filter(text -> text.isLiteral() && text.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElseGet(() -> String.valueOf(entry.message()));
    }
}
