package announcementgraph.search;

import announcementgraph.graph.browse.Thing;
import announcementgraph.search.analysis.Analyzers;

import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers one search in one snapshot of the index. */
final class Finder {

    private static final int DEEPEST = 10_000;
    private static final int MOST_VALUES = 20;
    private static final int MOST_RELAXED = 8;

    private final Snapshot snapshot;
    private final Analyzers analyzers;
    private final SearchQuery asked;

    Finder(Snapshot snapshot, Analyzers analyzers, SearchQuery asked) {
        this.snapshot = snapshot;
        this.analyzers = analyzers;
        this.asked = asked;
    }

    /** What was found, and by which plan. */
    private record Found(
            long total, org.apache.lucene.facet.Facets facets, Plan plan, Query within) {}

    SearchResult find() throws IOException {
        SortedSetDocValuesReaderState state = snapshot.facets();
        if (state == null) {
            return new SearchResult(0, List.of(), noFacets(), null, false);
        }
        TypedQuery typed = QueryReader.read(asked.text());
        Planner planner = new Planner(snapshot, analyzers);
        Found found = run(planner.plan(typed, Integer.MAX_VALUE), state);
        String meant = null;
        boolean relaxed = false;
        if (found.total() == 0
                && snapshot.count(found.plan().matches()) == 0
                && !typed.words().isEmpty()) {
            meant = new Speller(snapshot, analyzers).correct(typed.words()).orElse(null);
            TypedQuery tried = meant == null ? typed : typed.withWords(meant);
            Found strict =
                    meant == null ? found : run(planner.plan(tried, Integer.MAX_VALUE), state);
            found = strict.total() > 0 ? strict : relaxed(planner, tried, state);
            relaxed = found != strict && found.total() > 0;
            meant = found.total() == 0 ? null : meant;
        }
        return new SearchResult(found.total(), hits(found), facets(found), meant, relaxed);
    }

    /** Asks for all of the words but one, and so on to one, until something is found. */
    private Found relaxed(Planner planner, TypedQuery typed, SortedSetDocValuesReaderState state)
            throws IOException {
        int required = Math.min(planner.words(typed).size() - 1, MOST_RELAXED);
        Found found = run(planner.plan(typed, Math.max(1, required)), state);
        while (found.total() == 0 && --required > 0) {
            found = run(planner.plan(typed, required), state);
        }
        return found;
    }

    /** Counts everything that matches, without scores. */
    private Found run(Plan plan, SortedSetDocValuesReaderState state) throws IOException {
        if (asked.isNarrowed()) {
            var counted =
                    new DrillSideways(snapshot, Facets.config(), state)
                            .search(
                                    narrowed(plan.matches()),
                                    new TotalHitCountCollectorManager(snapshot.getSlices()));
            return new Found(counted.collectorResult, counted.facets, plan, plan.matches());
        }
        if (plan.matches() instanceof MatchAllDocsQuery) {
            return new Found(
                    snapshot.getIndexReader().numDocs(),
                    snapshot.allFacets(),
                    plan,
                    plan.matches());
        }
        FacetsCollector hits = snapshot.search(plan.matches(), new FacetsCollectorManager());
        long total = hits.getMatchingDocs().stream().mapToLong(leaf -> leaf.totalHits()).sum();
        return new Found(
                total,
                new SortedSetDocValuesFacetCounts(state, hits),
                plan,
                new Within(hits.getMatchingDocs()));
    }

    private DrillDownQuery narrowed(Query matches) {
        DrillDownQuery query = new DrillDownQuery(Facets.config(), matches);
        for (String facet : Facets.ALL) {
            for (String value : asked.filters().getOrDefault(facet, List.of())) {
                if (!value.isEmpty()) {
                    query.add(facet, value);
                }
            }
        }
        return query;
    }

    private CollectorManager<?, ? extends TopDocs> collectors(int most) {
        if (asked.sort().equals("date")) {
            SortField day =
                    LongField.newSortField(
                            Fields.DAY, true, SortedNumericSelector.Type.MAX, Long.MIN_VALUE);
            return new TopFieldCollectorManager(
                    new Sort(day, SortField.FIELD_SCORE), most, null, most);
        }
        return new TopScoreDocCollectorManager(most, null, most);
    }

    private int page() {
        return Math.max(1, Math.min(asked.page(), DEEPEST));
    }

    private int size() {
        return Math.max(1, Math.min(asked.size(), 100));
    }

    private List<SearchHit> hits(Found found) throws IOException {
        List<SearchHit> hits = new ArrayList<>();
        int most = Math.min(DEEPEST, page() * size());
        if ((page() - 1L) * size() >= found.total()) {
            return hits;
        }
        Plan plan = found.plan();
        Query ranked = plan.ranked(found.within());
        Query query = asked.isNarrowed() ? narrowed(ranked) : ranked;
        ScoreDoc[] documents = snapshot.search(query, collectors(most)).scoreDocs;
        for (int i = (page() - 1) * size(); i < Math.min(documents.length, page() * size()); i++) {
            hits.add(hit(snapshot.entry(documents[i].doc), documents[i].score, plan));
        }
        return hits;
    }

    private SearchHit hit(Entry entry, double score, Plan plan) throws IOException {
        List<Thing> things = new ArrayList<>();
        for (String iri : entry.things()) {
            things.add(snapshot.thing(iri, asked.language()));
        }
        return new SearchHit(
                entry.kind(),
                entry.iri(),
                label(entry),
                entry.href(),
                Snippet.of(entry.text(), new Marks(analyzers).of(entry, plan.marked())),
                things,
                entry.note(),
                entry.date(),
                Double.isNaN(score) ? 0 : score,
                asked.explain()
                        ? new Explanation(analyzers, asked.language()).of(entry, plan, asked.text())
                        : null);
    }

    private String label(Entry entry) throws IOException {
        if (entry.kind().equals(Entry.THING)) {
            return Snapshot.labels(entry).getOrDefault(asked.language(), entry.title());
        }
        String place = entry.kind().equals(Entry.ANNOUNCEMENT) ? entry.place() : null;
        return place == null ? entry.title() : snapshot.thing(place, asked.language()).label();
    }

    private static Map<String, List<SearchResult.Facet>> noFacets() {
        Map<String, List<SearchResult.Facet>> facets = new LinkedHashMap<>();
        Facets.ALL.forEach(facet -> facets.put(facet, List.of()));
        return facets;
    }

    private Map<String, List<SearchResult.Facet>> facets(Found found) throws IOException {
        Map<String, List<SearchResult.Facet>> facets = new LinkedHashMap<>();
        for (String facet : Facets.ALL) {
            FacetResult values = found.facets().getTopChildren(MOST_VALUES, facet);
            facets.put(facet, values(facet, values));
        }
        return facets;
    }

    private List<SearchResult.Facet> values(String facet, @Nullable FacetResult counted)
            throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        if (counted != null) {
            for (LabelAndValue value : counted.labelValues) {
                counts.put(value.label, value.value.longValue());
            }
        }
        asked.filters()
                .getOrDefault(facet, List.of())
                .forEach(chosen -> counts.putIfAbsent(chosen, 0L));
        List<SearchResult.Facet> values = new ArrayList<>();
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            String label =
                    Facets.OF_THINGS.contains(facet)
                            ? snapshot.thing(count.getKey(), asked.language()).label()
                            : count.getKey();
            values.add(new SearchResult.Facet(count.getKey(), label, count.getValue()));
        }
        return values;
    }
}
