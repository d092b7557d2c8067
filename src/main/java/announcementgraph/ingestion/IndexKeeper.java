package announcementgraph.ingestion;

import announcementgraph.graph.FullDiskException;
import announcementgraph.graph.GraphStore;
import announcementgraph.graph.browse.Browser;
import announcementgraph.graph.browse.IndexedNote;
import announcementgraph.graph.browse.IndexedThing;
import announcementgraph.search.IndexChange;
import announcementgraph.search.SearchIndex;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps the index in step with the graph. A change goes: the index is staged and prepared inside
 * the transaction of the graph, the graph commits, the index commits. Whatever dies in between, the
 * graph is the truth: what the index lacks is told by the pending change, or else the index is
 * written anew. For one thread at a time.
 */
final class IndexKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final int CHUNK = 200;

    private final GraphStore store;
    private final Browser browser;
    private final SearchIndex index;
    private final Path pending;

    IndexKeeper(GraphStore store, Browser browser, SearchIndex index, Path pending) {
        this.store = store;
        this.browser = browser;
        this.index = index;
        this.pending = pending;
    }

    /** What a change touched; empty where nothing changed. */
    record Touched(Set<String> notes, Set<String> things, boolean everything) {

        static final Touched NONE = new Touched(Set.of(), Set.of(), false);
        static final Touched ALL = new Touched(Set.of(), Set.of(), true);

        boolean isEmpty() {
            return notes.isEmpty() && things.isEmpty() && !everything;
        }
    }

    /** A change of the graph and what it touched. */
    record Change<T>(T result, Touched touched) {}

    /**
     * Make a change in graph and index together: both durable when this returns, or neither where
     * the work throws.
     */
    <T> T change(Supplier<Change<T>> work) {
        bringInStep();
        return commit(work);
    }

    /**
     * The same for an index that may be behind: right only for what touches everything or nothing.
     */
    <T> T commit(Supplier<Change<T>> work) {
        try {
            Change<T> made =
                    store.write(
                            () -> {
                                Change<T> change = work.get();
                                if (!change.touched.isEmpty()) {
                                    prepare(change.touched);
                                }
                                return change;
                            });
            if (!made.touched.isEmpty()) {
                index.commit();
            }
            return made.result;
        } catch (RuntimeException | Error e) {
            index.rollback();
            FullDiskException.throwIf(e);
            throw e;
        }
    }

    private void prepare(Touched touched) {
        long before = store.revision();
        long revision = store.raiseRevision();
        if (touched.everything) {
            // tells of nothing before this change: an index that is behind it is written anew
            new PendingChange(revision, revision, Set.of(), Set.of()).write(pending);
            stageEverything();
        } else {
            new PendingChange(before, revision, touched.notes, touched.things).write(pending);
            stage(touched.notes, touched.things);
        }
        index.prepareCommit(revision);
    }

    /** Write to the index what it lacks, if it lacks anything. */
    void bringInStep() {
        long graphRevision = store.revision();
        long indexRevision = index.revision();
        if (graphRevision == indexRevision) {
            return;
        }
        Optional<PendingChange> lacking =
                PendingChange.read(pending)
                        .filter(change -> change.to() <= graphRevision)
                        .filter(
                                change ->
                                        indexRevision >= change.from()
                                                && indexRevision < graphRevision);
        if (lacking.isEmpty()) {
            LOG.info(
                    "The index shows revision {}, the graph is at {}: writing it anew",
                    indexRevision,
                    graphRevision);
            rebuild();
            return;
        }
        PendingChange change = lacking.get();
        commitOnItsOwn(
                () -> {
                    if (indexRevision < change.to()) {
                        LOG.info(
                                "The index lacks {} notes of revision {}: writing them",
                                change.notes().size(),
                                change.to());
                        stage(change.notes(), change.things());
                    }
                });
    }

    /** Write the whole index anew. Searches see the old one until the new one is complete. */
    void rebuild() {
        commitOnItsOwn(this::stageEverything);
    }

    private void commitOnItsOwn(Runnable staging) {
        try {
            long revision =
                    store.read(
                            () -> {
                                staging.run();
                                return store.revision();
                            });
            index.prepareCommit(revision);
            index.commit();
        } catch (RuntimeException | Error e) {
            index.rollback();
            FullDiskException.throwIf(e);
            throw e;
        }
    }

    private void stage(Set<String> notes, Set<String> things) {
        List<IndexedNote> indexed = new ArrayList<>();
        notes.stream().sorted().forEach(note -> browser.indexedNote(note).ifPresent(indexed::add));
        index.stage(new IndexChange(notes, indexed, things, browser.indexedThings(things)));
    }

    private void stageEverything() {
        index.clear();
        try (Staging staging = new Staging(index)) {
            for (String note : browser.noteIris()) {
                browser.indexedNote(note)
                        .ifPresent(
                                indexed ->
                                        staging.stage(
                                                new IndexChange(
                                                        Set.of(note),
                                                        List.of(indexed),
                                                        Set.of(),
                                                        List.of())));
            }
            List<IndexedThing> chunk = new ArrayList<>();
            try (Stream<IndexedThing> things = browser.allIndexedThings()) {
                things.forEach(
                        thing -> {
                            chunk.add(thing);
                            if (chunk.size() == CHUNK) {
                                stageThings(staging, chunk);
                            }
                        });
            }
            stageThings(staging, chunk);
        }
    }

    private static void stageThings(Staging staging, List<IndexedThing> chunk) {
        staging.stage(new IndexChange(Set.of(), List.of(), Set.of(), List.copyOf(chunk)));
        chunk.clear();
    }
}
