package announcementgraph.graph.browse;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A piece of the product graph.
 *
 * @param truncated whether there was more than was asked for
 */
public record GraphView(List<Node> nodes, List<Edge> edges, boolean truncated) {

    /**
     * A thing in the graph.
     *
     * @param degree how many relations it has in the whole graph
     */
    public record Node(String iri, String label, String kind, String href, long degree) {}

    /**
     * A relation in the graph.
     *
     * @param label the relation in words, read from source to target
     * @param quantity how many, where it is a composition, or null
     * @param years when the events of the notes were that say it, each once; empty where none is
     *     known
     * @param confidence how sure the surest note is, or null where only the names know it
     * @param notes how many notes say it
     */
    public record Edge(
            String source,
            String target,
            String predicate,
            String label,
            @Nullable Long quantity,
            List<Integer> years,
            @Nullable Double confidence,
            int notes) {}
}
