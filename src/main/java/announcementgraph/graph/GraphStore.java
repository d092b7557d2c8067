package announcementgraph.graph;

import announcementgraph.extraction.Extraction;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The graph on disk (TDB2): a named graph a note, one for the names, the ontology, people's
 * corrections, and what the store says of itself. Queries see the union of all as the default
 * graph.
 *
 * <p>Any number of threads read, one writes, each in a transaction; readers see the last commit.
 * Methods that say so must be called inside {@link #write}. One process at a time has a folder
 * open.
 */
public final class GraphStore implements AutoCloseable {

    private static final Node IDENTIFIER = Terms.iri(Vocabulary.IDENTIFIER);

    private static final Node MODIFIED = Terms.iri(Vocabulary.MODIFIED);

    private final DatasetGraph dataset;
    private final Lock writing = new ReentrantLock();

    private GraphStore(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /**
     * Have Jena initialized; to be called before several threads use it. Two that both meet its
     * classes for the first time can wait for each other for ever, one within a class that asks for
     * the initialization, the other within the initialization that asks for that class. Costs
     * nothing when it was called before.
     */
    public static void initialize() {
        JenaSystem.init();
    }

    /** Open the store in this folder; an empty or missing folder becomes a new store. */
    public static GraphStore open(Path folder) throws StoreException {
        try {
            Files.createDirectories(folder);
            DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
            Compaction.removeOld(folder);
            dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
            PatternExecutor.use(dataset.getContext());
            return checked(new GraphStore(dataset));
        } catch (IOException | RuntimeException | InternalError e) {
            FullDiskException.throwIf(e);
            throw damaged(folder, e);
        }
    }

    /** What to say of a graph that cannot be read; a file that is cut off gives InternalError. */
    public static StoreException damaged(Path folder, Throwable cause) {
        return new StoreException(
                "The graph in "
                        + folder
                        + " cannot be opened ("
                        + cause.getMessage()
                        + "). Restore a backup, or move the folder away and ingest the notes again.",
                cause);
    }

    private static GraphStore checked(GraphStore store) {
        try {
            store.revision();
            store.checkIndexes();
            return store;
        } catch (RuntimeException | InternalError e) {
            store.close();
            throw e;
        }
    }

    /** An index whose file is gone is begun anew, empty; the others then know better. */
    private void checkIndexes() {
        long empty = read(() -> Arrays.stream(indexes()).filter(TupleIndex::isEmpty).count());
        if (empty != 0 && empty != indexes().length) {
            throw new IllegalStateException("some of its indexes are empty and others are not");
        }
    }

    private TupleIndex[] indexes() {
        return TDBInternal.getDatasetGraphTDB(dataset)
                .getQuadTable()
                .getNodeTupleTable()
                .getTupleTable()
                .getIndexes();
    }

    /**
     * The dataset itself, for the SPARQL services and the text index behind them, and for nobody
     * else. What is written by it must raise the revision: {@link #raiseRevision}.
     */
    public DatasetGraph datasetGraph() {
        return dataset;
    }

    /**
     * Read one state of the graph: inside a transaction of this thread, if there is one, else in a
     * new one.
     */
    public <T> T read(Supplier<T> work) {
        if (dataset.isInTransaction()) {
            return work.get();
        }
        dataset.begin(TxnType.READ);
        try {
            return work.get();
        } finally {
            dataset.end();
        }
    }

    /** Change the graph: all of it durable when this returns, or none where the work throws. */
    public <T> T write(Supplier<T> work) {
        writing.lock();
        try {
            return change(work);
        } finally {
            writing.unlock();
        }
    }

    private <T> T change(Supplier<T> work) {
        dataset.begin(TxnType.WRITE);
        try {
            T result = work.get();
            dataset.commit();
            return result;
        } catch (RuntimeException | Error e) {
            dataset.abort();
            FullDiskException.throwIf(e);
            throw e;
        } finally {
            dataset.end();
        }
    }

    /**
     * The commit that is read: by the transaction of this thread, if there is one, else the last.
     * Known without a look at the graph; empty inside {@link #write}.
     */
    public Optional<Commit> commit() {
        return read(
                () -> {
                    DatasetGraphTDB files = TDBInternal.getDatasetGraphTDB(dataset);
                    Transaction transaction = files.getTxnSystem().getThreadTransaction();
                    return transaction == null || transaction.isWriteTxn()
                            ? Optional.empty()
                            : Optional.of(
                                    new Commit(
                                            files.getLocation().getDirectoryPath(),
                                            transaction.getDataVersion()));
                });
    }

    /** Whether this thread is in {@link #write}: what it reads may never come to be. */
    public boolean isWriting() {
        return dataset.isInTransaction() && dataset.transactionMode() == ReadWrite.WRITE;
    }

    /** The number of the last change; 0 for a new store. */
    public long revision() {
        return read(
                () -> {
                    Iterator<Quad> quads =
                            dataset.find(
                                    Terms.SYSTEM_GRAPH,
                                    Terms.SYSTEM_GRAPH,
                                    Terms.REVISION,
                                    Node.ANY);
                    return quads.hasNext()
                            ? Long.parseLong(quads.next().getObject().getLiteralLexicalForm())
                            : 0L;
                });
    }

    /** Count this change; inside {@link #write}. Answers the new revision. */
    public long raiseRevision() {
        long next = revision() + 1;
        dataset.deleteAny(Terms.SYSTEM_GRAPH, Terms.SYSTEM_GRAPH, Terms.REVISION, Node.ANY);
        dataset.add(Terms.SYSTEM_GRAPH, Terms.SYSTEM_GRAPH, Terms.REVISION, Terms.integer(next));
        dataset.deleteAny(Terms.SYSTEM_GRAPH, Terms.SYSTEM_GRAPH, MODIFIED, Node.ANY);
        dataset.add(Terms.SYSTEM_GRAPH, Terms.SYSTEM_GRAPH, MODIFIED, Terms.instant(Instant.now()));
        return next;
    }

    /** When the last change was made; empty for a new store. */
    public Optional<Instant> modified() {
        return read(
                () -> {
                    Iterator<Quad> quads =
                            dataset.find(
                                    Terms.SYSTEM_GRAPH, Terms.SYSTEM_GRAPH, MODIFIED, Node.ANY);
                    return quads.hasNext()
                            ? Optional.of(
                                    Instant.parse(quads.next().getObject().getLiteralLexicalForm()))
                            : Optional.empty();
                });
    }

    /**
     * Put what was read from a note in the place of what was read before; inside {@link #write}.
     */
    public NoteChange replaceNote(Extraction extraction) {
        NoteDifference difference =
                NoteDifference.of(
                        extraction.iri(), graph(extraction.iri()), FactWriter.quads(extraction));
        return apply(difference);
    }

    /** Forget all that was read from a note; inside {@link #write}. */
    public NoteChange removeNote(String note) {
        return apply(NoteDifference.of(note, graph(note), List.of()));
    }

    /**
     * Fill a graph from Turtle files, in the place of what it had; inside {@link #write}. A graph
     * that was filled from the same files stays as it is.
     *
     * @return whether it changed
     * @throws UnreadableFileException where a file is no Turtle; the change must then be given up
     */
    public boolean load(String graph, List<Path> files) {
        Node name = Terms.iri(graph);
        Node fingerprint = Terms.text(GraphFiles.fingerprint(files));
        if (dataset.contains(Terms.SYSTEM_GRAPH, name, IDENTIFIER, fingerprint)) {
            return false;
        }
        dataset.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
        GraphFiles.read(files, name).forEach(dataset::add);
        dataset.deleteAny(Terms.SYSTEM_GRAPH, name, IDENTIFIER, Node.ANY);
        dataset.add(Terms.SYSTEM_GRAPH, name, IDENTIFIER, fingerprint);
        return true;
    }

    /** Tells these files with their content from any others. */
    public static String fingerprint(List<Path> files) {
        return GraphFiles.fingerprint(files);
    }

    private NoteChange apply(NoteDifference difference) {
        difference.gone().forEach(dataset::delete);
        difference.added().forEach(dataset::add);
        return difference.change();
    }

    private Set<Quad> graph(String iri) {
        Set<Quad> quads = new LinkedHashSet<>();
        dataset.find(Terms.iri(iri), Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
        return quads;
    }

    /** How many quads there are, by the length of an index and without looking at any of them. */
    public long size() {
        return read(
                () ->
                        TDBInternal.getDatasetGraphTDB(dataset)
                                .getQuadTable()
                                .getNodeTupleTable()
                                .size());
    }

    /** IRIs of the notes that are in the store, sorted. */
    public List<String> notes() {
        return read(
                () -> {
                    List<String> notes = new ArrayList<>();
                    dataset.find(Node.ANY, Node.ANY, Terms.TYPE, Terms.NOTE)
                            .forEachRemaining(
                                    quad -> {
                                        if (quad.getGraph().equals(quad.getSubject())) {
                                            notes.add(Terms.string(quad.getSubject()));
                                        }
                                    });
                    notes.sort(null);
                    return notes;
                });
    }

    /** Whether a note of this IRI is in the store. */
    public boolean hasNote(String iri) {
        Node note = Terms.iri(iri);
        return read(() -> dataset.contains(note, note, Terms.TYPE, Terms.NOTE));
    }

    /** The file name that a note was read from, if it is in the store. */
    public Optional<String> nameOfNote(String iri) {
        Node note = Terms.iri(iri);
        return read(
                () -> {
                    Iterator<Quad> names = dataset.find(note, note, IDENTIFIER, Node.ANY);
                    return names.hasNext()
                            ? Optional.of(Terms.string(names.next().getObject()))
                            : Optional.empty();
                });
    }

    /**
     * Write every graph but what the store says of itself as N-Quads, sorted: the same graphs give
     * the same bytes. Answers the revision that was written.
     */
    public long exportTo(OutputStream out) {
        return read(
                () -> {
                    StoreDump.write(dataset, out);
                    return revision();
                });
    }

    /**
     * Put the graphs of N-Quads in the place of all that is here; inside {@link #write}.
     *
     * @param name what to call the source in an error
     * @throws UnreadableFileException where it is no N-Quads; the change must then be given up
     */
    public void importFrom(String name, InputStream in) {
        StoreDump.read(dataset, name, in);
    }

    /**
     * Rewrite the files without what is no longer in the graph; changes wait, readers go on. Not
     * inside {@link #read} or {@link #write}.
     */
    public void compact() {
        writing.lock();
        try {
            new Compaction(TDBInternal.getDatabaseContainer(dataset)).run();
        } catch (IOException e) {
            FullDiskException.throwIf(e);
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            FullDiskException.throwIf(e);
            throw e;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        TDBInternal.expel(dataset);
    }
}
