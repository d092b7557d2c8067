package announcementgraph.search;

import announcementgraph.search.analysis.Analyzers;
import announcementgraph.search.analysis.Forms;
import announcementgraph.search.analysis.Hangul;
import announcementgraph.search.analysis.Script;

import org.apache.lucene.search.Query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what the words of a query name. */
final class Names {

    private static final int LONGEST = 6;
    private static final int MOST_TRANSLATED = 3;

    private final Snapshot snapshot;
    private final Analyzers analyzers;
    private final WordQueries queries;

    Names(Snapshot snapshot, Analyzers analyzers, WordQueries queries) {
        this.snapshot = snapshot;
        this.analyzers = analyzers;
        this.queries = queries;
    }

    /** What each word means, the longest names first: each word belongs to one at most. */
    List<Meaning> meanings(List<Word> words) throws IOException {
        List<Meaning> meanings = new ArrayList<>();
        while (meanings.size() < words.size()) {
            meanings.addAll(longestName(words.subList(meanings.size(), words.size())));
        }
        return meanings;
    }

    /** The longest name at the beginning of these words, or the first word, which is none. */
    private List<Meaning> longestName(List<Word> words) throws IOException {
        for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
            List<Word> name = words.subList(0, length);
            StringBuilder before = new StringBuilder();
            name.subList(0, length - 1).forEach(word -> before.append(word.surface()));
            Word last = name.get(length - 1);
            for (String stem : readings(last)) {
                List<Entry> things = things(before + stem);
                if (!things.isEmpty()) {
                    return named(name, stem, things);
                }
            }
        }
        return List.of(meaning(words.get(0), List.of()));
    }

    private static Set<String> readings(Word word) {
        Set<String> readings = new LinkedHashSet<>(List.of(word.surface()));
        readings.addAll(word.stems());
        return readings;
    }

    private List<Meaning> named(List<Word> words, String stemOfLast, List<Entry> things)
            throws IOException {
        List<Meaning> meanings = new ArrayList<>();
        for (Word word : words.subList(0, words.size() - 1)) {
            meanings.add(meaning(word, things));
        }
        Word last = words.get(words.size() - 1);
        if (!last.surface().equals(stemOfLast)) {
            last = last.read(stemOfLast, Analyzers.terms(analyzers.morphemes(), stemOfLast));
        }
        meanings.add(meaning(last, things));
        return meanings;
    }

    /** What a word means that alone or with its neighbours is the name of these things. */
    private Meaning meaning(Word word, List<Entry> things) throws IOException {
        List<String> iris = things.stream().map(Entry::iri).toList();
        List<Entry> alone = things(word.surface());
        boolean told = things.stream().anyMatch(thing -> thing.notes() > 0);
        return new Meaning(
                word,
                iris,
                inOtherScripts(word, alone),
                alone.isEmpty() && !told ? partly(word) : List.of());
    }

    /** The things of this name, those of which the graph says most first. */
    private List<Entry> things(String name) throws IOException {
        String key = Forms.key(name);
        boolean initials = key.length() > 1 && key.codePoints().allMatch(Hangul::isConsonant);
        return initials ? snapshot.ofInitials(key) : snapshot.named(key);
    }

    private static List<String> inOtherScripts(Word word, List<Entry> things) {
        return things.stream()
                .limit(MOST_TRANSLATED)
                .flatMap(thing -> thing.names().stream())
                .map(Entry.Name::form)
                .filter(form -> isOneWordInAnotherScript(form, word.script()))
                .distinct()
                .limit(MOST_TRANSLATED)
                .toList();
    }

    private static boolean isOneWordInAnotherScript(String form, Script script) {
        Script first = Script.of(form.codePointAt(0));
        boolean other = script.isCjk() ? first == Script.ALPHABET : first == Script.HANGUL;
        return other && form.length() > 1 && form.codePoints().allMatch(c -> Script.of(c) == first);
    }

    private List<String> partly(Word word) throws IOException {
        Query inNames = queries.stems(Fields.NAME, word.terms());
        return inNames == null ? List.of() : snapshot.told(inNames);
    }
}
