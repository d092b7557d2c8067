package announcementgraph.ingestion;

import announcementgraph.graph.Signatures.Fitting;
import announcementgraph.notes.Note;
import announcementgraph.notes.NoteException;
import announcementgraph.notes.NoteReader;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads many files: several are read at a time, and stored in batches, each one change of the
 * store. A note is reported when its batch is durable.
 */
final class NoteBatches {

    private static final Logger LOG = LoggerFactory.getLogger(NoteBatches.class);

    /**
     * Enough that a commit's wait for the disk is shared by many, few enough that progress is seen.
     */
    private static final int BATCH = 32;

    /** How many notes are read before they are stored: few, for each waits in memory. */
    private static final int AHEAD = 2 * BATCH;

    private final NoteReader reader;
    private final Function<Note, Fitting> reading;
    private final Function<List<Fitting>, List<IngestionReport>> storing;

    NoteBatches(
            NoteReader reader,
            Function<Note, Fitting> reading,
            Function<List<Fitting>, List<IngestionReport>> storing) {
        this.reader = reader;
        this.reading = reading;
        this.storing = storing;
    }

    /** What came of a file: one of the two is there. */
    private record Outcome(@Nullable Fitting fitting, @Nullable IngestionReport failed) {}

    List<IngestionReport> ingest(List<Path> paths, Consumer<IngestionReport> progress) {
        List<IngestionReport> reports = new ArrayList<>();
        Map<String, Path> seen = new HashMap<>();
        List<Outcome> batch = new ArrayList<>();
        Deque<Future<Outcome>> ahead = new ArrayDeque<>();
        int readers = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        try (ExecutorService workers = Executors.newFixedThreadPool(readers)) {
            for (Path path : paths) {
                for (Callable<Outcome> file : readings(path)) {
                    ahead.add(workers.submit(file));
                    if (ahead.size() > AHEAD) {
                        take(ahead.remove(), seen, batch, reports, progress);
                    }
                }
            }
            while (!ahead.isEmpty()) {
                take(ahead.remove(), seen, batch, reports, progress);
            }
            store(batch, reports, progress);
        }
        return reports;
    }

    private void take(
            Future<Outcome> file,
            Map<String, Path> seen,
            List<Outcome> batch,
            List<IngestionReport> reports,
            Consumer<IngestionReport> progress) {
        batch.add(alone(result(file), seen));
        if (batch.size() == BATCH) {
            store(batch, reports, progress);
        }
    }

    /** The work on each file of a path. */
    private List<Callable<Outcome>> readings(Path path) {
        List<Callable<Outcome>> readings = new ArrayList<>();
        try {
            for (Path file : files(path)) {
                readings.add(() -> read(file));
            }
        } catch (IOException e) {
            IngestionReport failed =
                    IngestionReport.failed(
                            path.toString(), path + ": cannot be read (" + e.getMessage() + ")");
            readings.add(() -> new Outcome(null, failed));
        }
        return readings;
    }

    /** A folder's files, without the hidden ones. */
    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !path.relativize(file).toString().matches("(^|.*/)\\..*"))
                    .sorted()
                    .toList();
        }
    }

    private Outcome read(Path file) {
        try {
            return new Outcome(reading.apply(reader.read(file)), null);
        } catch (NoteException e) {
            return new Outcome(
                    null, IngestionReport.failed(file.toString(), String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be read for facts", file, e);
            return new Outcome(
                    null,
                    IngestionReport.failed(
                            file.toString(), file + ": cannot be read for facts (" + e + ")"));
        }
    }

    private static Outcome result(Future<Outcome> file) {
        try {
            return file.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The reading was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A note cannot be read: " + e.getCause(), e);
        }
    }

    /** Two files of one name would take each other's place: the second is refused. */
    private static Outcome alone(Outcome outcome, Map<String, Path> seen) {
        Fitting fitting = outcome.fitting;
        if (fitting == null) {
            return outcome;
        }
        String name = fitting.extraction().note().name();
        if (seen.putIfAbsent(fitting.extraction().iri(), Path.of(name)) == null) {
            return outcome;
        }
        return new Outcome(
                null,
                IngestionReport.failed(
                        name,
                        name
                                + ": another file of this name was read just now; rename one of them"));
    }

    private void store(
            List<Outcome> batch,
            List<IngestionReport> reports,
            Consumer<IngestionReport> progress) {
        List<Fitting> readable = new ArrayList<>();
        for (Outcome outcome : batch) {
            if (outcome.fitting != null) {
                readable.add(outcome.fitting);
            }
        }
        List<IngestionReport> stored = readable.isEmpty() ? List.of() : storing.apply(readable);
        int next = 0;
        for (Outcome outcome : batch) {
            IngestionReport report = outcome.failed != null ? outcome.failed : stored.get(next++);
            reports.add(report);
            progress.accept(report);
        }
        batch.clear();
    }
}
