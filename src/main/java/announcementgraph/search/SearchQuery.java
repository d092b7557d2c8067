package announcementgraph.search;

import java.util.List;
import java.util.Map;

/**
 * What somebody searches for.
 *
 * @param text what was typed; never a syntax error, whatever it is; empty finds everything
 * @param filters chosen values by facet: {@code kind} (thing, announcement, passage), {@code
 *     organization}, {@code product}, {@code topic}, {@code event}, {@code person} (IRIs), {@code
 *     year}, {@code language}. Values of one facet are alternatives, facets are all required
 * @param sort {@code relevance} or {@code date}
 * @param page counted from 1
 * @param size hits a page, 1 to 100
 * @param language {@code en} or {@code ko}: the language of labels in the answer
 * @param explain whether each hit says in plain words why it matched
 */
public record SearchQuery(
        String text,
        Map<String, List<String>> filters,
        String sort,
        int page,
        int size,
        String language,
        boolean explain) {

    public SearchQuery {
        filters = Map.copyOf(filters);
    }

    /** Whether a value of any facet is chosen. */
    boolean isNarrowed() {
        return filters.entrySet().stream()
                .filter(chosen -> Facets.ALL.contains(chosen.getKey()))
                .anyMatch(chosen -> chosen.getValue().stream().anyMatch(v -> !v.isEmpty()));
    }
}
