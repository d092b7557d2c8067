package announcementgraph.notes;

/**
 * A link in a note: the words that are linked, and where to.
 *
 * @param span the place of the linked words in the note's text
 * @param target the address, or for a wiki link ({@code [[Jetson Nano|the board]]}) the page's name
 * @param wiki whether it was a wiki link, a strong sign that the words are a name
 */
public record Link(SourceSpan span, String target, boolean wiki) {}
