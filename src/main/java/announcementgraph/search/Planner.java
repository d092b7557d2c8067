package announcementgraph.search;

import announcementgraph.search.analysis.Analyzers;
import announcementgraph.search.analysis.Forms;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans how what was typed is looked for in one snapshot of the index. */
final class Planner {

    private static final int LONGEST_NAME = 6;
    private static final float EXACT_NAME = 60;
    private static final float POPULARITY = 1.5f;
    private static final float RECENCY = 1f;
    private static final long RECENCY_DAYS = 3 * 365;
    private static final float ANNOUNCEMENT = 1.5f;

    private final Snapshot snapshot;
    private final Analyzers analyzers;
    private final WordQueries queries;

    Planner(Snapshot snapshot, Analyzers analyzers) {
        this.snapshot = snapshot;
        this.analyzers = analyzers;
        this.queries = new WordQueries(analyzers);
    }

    List<Word> words(TypedQuery typed) {
        return Word.of(typed.words(), analyzers);
    }

    /**
     * Plan a search.
     *
     * @param required how many of the words must match; all where it is as many as there are or
     *     more
     */
    Plan plan(TypedQuery typed, int required) throws IOException {
        return plan(typed, required, true);
    }

    private Plan plan(TypedQuery typed, int required, boolean ranked) throws IOException {
        List<Word> words = words(typed);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<Part> parts = new ArrayList<>();
        addWords(words, typed.any() ? 1 : required, query, parts);
        for (String phrase : typed.phrases()) {
            query.add(queries.phrase(phrase), Occur.MUST);
            parts.add(queries.phrasePart(phrase));
        }
        for (String excluded : typed.excluded()) {
            query.add(queries.phrase(excluded), Occur.MUST_NOT);
        }
        for (Map.Entry<String, List<String>> field : typed.fields().entrySet()) {
            query.add(field(field.getKey(), field.getValue()), Occur.FILTER);
        }
        if (words.isEmpty() && typed.phrases().isEmpty()) {
            boolean onlySigns =
                    !typed.words().isEmpty()
                            && typed.fields().isEmpty()
                            && typed.excluded().isEmpty();
            query.add(
                    onlySigns ? new MatchNoDocsQuery("no words") : MatchAllDocsQuery.INSTANCE,
                    Occur.MUST);
        }
        if (ranked) {
            addRanking(typed.words() + " " + String.join(" ", typed.phrases()), query);
        }
        return new Plan(query.build(), parts);
    }

    /** Plan a search for all of the words, the score from the words alone. */
    Plan unranked(TypedQuery typed) throws IOException {
        return plan(typed, Integer.MAX_VALUE, false);
    }

