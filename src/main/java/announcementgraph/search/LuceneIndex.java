package announcementgraph.search;

import announcementgraph.graph.browse.IndexedNote;
import announcementgraph.graph.browse.IndexedThing;
import announcementgraph.search.analysis.Analyzers;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The index on disk, by Lucene. What is searched is always the last commit: what is staged or
 * prepared is not seen, and is gone when the process dies. An index that cannot be read, or was
 * written with other Korean names or by another version, has revision -1 and is emptied by the next
 * commit, so that whoever keeps it in step writes it anew.
 */
public final class LuceneIndex implements SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);

    /** Grows when documents are written otherwise. */
    private static final String FORMAT = "5";

    private static final String REVISION = "revision";
    private static final String FINGERPRINT = "fingerprint";

    private final Directory directory;
    private final Analyzers analyzers;
    private final String fingerprint;
    private final Documents documents = new Documents();
    private final SearcherManager searchers;
    private IndexWriter writer;
    private volatile long revision;
    private boolean foreign;

    private LuceneIndex(Directory directory, Analyzers analyzers, String names) throws IOException {
        this.directory = directory;
        this.analyzers = analyzers;
        this.fingerprint = FORMAT + "-" + names;
        this.writer = openWriter();
        Map<String, String> written = new HashMap<>();
        writer.getLiveCommitData().forEach(entry -> written.put(entry.getKey(), entry.getValue()));
        this.foreign = !fingerprint.equals(written.get(FINGERPRINT));
        this.revision = foreign ? -1 : Long.parseLong(written.getOrDefault(REVISION, "-1"));
        if (foreign) {
            writer.deleteAll();
        }
        this.searchers = new SearcherManager(directory, snapshots());
    }

    /**
     * Open the index in a folder, or begin one.
     *
     * @param fingerprint tells the Korean names from any others; see {@link #revision} for when it
     *     changes
     * @param koreanNames names that are to be read as words; asked for when the first text is read
     * @throws UncheckedIOException if the folder cannot be written or another process has it open
     */
    public static LuceneIndex open(
            Path folder, String fingerprint, Supplier<? extends Collection<String>> koreanNames) {
        Analyzers analyzers = new Analyzers(koreanNames);
        try {
            Directory directory = FSDirectory.open(folder);
            begin(directory, analyzers);
            return new LuceneIndex(directory, analyzers, fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The search index in " + folder + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /**
     * Makes sure that there is a commit to read, and looks at the checksum of every file; what is
     * damaged is replaced by an empty index.
     */
    private static void begin(Directory directory, Analyzers analyzers) throws IOException {
        boolean readable = false;
        if (DirectoryReader.indexExists(directory)) {
            try (IndexReader reader = DirectoryReader.open(directory)) {
                for (LeafReaderContext segment : reader.leaves()) {
                    segment.reader().checkIntegrity();
                }
                readable = true;
            } catch (CorruptIndexException
                    | IndexFormatTooOldException
                    | IndexFormatTooNewException
                    | java.nio.file.NoSuchFileException
                    | java.io.FileNotFoundException
                    | java.io.EOFException e) {
                LOG.warn("The search index cannot be read and is begun anew: {}", e.getMessage());
            }
        }
        if (!readable) {
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
            IndexWriterConfig config =
                    new IndexWriterConfig(Documents.analyzer(analyzers))
                            .setOpenMode(OpenMode.CREATE);
            new IndexWriter(directory, config).close();
        }
    }

    private IndexWriter openWriter() throws IOException {
        IndexWriterConfig config =
                new IndexWriterConfig(Documents.analyzer(analyzers))
                        .setOpenMode(OpenMode.CREATE_OR_APPEND)
                        .setRAMBufferSizeMB(64)
                        .setCommitOnClose(false);
        return new IndexWriter(directory, config);
    }

    private static SearcherFactory snapshots() {
        return new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
                    throws IOException {
                return new Snapshot(reader);
            }
        };
    }

    /** Something to ask of the last commit. */
    interface Question<A> {
        A ask(Snapshot snapshot) throws IOException;
    }

    <A> A ask(Question<A> question) {
        try {
            Snapshot snapshot = (Snapshot) searchers.acquire();
            try {
                return question.ask(snapshot);
            } finally {
                searchers.release(snapshot);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read", e);
        }
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return ask(snapshot -> new Finder(snapshot, analyzers, query).find());
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit, String language) {
        return ask(snapshot -> new Completion(snapshot).complete(typed, limit, language));
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public long size() {
        return ask(snapshot -> (long) snapshot.getIndexReader().numDocs());
    }

    /**
     * All that the last commit holds, a line a document, sorted: two indexes with the same lines
     * find the same. For checks; it reads the whole index.
     */
    public List<String> listing() {
        return ask(
                snapshot -> {
                    IndexReader reader = snapshot.getIndexReader();
                    Bits live = MultiBits.getLiveDocs(reader);
                    return IntStream.range(0, reader.maxDoc())
                            .filter(document -> live == null || live.get(document))
                            .mapToObj(document -> line(snapshot, document))
                            .sorted()
                            .toList();
                });
    }

    private static String line(Snapshot snapshot, int document) {
        try {
            return new String(Documents.json(snapshot.entry(document)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read", e);
        }
    }

    /** The texts that match, for SPARQL. */
    List<TextMatch> texts(TextQuestion question) {
        return ask(snapshot -> new TextFinder(snapshot, analyzers, question).find());
    }

    @Override
    public synchronized void clear() {
        write(() -> writer.deleteAll());
    }

    @Override
    public synchronized void stage(IndexChange change) {
        write(
                () -> {
                    for (String note : change.staleNotes()) {
                        writer.deleteDocuments(new Term(Fields.NOTE, note));
                    }
                    for (String thing : change.staleThings()) {
                        writer.deleteDocuments(new Term(Fields.ID, thing));
                    }
                    for (IndexedNote note : change.notes()) {
                        writer.deleteDocuments(new Term(Fields.NOTE, note.iri()));
                        for (Entry entry : Entries.ofNote(note)) {
                            writer.addDocument(documents.of(entry));
                        }
                    }
                    for (IndexedThing thing : change.things()) {
                        Entry entry = Entries.ofThing(thing);
                        writer.updateDocument(new Term(Fields.ID, entry.id()), documents.of(entry));
                    }
                });
    }

    @Override
    public synchronized void prepareCommit(long newRevision) {
        write(
                () -> {
                    Map<String, String> data =
                            Map.of(REVISION, Long.toString(newRevision), FINGERPRINT, fingerprint);
                    writer.setLiveCommitData(data.entrySet());
                    writer.prepareCommit();
                });
    }

    @Override
    public synchronized void commit() {
        write(
                () -> {
                    writer.commit();
                    Map<String, String> data = new HashMap<>();
                    writer.getLiveCommitData()
                            .forEach(entry -> data.put(entry.getKey(), entry.getValue()));
                    foreign = false;
                    // Told last: who reads the number first never searches what is older than it.
                    searchers.maybeRefreshBlocking();
                    revision = Long.parseLong(data.getOrDefault(REVISION, "-1"));
                });
    }

    @Override
    public synchronized void rollback() {
        write(
                () -> {
                    writer.rollback();
                    writer = openWriter();
                    if (foreign) {
                        writer.deleteAll();
                    }
                });
    }

    @Override
    public synchronized void close() {
        write(
                () -> {
                    searchers.close();
                    writer.rollback();
                    directory.close();
                    analyzers.close();
                });
    }

    /** Something to do to the index. */
    private interface Step {
        void take() throws IOException;
    }

    private static void write(Step step) {
        try {
            step.take();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The search index cannot be written: " + e.getMessage(), e);
        }
    }
}
