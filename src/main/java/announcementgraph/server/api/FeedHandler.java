package announcementgraph.server.api;

import announcementgraph.graph.browse.AnnouncementView;
import announcementgraph.graph.browse.Browser;
import announcementgraph.graph.browse.Cut;
import announcementgraph.graph.browse.Page;
import announcementgraph.search.SearchIndex;
import announcementgraph.search.SearchQuery;
import announcementgraph.server.request.Parameters;

import io.javalin.http.Context;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /api/announcements.atom}: the newest announcements of a search or of a filtered list, to
 * subscribe to.
 */
final class FeedHandler {

    private static final int ENTRIES = 50;

    private final Browser browser;
    private final SearchIndex index;

    FeedHandler(Browser browser, SearchIndex index) {
        this.browser = browser;
        this.index = index;
    }

    void feed(Context context) {
        Parameters parameters = new Parameters(context);
        String language = parameters.language();
        String origin = context.scheme() + "://" + context.host();
        String query = context.queryString() == null ? "" : "?" + context.queryString();
        AtomFeed feed = new AtomFeed(origin, context.path() + query, language);
        context.contentType("application/atom+xml;charset=utf-8")
                .result(feed.write(announcements(parameters, language)));
    }

    /** Words, people and the language of notes are known to the index alone. */
    private List<AnnouncementView> announcements(Parameters parameters, String language) {
        Map<String, List<String>> filters = new HashMap<>(SearchHandler.filters(parameters));
        String text = parameters.text("q");
        boolean search =
                !text.isEmpty()
                        || filters.containsKey("person")
                        || filters.containsKey("language")
                        || filters.values().stream().anyMatch(values -> values.size() > 1);
        if (!search) {
            return browser.announcements(
                            AnnouncementHandler.filters(parameters), Cut.page(1, ENTRIES), language)
                    .map(Page::items)
                    .orElse(List.of());
        }
        filters.put("kind", List.of("announcement"));
        SearchQuery query = new SearchQuery(text, filters, "date", 1, ENTRIES, language, false);
        return index.search(query).hits().stream()
                .map(hit -> browser.announcement(hit.iri(), language))
                .flatMap(Optional::stream)
                .toList();
    }
}