    private void addWords(
            List<Word> words, int required, BooleanQuery.Builder query, List<Part> parts)
            throws IOException {
        Map<Word, List<String>> names = names(words);
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        BooleanQuery.Builder anyOfItsOwn = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            Word before = i > 0 ? words.get(i - 1) : null;
            Word after = i + 1 < words.size() ? words.get(i + 1) : null;
            List<String> iris = names.getOrDefault(word, List.of());
            some.add(queries.anywhere(word, before, after, iris), Occur.SHOULD);
            anyOfItsOwn.add(queries.inItsOwnWords(word, before, after, iris), Occur.SHOULD);
            parts.add(queries.part(word, before, after, iris));
        }
        if (words.isEmpty()) {
            return;
        }
        some.setMinimumNumberShouldMatch(Math.max(1, Math.min(required, words.size())));
        query.add(some.build(), Occur.MUST);
        query.add(anyOfItsOwn.build(), Occur.FILTER);
    }

    /**
     * The things that the words name, the longest names first: each word belongs to one name at
     * most.
     */
    private Map<Word, List<String>> names(List<Word> words) throws IOException {
        Map<Word, List<String>> names = new LinkedHashMap<>();
        int i = 0;
        while (i < words.size()) {
            int length = Math.min(LONGEST_NAME, words.size() - i);
            List<String> iris = List.of();
            while (length > 0) {
                iris = iris(words.subList(i, i + length));
                if (!iris.isEmpty()) {
                    break;
                }
                length--;
            }
            for (Word word : words.subList(i, i + length)) {
                names.put(word, iris);
            }
            i += Math.max(1, length);
        }
        return names;
    }

    private List<String> iris(List<Word> words) throws IOException {
        StringBuilder name = new StringBuilder();
        words.forEach(word -> name.append(word.surface()));
        return snapshot.named(Forms.key(name.toString())).stream().map(Entry::iri).toList();
    }

    private void addRanking(String typed, BooleanQuery.Builder query) {
        Set<String> keys = new LinkedHashSet<>(List.of(Forms.key(typed)));
        StringBuilder bare = new StringBuilder();
        Word.of(typed, analyzers).forEach(word -> bare.append(word.surface()));
        keys.add(Forms.key(bare.toString()));
        for (String key : keys) {
            if (!key.isEmpty()) {
                Query exact = new TermQuery(new Term(Fields.NAME_KEY, key));
                query.add(new BoostQuery(new ConstantScoreQuery(exact), EXACT_NAME), Occur.SHOULD);
            }
        }
        query.add(
                FeatureField.newSaturationQuery(Fields.FEATURES, Fields.POPULARITY, POPULARITY, 20),
                Occur.SHOULD);
        Query announcement = new TermQuery(new Term(Fields.KIND, Entry.ANNOUNCEMENT));
        query.add(new BoostQuery(new ConstantScoreQuery(announcement), ANNOUNCEMENT), Occur.SHOULD);
        snapshot.newest()
                .ifPresent(
                        newest ->
                                query.add(
                                        LongField.newDistanceFeatureQuery(
                                                Fields.DAY, RECENCY, newest, RECENCY_DAYS),
                                        Occur.SHOULD));
    }

    /** What has one of these values, typed by name. */
    private Query field(String facet, List<String> values) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String value : values) {
            any.add(field(facet, value), Occur.SHOULD);
        }
        return any.build();
    }

    private Query field(String facet, String value) throws IOException {
        if (facet.equals(Facets.KIND)) {
            return kind(Forms.fold(value));
        }
        if (!Facets.OF_THINGS.contains(facet)) {
            return hasValue(facet, Forms.fold(value));
        }
        if (value.startsWith(Vocabulary.ID)) {
            return hasValue(facet, value);
        }
        List<Entry> things = snapshot.namedOfKind(value, facet, facet.equals("event"));
        if (things.isEmpty()) {
            return Word.of(value, analyzers).isEmpty()
                    ? MatchAllDocsQuery.INSTANCE
                    : queries.phrase(value);
        }
        return new TermInSetQuery(
                "$facets",
                things.stream()
                        .map(
                                thing ->
                                        new BytesRef(
                                                DrillDownQuery.term("$facets", facet, thing.iri())
                                                        .text()))
                        .toList());
    }

    private static Query kind(String value) {
        return switch (value) {
            case "announcement", "announcements", "발표" -> hasValue(Facets.KIND, Entry.ANNOUNCEMENT);
            case "passage", "passages", "구절", "문장" -> hasValue(Facets.KIND, Entry.PASSAGE);
            case "thing", "things", "이름" -> hasValue(Facets.KIND, Entry.THING);
            default ->
                    Kind.ofWord(value)
                            .<Query>map(
                                    kind ->
                                            new PrefixQuery(
                                                    new Term(
                                                            Fields.ID,
                                                            Vocabulary.ID + kind.word() + "/")))
                            .orElse(new MatchNoDocsQuery("no such kind"));
        };
    }

    static Query hasValue(String facet, String value) {
        return new TermQuery(DrillDownQuery.term("$facets", facet, value));
    }
}
