package announcementgraph.vocabulary;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder {@code ontology/}, for tests. */
public final class OntologyFolder {

    private static final Path ROOT = Path.of("ontology");

    private OntologyFolder() {}

    public static Path path(String name) {
        return ROOT.resolve(name);
    }

    /** The files below this folder whose name ends so, in the order of their names. Never none. */
    public static List<Path> files(String folder, String suffix) {
        try (Stream<Path> found = Files.walk(path(folder))) {
            List<Path> files =
                    found.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
            if (files.isEmpty()) {
                throw new IllegalStateException("no *" + suffix + " in " + path(folder));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The triples of these Turtle files together. */
    public static Graph graph(List<Path> files) {
        Graph graph = GraphFactory.createDefaultGraph();
        files.forEach(file -> RDFDataMgr.read(graph, file.toString()));
        return graph;
    }

    /** The terms, the schemes and the alignments. */
    public static Graph terms() {
        return graph(
                List.of(
                        path("announcement-graph.ttl"),
                        path("topics.ttl"),
                        path("alignments.ttl")));
    }
}
