package announcementgraph.search;

import announcementgraph.graph.browse.Thing;
import announcementgraph.search.analysis.Forms;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One commit of the index, to search in, with what is worth keeping of it. Safe for use by several
 * threads.
 */
final class Snapshot extends IndexSearcher {

    private static final int MOST_KEPT = 30_000;
    private static final int MOST_NAMESAKES = 12;
    private static final int MOST_TOLD = 24;
    private static final int DEEPEST = 10_000;

    private final Cache<Integer, Entry> entries =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final Cache<String, Optional<Entry>> things =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final Cache<String, Thing> labelled =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final OptionalLong newest;
    private final @Nullable SortedSetDocValuesReaderState facets;
    private org.apache.lucene.facet.@Nullable Facets allFacets;

    Snapshot(IndexReader reader) throws IOException {
        super(reader);
        byte[] day = PointValues.getMaxPackedValue(reader, Fields.DAY);
        newest =
                day == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(LongPoint.decodeDimension(day, 0));
        facets =
                reader.numDocs() == 0
                        ? null
                        : new DefaultSortedSetDocValuesReaderState(reader, Facets.config());
    }

    /** The newest day of any document. */
    OptionalLong newest() {
        return newest;
    }

    /** The values of facets; null where the index is empty. */
    @Nullable SortedSetDocValuesReaderState facets() {
        return facets;
    }

    /** The facets of everything, counted once. */
    synchronized org.apache.lucene.facet.Facets allFacets() throws IOException {
        if (allFacets == null) {
            allFacets = new SortedSetDocValuesFacetCounts(java.util.Objects.requireNonNull(facets));
        }
        return allFacets;
    }

    /** A thing by its document; those that are asked often are kept. */
    private Entry thingAt(int document) throws IOException {
        Entry kept = entries.getIfPresent(document);
        if (kept == null) {
            kept = entry(document);
            entries.put(document, kept);
        }
        return kept;
    }

    Entry entry(int document) throws IOException {
        BytesRef json =
                storedFields()
                        .document(document, Set.of(Fields.ENTRY))
                        .getBinaryValue(Fields.ENTRY);
        return Documents.read(json).withText(literal(document));
    }

    /** The words of a document. */
    String literal(int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        BinaryDocValues literals = DocValues.getBinary(leaf.reader(), Fields.LITERAL);
        return literals.advanceExact(document - leaf.docBase)
                ? literals.binaryValue().utf8ToString()
                : "";
    }

    /** What a document is about: the thing, the announcement, or the note of the passage. */
    String iri(int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        SortedDocValues iris = DocValues.getSorted(leaf.reader(), Fields.IRI);
        return iris.advanceExact(document - leaf.docBase)
                ? iris.lookupOrd(iris.ordValue()).utf8ToString()
                : "";
    }

    private LeafReaderContext leaf(int document) {
        return getLeafContexts().get(ReaderUtil.subIndex(document, getLeafContexts()));
    }

    /** The entry of a thing, if the index has it. */
    Optional<Entry> entryOf(String iri) throws IOException {
        Optional<Entry> kept = things.getIfPresent(iri);
        if (kept != null) {
            return kept;
        }
        TopDocs found = search(new TermQuery(new Term(Fields.ID, iri)), 1);
        Optional<Entry> entry =
                found.scoreDocs.length == 0
                        ? Optional.empty()
                        : Optional.of(thingAt(found.scoreDocs[0].doc));
        things.put(iri, entry);
        return entry;
    }

    /** A thing in short; one that the index does not have is called by its IRI. */
    Thing thing(String iri, String language) throws IOException {
        String key = language + ' ' + iri;
        Thing kept = labelled.getIfPresent(key);
        if (kept == null) {
            kept = named(iri, language);
            labelled.put(key, kept);
        }
        return kept;
    }

