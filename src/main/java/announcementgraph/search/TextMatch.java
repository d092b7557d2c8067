package announcementgraph.search;

import org.jspecify.annotations.Nullable;

/**
 * A text that matches, for {@code text:query}.
 *
 * @param literal the words that match
 * @param language tag of the literal, or empty
 * @param note the graph that says so, or null for a name
 */
record TextMatch(
        String kind,
        String iri,
        float score,
        String literal,
        String language,
        @Nullable String note) {}
