package announcementgraph.server.api;

import announcementgraph.graph.browse.Browser;
import announcementgraph.server.request.Json;

import io.javalin.http.Context;

/** {@code /api/stats}: what is in the graph. */
final class StatsHandler {

    private final Browser browser;

    StatsHandler(Browser browser) {
        this.browser = browser;
    }

    void stats(Context context) {
        Json.answer(context, browser.stats());
    }
}
