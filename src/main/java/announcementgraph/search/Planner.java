package announcementgraph.search;

import announcementgraph.search.analysis.Analyzers;
import announcementgraph.search.analysis.Forms;
import announcementgraph.search.analysis.Hangul;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans how what was typed is looked for in one snapshot of the index. */
final class Planner {

    private static final int LONGEST_NAME = 6;
    private static final float EXACT_NAME = 60;
    private static final float NAMED_IN_FIELD = 5;
    private static final float ABOUT = 4;
    private static final float IN_NOTES = 6;
    private static final int MOST_NOTES = 2_000;
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
        return WordReader.read(typed.words(), analyzers);
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
            query.add(field(field.getKey(), field.getValue()), ranked ? Occur.MUST : Occur.FILTER);
            for (String named : ranked ? field.getValue() : List.<String>of()) {
                Query thing = new TermQuery(new Term(Fields.NAME_KEY, Forms.key(named)));
                query.add(constant(thing, NAMED_IN_FIELD), Occur.SHOULD);
            }
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
            addRanking(
                    typed.words() + " " + String.join(" ", typed.phrases()),
                    parts.stream().map(Part::surface).toList(),
                    query);
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
        List<Named> named = names(words);
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        BooleanQuery.Builder anyOfItsOwn = new BooleanQuery.Builder();
        for (int i = 0; i < named.size(); i++) {
            Word word = named.get(i).word();
            Word before = i > 0 ? named.get(i - 1).word() : null;
            Word after = i + 1 < named.size() ? named.get(i + 1).word() : null;
            List<String> iris = named.get(i).iris();
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

    /** A word, and the things that it names, alone or with its neighbours. */
    private record Named(Word word, List<String> iris) {}

    /** Finds the names among the words, the longest first: each word belongs to one at most. */
    private List<Named> names(List<Word> words) throws IOException {
        List<Named> names = new ArrayList<>();
        while (names.size() < words.size()) {
            names.addAll(longestName(words.subList(names.size(), words.size())));
        }
        return names;
    }

    /** The longest name at the beginning of these words, or the first word, which is none. */
    private List<Named> longestName(List<Word> words) throws IOException {
        for (int length = Math.min(LONGEST_NAME, words.size()); length > 0; length--) {
            List<Word> name = words.subList(0, length);
            StringBuilder before = new StringBuilder();
            name.subList(0, length - 1).forEach(word -> before.append(word.surface()));
            Word last = name.get(length - 1);
            for (String stem : readings(last)) {
                List<String> iris = iris(before + stem);
                if (!iris.isEmpty()) {
                    return named(name, stem, iris);
                }
            }
        }
        return List.of(new Named(words.get(0), List.of()));
    }

    private static Set<String> readings(Word word) {
        Set<String> readings = new LinkedHashSet<>(List.of(word.surface()));
        readings.addAll(word.stems());
        return readings;
    }

    private List<Named> named(List<Word> words, String stemOfLast, List<String> iris) {
        List<Named> named = new ArrayList<>();
        words.forEach(word -> named.add(new Named(word, iris)));
        Word last = words.get(words.size() - 1);
        if (!last.surface().equals(stemOfLast)) {
            List<Analyzers.Term> terms = Analyzers.terms(analyzers.morphemes(), stemOfLast);
            named.set(named.size() - 1, new Named(last.read(stemOfLast, terms), iris));
        }
        return named;
    }

    /** The things of this name, those of which the graph says most first. */
    private List<String> iris(String name) throws IOException {
        String key = Forms.key(name);
        boolean initials = key.length() > 1 && key.codePoints().allMatch(Hangul::isConsonant);
        List<Entry> things = initials ? snapshot.ofInitials(key) : snapshot.named(key);
        return things.stream().map(Entry::iri).toList();
    }

    private void addRanking(String typed, List<String> words, BooleanQuery.Builder query) {
        Set<String> keys = new LinkedHashSet<>(List.of(Forms.key(typed)));
        keys.add(Forms.key(String.join("", words)));
        for (String key : keys) {
            if (!key.isEmpty()) {
                Query exact = new TermQuery(new Term(Fields.NAME_KEY, key));
                Query initials = new TermQuery(new Term(Fields.INITIALS, Fields.WHOLE + key));
                query.add(constant(exact, EXACT_NAME), Occur.SHOULD);
                query.add(constant(initials, EXACT_NAME), Occur.SHOULD);
            }
        }
        query.add(
                FeatureField.newSaturationQuery(Fields.FEATURES, Fields.POPULARITY, POPULARITY, 20),
                Occur.SHOULD);
        query.add(
                constant(new TermQuery(new Term(Fields.SOURCE, Entries.NOTES)), IN_NOTES),
                Occur.SHOULD);
        Query announcement = new TermQuery(new Term(Fields.KIND, Entry.ANNOUNCEMENT));
        query.add(constant(announcement, ANNOUNCEMENT), Occur.SHOULD);
        snapshot.newest()
                .ifPresent(
                        newest ->
                                query.add(
                                        LongField.newDistanceFeatureQuery(
                                                Fields.DAY, RECENCY, newest, RECENCY_DAYS),
                                        Occur.SHOULD));
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
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
            return WordReader.read(value, analyzers).isEmpty()
                    ? MatchAllDocsQuery.INSTANCE
                    : queries.phrase(value);
        }
        Query about =
                new TermInSetQuery(
                        "$facets", things.stream().map(thing -> term(facet, thing)).toList());
        return new BooleanQuery.Builder()
                .add(constant(about, ABOUT), Occur.SHOULD)
                .add(constant(inNotes(snapshot.notes(about, MOST_NOTES)), 0), Occur.SHOULD)
                .build();
    }

    private static BytesRef term(String facet, Entry thing) {
        return new BytesRef(DrillDownQuery.term("$facets", facet, thing.iri()).text());
    }

    /** A line seldom repeats who speaks or whose product it is: the rest of the note says so. */
    private static Query inNotes(Set<String> notes) {
        return new TermInSetQuery(Fields.NOTE, notes.stream().map(BytesRef::new).toList());
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
