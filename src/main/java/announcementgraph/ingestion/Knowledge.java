package announcementgraph.ingestion;

import announcementgraph.extraction.Extractor;
import announcementgraph.graph.GraphStore;
import announcementgraph.graph.StoreException;
import announcementgraph.lexicon.Lexicon;
import announcementgraph.lexicon.LexiconException;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What notes are read with: names and word tables, and the extractor over them. They are read when
 * they are first needed, since a store can be asked without them. Safe for several threads.
 */
final class Knowledge {

    private record Read(Lexicon lexicon, Extractor extractor) {}

    private final FutureTask<Read> reading;

    /**
     * @param folders the data folders
     */
    Knowledge(List<Path> folders) {
        this.reading =
                new FutureTask<>(
                        () -> {
                            Lexicon lexicon = Lexicon.load(folders);
                            return new Read(lexicon, new Extractor(lexicon));
                        });
    }

    /** Begin to read them on a thread of their own. */
    void begin() {
        GraphStore.initialize();
        Thread.ofPlatform().daemon().name("names").start(reading);
    }

    /**
     * Read them, or wait until they are read.
     *
     * @throws StoreException where they cannot be; the message has file and line
     */
    void await() throws StoreException {
        try {
            read();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LexiconException unreadable) {
                throw new StoreException(String.valueOf(unreadable.getMessage()), unreadable);
            }
            throw new StoreException("The names cannot be read: " + e.getCause(), e);
        }
    }

    private Read read() throws ExecutionException {
        reading.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return reading.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Read known() {
        try {
            return read();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The names cannot be read: " + e.getCause(), e);
        }
    }

    Extractor extractor() {
        return known().extractor();
    }

    /** All labels and aliases, for the search index to know as words. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        known().lexicon()
                .entries()
                .forEach(
                        entry -> {
                            names.addAll(entry.labels().values());
                            entry.aliases().forEach(alias -> names.add(alias.form()));
                        });
        return names;
    }
}
