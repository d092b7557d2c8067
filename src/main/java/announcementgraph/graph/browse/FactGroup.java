package announcementgraph.graph.browse;

import java.util.List;

/**
 * The facts of a thing that share a relation and a direction.
 *
 * @param predicate IRI of the relation
 * @param label the relation in words, read from the thing outwards ("makes", "made by"), in the
 *     language asked for
 * @param direction {@code out} where the thing is the subject, else {@code in}
 * @param count how many there are in all
 * @param facts the first of them
 */
public record FactGroup(
        String predicate, String label, String direction, long count, List<FactView> facts) {}
