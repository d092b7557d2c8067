package announcementgraph.graph.browse;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Which notes of a list are wanted; what is empty lets all through.
 *
 * @param organization the IRI of one that the note names
 * @param event the IRI of the event that it is about
 * @param year four digits: when that event began
 * @param language the tag of the language that it is mostly written in
 * @param among the IRIs of the only notes that come into question, or null for all
 */
public record NoteFilter(
        String organization,
        String event,
        String year,
        String language,
        @Nullable Set<String> among) {

    public static final NoteFilter ALL = new NoteFilter("", "", "", "", null);
}
