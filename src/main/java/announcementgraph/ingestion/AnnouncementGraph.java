package announcementgraph.ingestion;

import announcementgraph.extraction.Extraction;
import announcementgraph.graph.FullDiskException;
import announcementgraph.graph.GraphStore;
import announcementgraph.graph.NoteChange;
import announcementgraph.graph.Signatures;
import announcementgraph.graph.StoreException;
import announcementgraph.graph.UnreadableFileException;
import announcementgraph.graph.browse.Browser;
import announcementgraph.graph.browse.StoreBrowser;
import announcementgraph.notes.Note;
import announcementgraph.notes.NoteReader;
import announcementgraph.search.LuceneIndex;
import announcementgraph.search.SearchIndex;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The door to a store in a folder: what commands, the server and tests open. It reads notes into
 * the graph and keeps the search index in step, so that the two never disagree, whatever dies when.
 *
 * <p>Safe for use by several threads: browsing and searching go on while one change at a time is
 * made.
 */
public final class AnnouncementGraph implements AutoCloseable {

    private final StoreLayout layout;
    private final Resources resources;
    private final StoreLock lock;
    private final Knowledge knowledge;
    private final Signatures signatures = new Signatures();
    private final GraphStore store;
    private final Browser browser;
    private final SearchIndex index;
    private final IndexKeeper keeper;
    private final ReentrantLock changing = new ReentrantLock(true);

    private AnnouncementGraph(
            StoreLayout layout,
            Resources resources,
            StoreLock lock,
            Knowledge knowledge,
            GraphStore store,
            SearchIndex index) {
        this.layout = layout;
        this.resources = resources;
        this.lock = lock;
        this.knowledge = knowledge;
        this.store = store;
        this.browser = new StoreBrowser(store);
        this.index = index;
        this.keeper = new IndexKeeper(store, browser, index, layout.pending());
    }

    /**
     * Open the store in this folder, or begin one. Names and ontology are loaded where their files
     * changed, and the index is brought in step.
     *
     * @throws StoreException where another process has it open, it is of another version or
     *     damaged, or the names cannot be read; the message says what to do
     */
    public static AnnouncementGraph open(Path folder, Resources resources) throws StoreException {
        Knowledge knowledge = new Knowledge(resources.data());
        knowledge.begin();
        AnnouncementGraph graph = begin(folder, resources, knowledge);
        try {
            graph.awaitKnowledge();
            return graph;
        } catch (StoreException e) {
            graph.close();
            throw e;
        }
    }

    /**
     * The same, but names and word tables are read when the first note is read or the first text is
     * sought, or by {@link #awaitKnowledge}: for those who ask what is in the store.
     */
    public static AnnouncementGraph begin(Path folder, Resources resources) throws StoreException {
        return begin(folder, resources, new Knowledge(resources.data()));
    }

    private static AnnouncementGraph begin(Path folder, Resources resources, Knowledge knowledge)
            throws StoreException {
        StoreLayout layout = new StoreLayout(folder.toAbsolutePath().normalize());
        layout.create();
        StoreLock lock = StoreLock.take(layout.lock());
        try {
            layout.checkVersion();
            return open(layout, resources, lock, knowledge);
        } catch (StoreException | RuntimeException | Error e) {
            lock.close();
            FullDiskException.throwIf(e);
            throw e;
        }
    }

    /**
     * Read names and word tables, or wait until they are read.
     *
     * @throws StoreException where they cannot be; the message has file and line
     */
    public void awaitKnowledge() throws StoreException {
        knowledge.await();
    }

