package announcementgraph.search;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param facets values with counts by facet, the most frequent first
 * @param didYouMean another spelling that finds more, or null
 * @param relaxed whether nothing has all of the words, so that the hits have some of them
 */
public record SearchResult(
        long total,
        List<SearchHit> hits,
        Map<String, List<Facet>> facets,
        @Nullable String didYouMean,
        boolean relaxed) {

    /**
     * A value to narrow the search by.
     *
     * @param value an IRI, a year, a kind or a language tag
     */
    public record Facet(String value, String label, long count) {}
}
