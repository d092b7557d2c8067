package announcementgraph.server.api;

import announcementgraph.search.SearchHit;
import announcementgraph.search.SearchIndex;
import announcementgraph.search.SearchQuery;
import announcementgraph.search.SearchResult;
import announcementgraph.search.Suggestion;
import announcementgraph.server.request.Json;
import announcementgraph.server.request.Parameters;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /api/search} and {@code /api/suggest}. */
final class SearchHandler {

    private static final List<String> FACETS =
            List.of(
                    "kind",
                    "organization",
                    "product",
                    "topic",
                    "event",
                    "person",
                    "year",
                    "language");

    private final SearchIndex index;

    SearchHandler(SearchIndex index) {
        this.index = index;
    }

    /** {@link SearchResult} with the page that it is. */
    record SearchPage(
            long total,
            int page,
            int size,
            List<SearchHit> hits,
            Map<String, List<SearchResult.Facet>> facets,
            @Nullable String didYouMean,
            boolean relaxed) {}

    record Suggestions(List<Suggestion> suggestions) {}

    void search(Context context) {
        Parameters parameters = new Parameters(context);
        SearchQuery query =
                new SearchQuery(
                        parameters.text("q"),
                        filters(parameters),
                        parameters.choice("sort", "relevance", List.of("relevance", "date")),
                        parameters.number("page", 1, 1, 1_000),
                        parameters.size(20),
                        parameters.language(),
                        parameters.flag("explain"));
        SearchResult result = index.search(query);
        Json.answer(
                context,
                new SearchPage(
                        result.total(),
                        query.page(),
                        query.size(),
                        result.hits(),
                        result.facets(),
                        result.didYouMean(),
                        result.relaxed()));
    }

    /** The chosen values by facet; facets of which none is chosen are left out. */
    static Map<String, List<String>> filters(Parameters parameters) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (String facet : FACETS) {
            List<String> values = parameters.all(facet);
            if (!values.isEmpty()) {
                filters.put(facet, values);
            }
        }
        return filters;
    }

    void suggest(Context context) {
        Parameters parameters = new Parameters(context);
        int limit = parameters.number("limit", 8, 1, 50);
        Json.answer(
                context,
                new Suggestions(index.suggest(parameters.text("q"), limit, parameters.language())));
    }
}
