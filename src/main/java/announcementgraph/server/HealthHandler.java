package announcementgraph.server;

import announcementgraph.ingestion.AnnouncementGraph;
import announcementgraph.server.request.Json;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /health}: 200 where the store answers and the index shows the same revision, else 503 and
 * why.
 */
final class HealthHandler {

    private static final Logger LOG = LoggerFactory.getLogger(HealthHandler.class);

    private final AnnouncementGraph graph;

    HealthHandler(AnnouncementGraph graph) {
        this.graph = graph;
    }

    /**
     * The state of the server.
     *
     * @param live whether it answers at all
     * @param ready whether it answers from a store and an index that agree
     * @param indexDocuments how many documents the index holds
     * @param failure what fails, or null
     */
    record Health(
            boolean live,
            boolean ready,
            long storeRevision,
            long indexRevision,
            boolean agree,
            long indexDocuments,
            @Nullable String failure) {}

    void health(Context context) {
        Health health = check();
        context.header("Cache-Control", "no-store").status(health.ready() ? 200 : 503);
        Json.answer(context, health);
    }

    private Health check() {
        try {
            long store = graph.browser().revision();
            long index = graph.search().revision();
            boolean agree = store == index;
            String failure =
                    agree
                            ? null
                            : "The index is of revision " + index + ", the store of " + store + ".";
            return new Health(true, agree, store, index, agree, graph.search().size(), failure);
        } catch (RuntimeException e) {
            LOG.error("the store does not answer", e);
            return new Health(
                    true, false, -1, -1, false, -1, "The store does not answer; see the log.");
        }
    }
}
