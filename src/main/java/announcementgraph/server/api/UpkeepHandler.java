package announcementgraph.server.api;

import announcementgraph.ingestion.AnnouncementGraph;
import announcementgraph.server.request.Json;

import io.javalin.http.Context;

import java.io.BufferedOutputStream;
import java.io.IOException;

/**
 * {@code /api/reindex}, {@code /api/compact}, {@code /api/backup}: upkeep while the server runs.
 */
final class UpkeepHandler {

    private static final int BUFFER_BYTES = 1 << 16;

    private final AnnouncementGraph graph;

    UpkeepHandler(AnnouncementGraph graph) {
        this.graph = graph;
    }

    /** What was written anew. */
    record Reindexed(long documents, long revision, long milliseconds) {}

    /** What was given back. */
    record Compacted(long bytesBefore, long bytesAfter, long milliseconds) {}

    void compact(Context context) {
        long start = System.nanoTime();
        long before = graph.graphBytes();
        graph.compact();
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        Json.answer(context, new Compacted(before, graph.graphBytes(), milliseconds));
    }

    /**
     * Sends the store as it is at this moment; what lacks the checksum at its end was broken off.
     */
    void backup(Context context) throws IOException {
        context.contentType("application/n-quads; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"backup.nq\"");
        graph.backup(new BufferedOutputStream(context.outputStream(), BUFFER_BYTES));
    }

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
