package announcementgraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Reads Turtle files, and questions as their descriptions, into one graph. Stateless. */
final class GraphFiles {

    private GraphFiles() {}

    /** Tells these files with their content from any others. */
    static String fingerprint(List<Path> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(Files.readAllBytes(file));
                digest.update((byte) 0);
            }
            return "sha256-" + HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * Read the files in order. A label in a language in which an earlier file gave the thing
     * another one becomes a further name, so that a thing has one label a language.
     */
    static List<Quad> read(List<Path> files, Node graph) {
        Map<String, Node> labels = new HashMap<>();
        List<Quad> quads = new ArrayList<>();
        for (Path file : files) {
            triples(file).find().forEachRemaining(triple -> quads.add(quad(graph, triple, labels)));
        }
        return quads;
    }

    private static Graph triples(Path file) {
        if (Questions.isQuestion(file)) {
            return Questions.describe(List.of(Questions.question(file)));
        }
        Graph triples = GraphFactory.createDefaultGraph();
        RDFParser.source(file)
                .lang(Lang.TURTLE)
                .errorHandler(new LocatedErrors(file.toString()))
                .parse(triples);
        return triples;
    }

    private static Quad quad(Node graph, Triple triple, Map<String, Node> labels) {
        Node predicate = triple.getPredicate();
        if (predicate.equals(Terms.LABEL) && triple.getObject().isLiteral()) {
            String key = triple.getSubject() + " " + triple.getObject().getLiteralLanguage();
            Node first = labels.putIfAbsent(key, triple.getObject());
            if (first != null && !first.equals(triple.getObject())) {
                predicate = Terms.ALT_LABEL;
            }
        }
        return Quad.create(graph, triple.getSubject(), predicate, triple.getObject());
    }
}
