package announcementgraph.server;

import announcementgraph.graph.StoreException;
import announcementgraph.ingestion.AnnouncementGraph;
import announcementgraph.ingestion.SavedStore;
import announcementgraph.server.request.HttpDates;
import announcementgraph.sparql.DatasetDescription;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * {@code /dump.nq.gz}: all of the data in a file, which is written when somebody asks for it and
 * the graph has changed, at most once a minute. Thread-safe.
 */
final class Dump implements AutoCloseable {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(Dump.class);

    private final AnnouncementGraph graph;
    private @Nullable Written written;

    private record Written(Path file, long revision, DatasetDescription.Dump dump) {}

    Dump(AnnouncementGraph graph) {
        this.graph = graph;
    }

    /** What the dump is at the moment; empty where it cannot be written. */
    Optional<DatasetDescription.Dump> current() {
        try {
            return Optional.of(write().dump());
        } catch (StoreException | IOException e) {
            LOG.warn("the dump cannot be written", e);
            return Optional.empty();
        }
    }

    void dump(Context context) throws StoreException, IOException {
        Written current = write();
        String tag = "\"" + current.dump().sha256() + "\"";
        context.header("ETag", tag)
                .header("Cache-Control", "no-cache")
                .header("Last-Modified", HttpDates.of(current.dump().modified()))
                .header("Link", "</.well-known/void>; rel=\"describedby\"");
        String known = context.header("If-None-Match");
        if (known != null && known.contains(tag)) {
            context.status(304);
            return;
        }
        context.contentType("application/gzip")
                .header("Content-Length", Long.toString(current.dump().bytes()))
                .header("Content-Disposition", "attachment; filename=\"dump.nq.gz\"")
                .result(Files.newInputStream(current.file()));
    }

    private synchronized Written write() throws StoreException, IOException {
        Written last = written;
        if (last != null
                && (last.revision() == graph.store().revision()
                        || last.dump().modified().isAfter(Instant.now().minus(FRESH)))) {
            return last;
        }
        Path file = Files.createTempFile("announcement-graph-", ".nq.gz");
        SavedStore saved = graph.exportTo(file);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Written next =
                new Written(
                        file,
                        saved.revision(),
                        new DatasetDescription.Dump(now, saved.bytes(), saved.sha256()));
        written = next;
        if (last != null) {
            // Who reads it still, reads it to its end.
            Files.deleteIfExists(last.file());
        }
        return next;
    }

    @Override
    public synchronized void close() {
        if (written != null) {
            try {
                Files.deleteIfExists(written.file());
            } catch (IOException e) {
                LOG.warn("the dump {} stays behind", written.file(), e);
            }
        }
    }
}
