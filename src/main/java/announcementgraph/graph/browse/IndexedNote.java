package announcementgraph.graph.browse;

import java.util.List;
import java.util.Optional;

/**
 * All that the search index keeps of a note.
 *
 * @param mentioned IRIs of the things that the note names
 */
public record IndexedNote(
        String iri,
        String title,
        String language,
        String text,
        Optional<String> date,
        Optional<Thing> event,
        List<String> mentioned,
        List<NoteView.MentionView> mentions,
        List<Section> sections,
        List<AnnouncementView> announcements) {

    /** Where a session begins in the text. */
    public record Section(int begin, Thing session) {}
}
