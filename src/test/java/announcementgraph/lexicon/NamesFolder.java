package announcementgraph.lexicon;

import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The names that the project ships, as triples, for tests. */
final class NamesFolder {

    private static final Path FOLDER = Path.of("data", "names");

    private final Graph graph = GraphFactory.createDefaultGraph();

    /** Reads every file. One that is not Turtle throws with its line and column. */
    NamesFolder() {
        files().forEach(file -> RDFDataMgr.read(graph, file.toString()));
    }

    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The IRIs of the things of a kind, sorted. */
    Set<String> things(Kind kind) {
        return subjects(kind.type());
    }

    /** The IRIs of everything that has this type, sorted. */
    Set<String> subjects(String type) {
        Set<String> subjects = new TreeSet<>();
        graph.find(Node.ANY, iri(Vocabulary.TYPE), iri(type))
                .forEachRemaining(triple -> subjects.add(triple.getSubject().getURI()));
        return subjects;
    }

    /** The literals of a thing's property. */
    List<Node> literals(String subject, String predicate) {
        return objects(subject, predicate).stream().filter(Node::isLiteral).toList();
    }

    /** The IRIs that a thing's property points to, sorted. */
    Set<String> links(String subject, String predicate) {
        Set<String> links = new TreeSet<>();
        objects(subject, predicate).stream()
                .filter(Node::isURI)
                .forEach(node -> links.add(node.getURI()));
        return links;
    }

    /** Every form that a thing is known by: its labels and its other names. */
    Set<String> forms(String subject) {
        Set<String> forms = new TreeSet<>();
        literals(subject, Vocabulary.LABEL).forEach(n -> forms.add(n.getLiteralLexicalForm()));
        literals(subject, Vocabulary.ALT_LABEL).forEach(n -> forms.add(n.getLiteralLexicalForm()));
        return forms;
    }

    /** What two spellings of one name have in common: letters and digits, without case and gaps. */
    static String folded(String form) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(form, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '+' || c == '#')
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private List<Node> objects(String subject, String predicate) {
        List<Node> objects = new ArrayList<>();
        graph.find(iri(subject), iri(predicate), Node.ANY)
                .mapWith(Triple::getObject)
                .forEachRemaining(objects::add);
        return objects;
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
