package announcementgraph.graph;

import org.apache.jena.atlas.io.IO;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.CopyDSG;
import org.apache.jena.tdb2.sys.DatabaseOps;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Copies a database to a folder beside it, without what is no longer in it, and puts the copy in
 * its place at a moment when nobody reads. TDB2's own compaction does so while transactions are
 * open: they then end in the copy, where they never began, and the old database is waited for
 * without an end. Nobody may write meanwhile.
 */
final class Compaction {

    private static final String FOLDER = DatabaseOps.dbNameBase + DatabaseOps.SEP;

    /** Opening removes what bears this name: the copy was not complete. */
    private static final String INCOMPLETE = "-tmp";

    /** So long a moment without readers is looked for; then those who come wait for one. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DatasetGraphSwitchable container;
    private final Duration patience;

    Compaction(DatasetGraphSwitchable container) {
        this(container, PATIENCE);
    }

    Compaction(DatasetGraphSwitchable container, Duration patience) {
        this.container = container;
        this.patience = patience;
    }

    void run() throws IOException {
        DatasetGraphTDB old = TDBInternal.getDatasetGraphTDB(container);
        Path folder = container.getContainerPath();
        Path oldFolder = Objects.requireNonNull(DatabaseOps.findStorageLocation(folder));
        Path next = folder.resolve(FOLDER + "%04d".formatted(number(oldFolder) + 1));
        Path copy = folder.resolve(next.getFileName() + INCOMPLETE);
        try {
            copy(old, copy);
            Files.move(copy, next);
        } catch (IOException | RuntimeException | Error e) {
            StoreConnection.internalExpel(Location.create(copy), true);
            if (Files.exists(copy)) {
                IO.deleteAll(copy);
            }
            throw e;
        }
        DatasetGraphTDB now =
                StoreConnection.connectCreate(Location.create(next)).getDatasetGraphTDB();
        holdReaders();
        try {
            container.change(old, now);
        } finally {
            container.finishExclusiveMode();
        }
        StoreConnection.release(old.getLocation());
        IO.deleteAll(oldFolder);
    }

    private static void copy(DatasetGraphTDB from, Path to) throws IOException {
        Files.createDirectory(to);
        Location location = Location.create(to);
        CopyDSG.copy(from, StoreConnection.connectCreate(location).getDatasetGraphTDB());
        StoreConnection.internalExpel(location, true);
    }

    /** Those who ask wait only if no moment was free for long. */
    private void holdReaders() {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (container.tryExclusiveMode(false)) {
                return;
            }
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        container.startExclusiveMode();
    }

    private static int number(Path folder) {
        return Integer.parseInt(folder.getFileName().toString().substring(FOLDER.length()));
    }

    /** Remove what a compaction left that was broken off after it had put its copy in place. */
    static void removeOld(Path folder) throws IOException {
        Path latest = DatabaseOps.findStorageLocation(folder);
        List<Path> old;
        try (Stream<Path> files = Files.list(folder)) {
            old =
                    files.filter(file -> file.getFileName().toString().matches(FOLDER + "\\d+"))
                            .filter(file -> !file.equals(latest))
                            .toList();
        }
        try {
            old.forEach(file -> IO.deleteAll(file));
        } catch (RuntimeException e) {
            throw new IOException("what a compaction left cannot be removed", e);
        }
    }
}
