package announcementgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.vocabulary.Approved;
import announcementgraph.vocabulary.OntologyFolder;
import announcementgraph.vocabulary.Prefixes;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the shapes of {@code ontology/shapes} accept and refuse, and with which words. */
class OntologyShapesTest {

    private static final Node MESSAGE = NodeFactory.createURI(SHACL.getURI() + "message");

    static Stream<Path> examples() {
        return OntologyFolder.files("examples", ".ttl").stream();
    }

    static Stream<Path> validCases() {
        return cases("valid.");
    }

    static Stream<Path> invalidCases() {
        return cases("invalid.");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleConformsToAllShapes(Path example) {
        Graph shapes = OntologyFolder.graph(OntologyFolder.files("shapes", ".ttl"));
        assertThat(report(shapes, example)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("validCases")
    void theShapeAccepts(Path valid) {
        assertThat(report(shapeOf(valid), valid)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalidCases")
    void theShapeRefusesAndSaysWhy(Path invalid) {
        String report = report(shapeOf(invalid), invalid);
        assertThat(report).isNotEmpty();
        Approved.check(invalid.resolveSibling(invalid.getFileName() + ".approved.txt"), report);
    }

    @Test
    void everyShapeFileHasCasesOfBothKinds() {
        for (Path file : OntologyFolder.files("shapes", ".ttl")) {
            String name = file.getFileName().toString().replace(".ttl", "");
            assertThat(validCases().filter(path -> folder(path).equals(name)))
                    .as(name)
                    .isNotEmpty();
            assertThat(invalidCases().filter(path -> folder(path).equals(name)))
                    .as(name)
                    .isNotEmpty();
        }
    }

    @Test
    void everyMessageIsInEnglishAndKorean() {
        Graph shapes = OntologyFolder.graph(OntologyFolder.files("shapes", ".ttl"));
        List<Node> speakers =
                shapes.find(Node.ANY, MESSAGE, Node.ANY)
                        .mapWith(triple -> triple.getSubject())
                        .toList();
        assertThat(speakers)
                .isNotEmpty()
                .allSatisfy(
                        node ->
                                assertThat(languages(shapes, node))
                                        .containsExactlyInAnyOrder("en", "ko"));
    }

    /**
     * Jena takes only one message for a SPARQL constraint: there one text has both, with a slash
     * between them.
     */
    private static List<String> languages(Graph shapes, Node shape) {
        List<String> languages = new ArrayList<>();
        shapes.find(shape, MESSAGE, Node.ANY)
                .forEach(
                        triple -> {
                            Node text = triple.getObject();
                            if (text.getLiteralLexicalForm().matches("[^가-힣]+ / [^/]*[가-힣][^/]*")) {
                                languages.addAll(List.of("en", "ko"));
                            } else {
                                languages.add(text.getLiteralLanguage());
                            }
                        });
        return languages;
    }

    private static Stream<Path> cases(String prefix) {
        return OntologyFolder.files("tests", ".ttl").stream()
                .filter(path -> path.getFileName().toString().startsWith(prefix));
    }

    private static String folder(Path path) {
        return path.getName(path.getNameCount() - 2).toString();
    }

    private static Graph shapeOf(Path path) {
        return OntologyFolder.graph(
                List.of(OntologyFolder.path("shapes/" + folder(path) + ".ttl")));
    }

    /**
     * A line a result, in order: severity, what, by which path, which value, and the message. Empty
     * where it conforms.
     */
    private static String report(Graph shapes, Path data) {
        ValidationReport report =
                ShaclValidator.get().validate(shapes, OntologyFolder.graph(List.of(data)));
        return report.getEntries().stream()
                .map(
                        entry ->
                                "%s %s %s %s: %s%n"
                                        .formatted(
                                                localName(entry.severity().level())
                                                        .toLowerCase(Locale.ROOT),
                                                brief(entry.focusNode()),
                                                entry.resultPath() == null
                                                        ? "-"
                                                        : shorten(entry.resultPath().toString()),
                                                entry.value() == null ? "-" : brief(entry.value()),
                                                message(shapes, entry)))
                .sorted()
                .collect(Collectors.joining());
    }

    /**
     * The shape's own sentence, English first; Jena's where a SPARQL constraint has filled values
     * in.
     */
    private static String message(Graph shapes, ReportEntry entry) {
        String own =
                shapes
                        .find(entry.source(), MESSAGE, Node.ANY)
                        .mapWith(triple -> triple.getObject())
                        .toList()
                        .stream()
                        .sorted(Comparator.comparing(Node::getLiteralLanguage))
                        .map(Node::getLiteralLexicalForm)
                        .collect(Collectors.joining(" / "));
        return own.isEmpty() ? entry.message() : own;
    }

    private static String brief(Node node) {
        return node.isBlank()
                ? "[]"
                : node.isURI() ? shorten("<" + node.getURI() + ">") : node.toString();
    }

    private static String localName(Node node) {
        return node.getLocalName();
    }

    private static String shorten(String text) {
        for (var prefix : Prefixes.ALL.entrySet()) {
            text = text.replace("<" + prefix.getValue(), prefix.getKey() + ":").replace(">", "");
        }
        return text;
    }
}
