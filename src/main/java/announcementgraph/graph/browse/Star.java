package announcementgraph.graph.browse;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * All quads that a node is the subject of, and all that it is the object of. Most nodes have few:
 * one scan a side gets them all. For a node that thousands of notes speak of each predicate is
 * asked for when it is wanted.
 */
final class Star {

    private static final int FEW = 200;

    private final DatasetGraph dataset;
    private final Node node;
    private final @Nullable Map<Node, List<Quad>> outward;
    private @Nullable Map<Node, List<Quad>> inward;
    private boolean inwardAsked;

    Star(DatasetGraph dataset, Node node) {
        this.dataset = dataset;
        this.node = node;
        this.outward = fewOf(dataset.find(Node.ANY, node, Node.ANY, Node.ANY));
    }

    private static @Nullable Map<Node, List<Quad>> fewOf(Iterator<Quad> quads) {
        Map<Node, List<Quad>> byPredicate = new HashMap<>();
        for (int count = 0; quads.hasNext(); count++) {
            if (count == FEW) {
                return null;
            }
            Quad quad = quads.next();
            byPredicate
                    .computeIfAbsent(quad.getPredicate(), predicate -> new ArrayList<>(2))
                    .add(quad);
        }
        return byPredicate;
    }

    /** The quads with this predicate that the node is the subject of. */
    List<Quad> out(Node predicate) {
        Map<Node, List<Quad>> few = outward;
        return few != null
                ? few.getOrDefault(predicate, List.of())
                : list(dataset.find(Node.ANY, node, predicate, Node.ANY));
    }

    /** The quads with this predicate that the node is the object of. */
    synchronized List<Quad> in(Node predicate) {
        if (!inwardAsked) {
            inward = fewOf(dataset.find(Node.ANY, Node.ANY, Node.ANY, node));
            inwardAsked = true;
        }
        Map<Node, List<Quad>> few = inward;
        return few != null
                ? few.getOrDefault(predicate, List.of())
                : list(dataset.find(Node.ANY, Node.ANY, predicate, node));
    }

    private static List<Quad> list(Iterator<Quad> quads) {
        List<Quad> list = new ArrayList<>();
        quads.forEachRemaining(list::add);
        return list;
    }
}
