package announcementgraph.extraction;

import announcementgraph.notes.SourceSpan;

/**
 * These characters of the note name that thing.
 *
 * @param span the place in the note's text
 * @param anchor the characters at that place
 * @param entity the IRI of the thing, one of {@link Extraction#entities()}
 * @param rule what recognised it
 * @param confidence from 0 to 1
 */
public record Mention(
        SourceSpan span, String anchor, String entity, String rule, double confidence) {}
