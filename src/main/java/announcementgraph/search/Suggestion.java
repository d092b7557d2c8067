package announcementgraph.search;

/**
 * A completion of what was typed.
 *
 * @param matched the form of the name that matched
 */
public record Suggestion(String iri, String label, String kind, String href, String matched) {}
