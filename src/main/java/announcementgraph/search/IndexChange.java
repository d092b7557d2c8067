package announcementgraph.search;

import announcementgraph.graph.browse.IndexedNote;
import announcementgraph.graph.browse.IndexedThing;

import java.util.List;
import java.util.Set;

/**
 * What a change of the graph means for the index.
 *
 * @param staleNotes notes whose documents go, those of {@code notes} among them
 * @param notes notes to write
 * @param staleThings things whose documents go, those of {@code things} among them
 * @param things things to write
 */
public record IndexChange(
        Set<String> staleNotes,
        List<IndexedNote> notes,
        Set<String> staleThings,
        List<IndexedThing> things) {}
