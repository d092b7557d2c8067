package announcementgraph.search;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What {@code text:query} asks of the index.
 *
 * @param kinds of entry that may answer
 * @param subject the only IRI that may answer, or null
 * @param note the only note whose announcements and passages may answer, or null
 * @param language tag of the language that the text is in, or null
 * @param limit at most this many matches
 * @param marked whether the literal is to be HTML with marks
 */
record TextQuestion(
        String text,
        Set<String> kinds,
        @Nullable String subject,
        @Nullable String note,
        @Nullable String language,
        int limit,
        boolean marked) {}