    private Thing named(String iri, String language) throws IOException {
        Optional<Entry> entry = entryOf(iri);
        String kind = Kind.ofIri(iri).map(Kind::word).orElse("thing");
        if (entry.isEmpty()) {
            return Thing.of(iri, kind, Iris.slugOf(iri).replace('-', ' '), Map.of());
        }
        Map<String, String> labels = labels(entry.get());
        return Thing.of(iri, kind, labels.getOrDefault(language, entry.get().title()), labels);
    }

    static Map<String, String> labels(Entry entry) {
        Map<String, String> labels = new LinkedHashMap<>();
        entry.names().stream()
                .filter(Entry.Name::label)
                .forEach(name -> labels.putIfAbsent(name.language(), name.form()));
        return labels;
    }

    /** The things with a name of this key, those of which the graph says most first. */
    List<Entry> named(String key) throws IOException {
        Term term = new Term(Fields.NAME_KEY, key);
        return key.isEmpty() || getIndexReader().docFreq(term) == 0
                ? List.of()
                : mostPopular(new TermQuery(term), MOST_NAMESAKES);
    }

    /**
     * The things with a Korean name of these first consonants, else with a name that has them
     * inside.
     */
    List<Entry> ofInitials(String key) throws IOException {
        Term whole = new Term(Fields.INITIALS, Fields.WHOLE + key);
        Term inside = new Term(Fields.INITIALS, key);
        return mostPopular(
                new TermQuery(getIndexReader().docFreq(whole) > 0 ? whole : inside),
                MOST_NAMESAKES);
    }

    /** The foremost things of which notes tell, among those that match. */
    List<String> told(Query things) throws IOException {
        Query told =
                new BooleanQuery.Builder()
                        .add(things, Occur.FILTER)
                        .add(new TermQuery(new Term(Fields.SOURCE, Entries.NOTES)), Occur.FILTER)
                        .build();
        return mostPopular(told, MOST_TOLD).stream().map(Entry::iri).toList();
    }

    /** The notes of which any document matches; empty where there are more than so many. */
    Set<String> notes(Query query, int most) throws IOException {
        Set<String> notes = new HashSet<>();
        for (ScoreDoc hit : search(new ConstantScoreQuery(query), DEEPEST).scoreDocs) {
            LeafReaderContext leaf = leaf(hit.doc);
            SortedDocValues values = DocValues.getSorted(leaf.reader(), Fields.NOTE);
            if (values.advanceExact(hit.doc - leaf.docBase)) {
                notes.add(values.lookupOrd(values.ordValue()).utf8ToString());
            }
        }
        return notes.size() > most ? Set.of() : notes;
    }

    /** The things of a kind with a name, else with one that has a word that begins so. */
    List<Entry> namedOfKind(String name, String kind, boolean beginningToo) throws IOException {
        String key = Forms.key(name);
        List<Entry> found = new ArrayList<>(named(key).stream().filter(isOfKind(kind)).toList());
        if (!key.isEmpty() && (found.isEmpty() || beginningToo)) {
            Query begins =
                    new TermQuery(
                            new Term(
                                    Fields.NAME_START,
                                    key.substring(0, Math.min(30, key.length()))));
            mostPopular(begins, 200).stream()
                    .filter(isOfKind(kind))
                    .filter(entry -> !found.contains(entry))
                    .forEach(found::add);
        }
        return found;
    }

    private static java.util.function.Predicate<Entry> isOfKind(String kind) {
        return entry -> Kind.ofIri(entry.iri()).map(Kind::word).filter(kind::equals).isPresent();
    }

    List<Entry> mostPopular(Query query, int most) throws IOException {
        Query ranked =
                new BooleanQuery.Builder()
                        .add(query, Occur.FILTER)
                        .add(
                                FeatureField.newLogQuery(Fields.FEATURES, Fields.POPULARITY, 1, 1),
                                Occur.SHOULD)
                        .build();
        List<Entry> found = new ArrayList<>();
        for (ScoreDoc hit : search(ranked, most).scoreDocs) {
            found.add(thingAt(hit.doc));
        }
        return found;
    }
}
