package announcementgraph.graph.browse;

import java.util.List;

/** What a thing is connected with, counted by relation: what the page offers to expand. */
public record Neighbours(String iri, List<Relation> relations) {

    /**
     * One relation in one direction ({@code out} or {@code in}) and how many things it leads to.
     */
    public record Relation(String predicate, String label, String direction, long count) {}
}
