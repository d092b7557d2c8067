package announcementgraph.graph.browse;

import java.util.Map;

/**
 * What is in the graph.
 *
 * @param things how many things of each kind's word the notes mention
 * @param names how many things the names know
 * @param claims facts read from notes, each with evidence
 * @param revision grows by one with every change
 */
public record Stats(
        long notes,
        Map<String, Long> things,
        long names,
        long announcements,
        long claims,
        long quads,
        long revision) {}
