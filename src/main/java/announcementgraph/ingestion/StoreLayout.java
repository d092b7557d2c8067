package announcementgraph.ingestion;

import announcementgraph.graph.StoreException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where the parts of a store are in its folder: {@code version}, {@code lock}, {@code pending},
 * {@code tdb2/} (the graph) and {@code index/} (derived from it).
 */
record StoreLayout(Path folder) {

    /** Grows when an older program could not read what this one writes. */
    static final String VERSION = "1";

    Path version() {
        return folder.resolve("version");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    Path pending() {
        return folder.resolve("pending");
    }

    Path graph() {
        return folder.resolve("tdb2");
    }

    Path index() {
        return folder.resolve("index");
    }

    /** Make the folder, if it is not there. */
    void create() throws StoreException {
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new StoreException(
                        folder
                                + " is a file, not the folder of a store. Name another with --store.");
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreException(
                    "The store's folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** Refuse the store of another version, and a folder of something else; mark a new one. */
    void checkVersion() throws StoreException {
        try {
            if (!Files.exists(version())) {
                if (holdsSomethingElse()) {
                    throw new StoreException(
                            folder
                                    + " holds other files and no store. Name an empty or new folder with --store.");
                }
                Files.writeString(version(), VERSION + "\n");
                return;
            }
            String version = Files.readString(version()).strip();
            if (!version.equals(VERSION)) {
                throw new StoreException(
                        "The store "
                                + folder
                                + " is of version "
                                + version.substring(0, Math.min(20, version.length()))
                                + ", and this program reads version "
                                + VERSION
                                + ". Export it with the program that wrote it, and import that into a new store.");
            }
        } catch (IOException e) {
            throw new StoreException(
                    "The store " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private boolean holdsSomethingElse() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> !file.equals(lock()));
        }
    }

    /** The bytes on disk of all files under a folder of the store. */
    static long size(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(StoreLayout::sizeOf).sum();
        } catch (IOException e) {
            return 0;
        }
    }

    /** A file may go while it is looked at; then it counts for nothing. */
    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
