package announcementgraph.search;

import announcementgraph.graph.browse.Thing;
import announcementgraph.search.analysis.Forms;
import announcementgraph.search.analysis.Hangul;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Completes a name as it is typed. It is looked for as the beginning of a name or of a word in it,
 * by first consonants, inside a name, on the other keyboard, and misspelled, in this order, until
 * there is enough.
 */
final class Completion {

    private static final int LONGEST_START = 30;
    private static final int CANDIDATES = 50;

    private final Snapshot snapshot;

    Completion(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** A thing, the form of its name that matched, and how well: the lower the better. */
    private record Match(Entry entry, String form, int rank) {}

    List<Suggestion> complete(String typed, int limit, String language) throws IOException {
        String cut = typed.length() > 100 ? typed.substring(0, 100) : typed;
        String key = Forms.key(cut);
        Map<String, Match> found = new LinkedHashMap<>();
        if (!key.isEmpty()) {
            collect(cut, key, limit, found);
        }
        List<Suggestion> suggestions = new ArrayList<>();
        for (Match match : found.values()) {
            if (suggestions.size() == limit) {
                break;
            }
            Thing thing = snapshot.thing(match.entry().iri(), language);
            suggestions.add(
                    new Suggestion(
                            thing.iri(), thing.label(), thing.kind(), thing.href(), match.form()));
        }
        return suggestions;
    }

    private void collect(String typed, String key, int limit, Map<String, Match> found)
            throws IOException {
        add(term(Fields.NAME_KEY, key), form -> Forms.key(form).equals(key), found);
        add(start(key), form -> isBegun(form, key), found);
        if (found.size() < limit && isConsonants(key)) {
            add(
                    term(Fields.INITIALS, Fields.WHOLE + key),
                    form -> Forms.initialsKey(form).equals(key),
                    found);
            add(term(Fields.INITIALS, key), form -> Forms.initialsKey(form).contains(key), found);
        }
        if (found.size() < limit && key.length() >= 2) {
            add(
                    new PrefixQuery(new Term(Fields.NAME_REST, key)),
                    form -> Forms.key(form).contains(key),
                    found);
        }
        for (String other : List.of(Hangul.typedInKorean(typed), Hangul.typedInLatin(typed))) {
            String otherKey = Forms.key(other);
            if (found.size() < limit && otherKey.length() >= 2 && !otherKey.equals(key)) {
                add(start(otherKey), form -> isBegun(form, otherKey), found);
            }
        }
        if (found.size() < limit && key.length() >= 4) {
            int edits = key.length() >= 8 ? 2 : 1;
            add(
                    new FuzzyQuery(new Term(Fields.NAME_START, cut(key)), edits, 1, 50, true),
                    form -> true,
                    found);
            if (found.isEmpty()) {
                add(
                        new FuzzyQuery(new Term(Fields.NAME_START, cut(key)), edits, 0, 50, true),
                        form -> true,
                        found);
            }
        }
    }

    /**
     * Adds what a query finds, what begins with it first, and then those of which the graph says
     * most.
     */
    private void add(Query query, Predicate<String> matches, Map<String, Match> found)
            throws IOException {
        List<Match> more = new ArrayList<>();
        for (Entry entry : snapshot.mostPopular(query, CANDIDATES)) {
            String form =
                    entry.names().stream()
                            .map(Entry.Name::form)
                            .filter(matches)
                            .findFirst()
                            .orElse(entry.title());
            more.add(new Match(entry, form, entry.notes() > 0 ? 0 : 1));
        }
        more.sort(
                Comparator.comparingInt(Match::rank)
                        .thenComparing(match -> -Documents.popularity(match.entry()))
                        .thenComparing(match -> match.entry().iri()));
        more.forEach(match -> found.putIfAbsent(match.entry().iri(), match));
    }

    private static boolean isBegun(String form, String key) {
        return Forms.keysFromWords(form).stream().anyMatch(words -> words.startsWith(key));
    }

    private static boolean isConsonants(String key) {
        return key.codePoints().allMatch(Hangul::isConsonant);
    }

    private static Query start(String key) {
        return term(Fields.NAME_START, cut(key));
    }

    private static String cut(String key) {
        return key.substring(0, Math.min(LONGEST_START, key.length()));
    }

    private static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }
}