    private static AnnouncementGraph open(
            StoreLayout layout, Resources resources, StoreLock lock, Knowledge knowledge)
            throws StoreException {
        GraphStore store = GraphStore.open(layout.graph());
        try {
            SearchIndex index =
                    LuceneIndex.open(
                            layout.index(),
                            GraphStore.fingerprint(resources.names()),
                            knowledge::names);
            try {
                AnnouncementGraph graph =
                        new AnnouncementGraph(layout, resources, lock, knowledge, store, index);
                graph.loadResources();
                graph.keeper.bringInStep();
                return graph;
            } catch (StoreException | RuntimeException | Error e) {
                index.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            store.close();
            throw new StoreException(String.valueOf(e.getMessage()), e);
        } catch (InternalError e) {
            store.close();
            throw GraphStore.damaged(layout.graph(), e);
        } catch (StoreException | RuntimeException | Error e) {
            store.close();
            throw e;
        }
    }

    private void loadResources() throws StoreException {
        try {
            List<Path> names = resources.names();
            List<Path> terms = resources.terms();
            keeper.commit(
                    () -> {
                        boolean loaded = store.load(Vocabulary.NAMES_GRAPH, names);
                        loaded |= store.load(Vocabulary.ONTOLOGY_GRAPH, terms);
                        return new IndexKeeper.Change<>(
                                loaded,
                                loaded ? IndexKeeper.Touched.ALL : IndexKeeper.Touched.NONE);
                    });
        } catch (IOException | UncheckedIOException | UnreadableFileException e) {
            throw new StoreException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * What would be read from this note; nothing is stored.
     *
     * @param least leaves out mentions and facts that are less sure than this, from 0 to 1
     */
    public Extraction preview(Note note, double least) {
        return fit(note, least).extraction();
    }

    private Signatures.Fitting fit(Note note, double least) {
        return signatures.fit(knowledge.extractor().extract(note)).withMinimumConfidence(least);
    }

    /** Read a note into the store, in the place of what the store had from a note of that name. */
    public IngestionReport ingest(Note note) {
        return ingest(note, 0);
    }

    /** The same without mentions and facts that are less sure than this, from 0 to 1. */
    public IngestionReport ingest(Note note, double least) {
        return store(List.of(fit(note, least))).getFirst();
    }

    /**
     * Read notes into the store. A file that cannot be read is reported, and the others go on.
     * Folders are read with all they hold.
     *
     * @param progress told of each note when it is durable, in the order of the files
     * @return a report a note, in the same order
     */
    public List<IngestionReport> ingestAll(List<Path> paths, Consumer<IngestionReport> progress) {
        return ingestAll(paths, new NoteReader(), 0, progress);
    }

    /**
     * The same with this reader, which knows how large a file may be, and without mentions and
     * facts that are less sure than this, from 0 to 1.
     */
    public List<IngestionReport> ingestAll(
            List<Path> paths, NoteReader reader, double least, Consumer<IngestionReport> progress) {
        return new NoteBatches(reader, note -> fit(note, least), this::store)
                .ingest(paths, progress);
    }

    /** Store some notes in one change. */
    private List<IngestionReport> store(List<Signatures.Fitting> notes) {
        return exclusively(
                () ->
                        keeper.change(
                                () -> {
                                    List<IngestionReport> reports = new ArrayList<>();
                                    Set<String> changed = new HashSet<>();
                                    Set<String> things = new HashSet<>();
                                    for (Signatures.Fitting note : notes) {
                                        reports.add(store(note, changed, things));
                                    }
                                    return new IndexKeeper.Change<>(
                                            reports,
                                            new IndexKeeper.Touched(changed, things, false));
                                }));
    }

    /** A note whose name reads the same in an address as another's must not take its place. */
    private IngestionReport store(
            Signatures.Fitting fitting, Set<String> changed, Set<String> things) {
        Extraction extraction = fitting.extraction();
        String name = extraction.note().name();
        String other = store.nameOfNote(extraction.iri()).orElse(name);
        if (!other.equals(name)) {
            return IngestionReport.failed(
                    name,
                    name + ": has the same address as the note " + other + "; rename one of them");
        }
        NoteChange change = store.replaceNote(extraction);
        if (change.changed()) {
            changed.add(change.note());
            things.addAll(change.things());
        }
        return new IngestionReport(
                name,
                change.note(),
                change.added(),
                change.gone(),
                change.kept(),
                fitting.dropped(),
                change.changed(),
                null);
    }

    /**
     * Forget a note, given by file name or IRI; what others say stays. Answers whether there was
     * one.
     */
    public boolean remove(String nameOrIri) {
        String iri =
                nameOrIri.startsWith(Vocabulary.ID)
                        ? nameOrIri
                        : Iris.mint(
                                Kind.NOTE, Normalizer.normalize(nameOrIri, Normalizer.Form.NFC));
        return exclusively(
                () ->
                        keeper.change(
                                () -> {
                                    if (!store.hasNote(iri)) {
                                        return new IndexKeeper.Change<>(
                                                false, IndexKeeper.Touched.NONE);
                                    }
                                    NoteChange change = store.removeNote(iri);
                                    return new IndexKeeper.Change<>(
                                            true,
                                            new IndexKeeper.Touched(
                                                    Set.of(iri), change.things(), false));
                                }));
    }

    /**
     * Change graphs that people write themselves, neither a note's nor ours, in one durable step
     * with the index.
     *
     * @param work changes the dataset in a transaction that is open; answers the IRIs of the things
     *     it touched, none where it changed nothing
     */
    public void changeGraphs(Supplier<Set<String>> work) {
        exclusively(
                () ->
                        keeper.change(
                                () ->
                                        new IndexKeeper.Change<>(
                                                true,
                                                new IndexKeeper.Touched(
                                                        Set.of(), work.get(), false))));
    }

    /** Write the search index anew; searches see the old one until it is complete. */
    public void reindex() {
        exclusively(
                () -> {
                    keeper.rebuild();
                    return true;
                });
    }

    /** Rewrite the graph's files without what is no longer in it. */
    public void compact() {
        exclusively(
                () -> {
                    store.compact();
                    return true;
                });
    }

    /**
     * Write all graphs as N-Quads, compressed where the name ends in {@code .gz}; the file is
     * complete or not there.
     */
    public SavedStore exportTo(Path file) throws StoreException {
        return new StoreFile(file).write(store, false);
    }

    /**
     * Put the graphs of an export in the place of all that is here. A file that cannot be read
     * changes nothing.
     */
    public void importFrom(Path file) throws StoreException {
        try (InputStream in = new StoreFile(file).open()) {
            exclusively(
                    () ->
                            keeper.change(
                                    () -> {
                                        store.importFrom(file.toString(), in);
                                        return new IndexKeeper.Change<>(
                                                true, IndexKeeper.Touched.ALL);
                                    }));
        } catch (IOException | RuntimeException e) {
            String message = String.valueOf(e.getMessage());
            String where = message.startsWith(file.toString()) ? "" : file + ": ";
            FullDiskException.throwIf(e);
            throw new StoreException(where + message + ". The store is as it was.", e);
        }
    }

    /**
     * Save the store to a file while it is in use: what it holds at this moment, with a checksum at
     * the end. The index is derived, and left out.
     */
    public SavedStore backup(Path file) throws StoreException {
        return new StoreFile(file).write(store, true);
    }

    /** The same to a stream, uncompressed; it stays open. */
    public void backup(OutputStream out) throws IOException {
        StoreFile.write(store, out, true);
    }

    /**
     * Refuse a backup that is not whole.
     *
     * @param compressed whether it is, whatever its name says
     */
    public static void checkBackup(Path file, boolean compressed) throws StoreException {
        new StoreFile(file, compressed).checkSeal();
    }

    /**
     * Put a saved store in the place of this one, and write the index anew. A backup that is not
     * whole changes nothing.
     */
    public void restore(Path file) throws StoreException {
        new StoreFile(file).checkSeal();
        importFrom(file);
    }

    private <T> T exclusively(Supplier<T> work) {
        changing.lock();
        try {
            return work.get();
        } finally {
            changing.unlock();
        }
    }

    public Browser browser() {
        return browser;
    }

    public SearchIndex search() {
        return index;
    }

    public GraphStore store() {
        return store;
    }

    public Resources resources() {
        return resources;
    }

    /** The size of the graph on disk. */
    public long graphBytes() {
        return StoreLayout.size(layout.graph());
    }

    /** The size of the index on disk. */
    public long indexBytes() {
        return StoreLayout.size(layout.index());
    }

    /** How the store is; takes a look at every file of it. */
    public StoreStatus status() {
        return new StoreStatus(
                layout.folder().toString(),
                StoreLayout.VERSION,
                browser.stats(),
                index.revision(),
                index.size(),
                graphBytes(),
                indexBytes());
    }

    /** Let go of the store; changes under way are completed first. */
    @Override
    public void close() throws StoreException {
        changing.lock();
        try {
            index.close();
            store.close();
            lock.close();
        } finally {
            changing.unlock();
        }
    }
}
