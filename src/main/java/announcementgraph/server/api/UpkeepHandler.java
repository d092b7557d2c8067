package announcementgraph.server.api;

import announcementgraph.ingestion.AnnouncementGraph;
import announcementgraph.server.request.Json;

import io.javalin.http.Context;

/** {@code /api/reindex}: upkeep while the server runs. */
final class UpkeepHandler {

    private final AnnouncementGraph graph;

    UpkeepHandler(AnnouncementGraph graph) {
        this.graph = graph;
    }

    /** What was written anew. */
    record Reindexed(long documents, long revision, long milliseconds) {}

    void reindex(Context context) {
        long start = System.nanoTime();
        graph.reindex();
        Json.answer(
                context,
                new Reindexed(
                        graph.search().size(),
                        graph.search().revision(),
                        (System.nanoTime() - start) / 1_000_000));
    }
}
