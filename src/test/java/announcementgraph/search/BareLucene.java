package announcementgraph.search;

import announcementgraph.search.analysis.Analyzers;

import org.apache.lucene.document.FeatureField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.QueryBuilder;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a search is to Lucene alone: words in one field, counts of the same facets, ten hits by
 * score and their stored fields. It knows no names, no other spellings, no ranking but BM25, and
 * marks nothing.
 */
final class BareLucene {

    private final LuceneIndex index;
    private final QueryBuilder builder;

    BareLucene(LuceneIndex index, Analyzers analyzers) {
        this.index = index;
        this.builder = new QueryBuilder(analyzers.morphemes());
    }

    long words(String typed) {
        return search(all(typed));
    }

    private Query all(String typed) {
        Query words = builder.createBooleanQuery(Fields.TEXT, typed, Occur.MUST);
        return words == null ? MatchAllDocsQuery.INSTANCE : words;
    }

    long phrase(String typed) {
        return search(Objects.requireNonNull(builder.createPhraseQuery(Fields.TEXT, typed)));
    }

    long fuzzy(String key) {
        return search(new FuzzyQuery(new Term(Fields.NAME_KEY, key), 1, 0, 50, true));
    }

    private long search(Query query) {
        return index.ask(
                snapshot -> {
                    var found =
                            FacetsCollectorManager.search(
                                    snapshot, query, 10, new FacetsCollectorManager());
                    count(
                            new SortedSetDocValuesFacetCounts(
                                    state(snapshot), found.facetsCollector()));
                    return read(snapshot, found.topDocs());
                });
    }

    long narrowed(String typed, Map<String, List<String>> filters) {
        return index.ask(
                snapshot -> {
                    DrillDownQuery query = new DrillDownQuery(Facets.config(), all(typed));
                    filters.forEach(
                            (facet, values) -> values.forEach(value -> query.add(facet, value)));
                    var found =
                            new DrillSideways(snapshot, Facets.config(), state(snapshot))
                                    .search(query, 10);
                    count(found.facets);
                    return read(snapshot, found.hits);
                });
    }

    long start(String key) {
        return popular(new TermQuery(new Term(Fields.NAME_START, key)));
    }

    long inside(String key) {
        return popular(new PrefixQuery(new Term(Fields.NAME_REST, key)));
    }

    long fuzzyStart(String key) {
        return popular(new FuzzyQuery(new Term(Fields.NAME_START, key), 2, 1, 50, true));
    }

    /** The foremost by what the graph says of them. */
    private long popular(Query query) {
        Query ranked =
                new BooleanQuery.Builder()
                        .add(query, Occur.FILTER)
                        .add(
                                FeatureField.newLogQuery(Fields.FEATURES, Fields.POPULARITY, 1, 1),
                                Occur.SHOULD)
                        .build();
        return index.ask(snapshot -> read(snapshot, snapshot.search(ranked, 10)));
    }

    private static SortedSetDocValuesReaderState state(Snapshot snapshot) {
        return Objects.requireNonNull(snapshot.facets());
    }

    private static void count(org.apache.lucene.facet.Facets facets) throws IOException {
        for (String facet : Facets.ALL) {
            facets.getTopChildren(20, facet);
        }
    }

    private static long read(Snapshot snapshot, TopDocs found) throws IOException {
        for (ScoreDoc hit : found.scoreDocs) {
            snapshot.storedFields().document(hit.doc);
        }
        return found.totalHits.value();
    }
}
