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
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans how what was typed is looked for in one snapshot of the index. */
final class Planner {

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
    private final Names names;

    Planner(Snapshot snapshot, Analyzers analyzers) {
        this.snapshot = snapshot;
        this.analyzers = analyzers;
        this.queries = new WordQueries(snapshot, analyzers);
        this.names = new Names(snapshot, analyzers, queries);
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

    /** Plan a search for all of the words, the score from the words alone. */
    Plan unranked(TypedQuery typed) throws IOException {
        return plan(typed, Integer.MAX_VALUE, false);
    }

    private Plan plan(TypedQuery typed, int required, boolean weighed) throws IOException {
        List<Word> words = words(typed);
        BooleanQuery.Builder matches = new BooleanQuery.Builder();
        BooleanQuery.Builder ranked = new BooleanQuery.Builder();
        List<Part> parts = new ArrayList<>();
        List<Part> marked = new ArrayList<>();
        List<Meaning> meanings = names.meanings(words);
        for (int i = 0; i < meanings.size(); i++) {
            Part part = queries.part(meanings.get(i), before(meanings, i), after(meanings, i));
            parts.add(part);
            marked.add(part.with(meanings.get(i).otherScripts()));
        }
        addWords(meanings, typed.any() ? 1 : required, matches, ranked);
        for (String phrase : typed.phrases()) {
            Sought sought = queries.phrase(phrase);
            matches.add(sought.anywhere(), Occur.FILTER);
            ranked.add(sought.scored(), Occur.MUST);
            parts.add(queries.phrasePart(phrase));
            marked.add(queries.phrasePart(phrase));
        }
        for (String excluded : typed.excluded()) {
            Query unwanted = queries.phrase(excluded).anywhere();
            matches.add(unwanted, Occur.MUST_NOT);
            ranked.add(unwanted, Occur.MUST_NOT);
        }
        for (Map.Entry<String, List<String>> field : typed.fields().entrySet()) {
            Query value = field(field.getKey(), field.getValue());
            matches.add(value, Occur.FILTER);
            ranked.add(value, weighed ? Occur.MUST : Occur.FILTER);
            for (String named : weighed ? field.getValue() : List.<String>of()) {
                Query thing = new TermQuery(new Term(Fields.NAME_KEY, Forms.key(named)));
                ranked.add(constant(thing, NAMED_IN_FIELD), Occur.SHOULD);
            }
        }
        if (words.isEmpty() && typed.phrases().isEmpty()) {
            Query all =
                    typed.isOnlySigns()
                            ? new MatchNoDocsQuery("no words")
                            : MatchAllDocsQuery.INSTANCE;
            matches.add(all, Occur.FILTER);
            ranked.add(all, Occur.MUST);
        }
        if (weighed) {
            addRanking(
                    typed.words() + " " + String.join(" ", typed.phrases()),
                    parts.stream().map(Part::surface).toList(),
                    ranked);
        }
        Query matched = typed.isEmpty() ? MatchAllDocsQuery.INSTANCE : matches.build();
        return new Plan(matched, ranked.build(), parts, marked);
    }

    private static @Nullable Word before(List<Meaning> meanings, int i) {
        return i > 0 ? meanings.get(i - 1).word() : null;
    }

    private static @Nullable Word after(List<Meaning> meanings, int i) {
        return i + 1 < meanings.size() ? meanings.get(i + 1).word() : null;
    }

    private void addWords(
            List<Meaning> words,
            int required,
            BooleanQuery.Builder matches,
            BooleanQuery.Builder ranked)
            throws IOException {
        List<Sought> sought = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            sought.add(queries.sought(words.get(i), before(words, i), after(words, i)));
        }
        if (words.size() == 1) {
            matches.add(sought.get(0).inOwnWords(), Occur.FILTER);
            ranked.add(sought.get(0).scoredInOwnWords(), Occur.MUST);
        } else if (!words.isEmpty()) {
            addSeveral(sought, required, matches, ranked);
        }
    }

    /** As many as are required, one of them in the document's own words. */
    private static void addSeveral(
            List<Sought> words,
            int required,
            BooleanQuery.Builder matches,
            BooleanQuery.Builder ranked) {
        BooleanQuery.Builder own = new BooleanQuery.Builder();
        words.forEach(word -> own.add(word.inOwnWords(), Occur.SHOULD));
        matches.add(own.build(), Occur.FILTER);
        if (required >= words.size()) {
            words.forEach(word -> matches.add(word.anywhere(), Occur.FILTER));
            words.forEach(word -> ranked.add(word.scored(), Occur.MUST));
            return;
        }
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        some.setMinimumNumberShouldMatch(Math.max(1, required));
        words.forEach(word -> some.add(word.scored(), Occur.SHOULD));
        matches.add(some.build(), Occur.FILTER);
        ranked.add(some.build(), Occur.MUST);
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
                    : queries.phrase(value).scored();
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
