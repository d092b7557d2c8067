package announcementgraph.graph;

import java.util.Set;

/**
 * What a note's reading or removal changed in the graph. A fact is what a claim or an announcement
 * says, wherever in the note it stands.
 *
 * @param note the note's IRI
 * @param changed whether any quad differs; evidence may move while every fact stays
 * @param added facts that the note said not before
 * @param gone facts that the note says no longer
 * @param kept facts that it said before and says still
 * @param things IRIs of all things that the note spoke of before or speaks of now
 */
public record NoteChange(
        String note, boolean changed, int added, int gone, int kept, Set<String> things) {

    public NoteChange {
        things = Set.copyOf(things);
    }
}
