package announcementgraph.graph.browse;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A note as it was written, with what was read from it in place.
 *
 * @param text the note's text; every {@code begin} and {@code end} counts its UTF-16 code units
 */
public record NoteView(
        NoteSummary note, String text, List<MentionView> mentions, List<ClaimView> claims) {

    /** These characters name that thing. */
    public record MentionView(int begin, int end, Thing thing, double confidence) {}

    /**
     * A fact read from these characters.
     *
     * @param object the thing at the end, or null where the claim has a plain value
     * @param value the plain value, or null
     * @param label the relation in words, read from subject to object
     */
    public record ClaimView(
            Thing subject,
            String predicate,
            String label,
            @Nullable Thing object,
            @Nullable String value,
            @Nullable Long quantity,
            String quote,
            int begin,
            int end,
            String rule,
            double confidence) {}
}
