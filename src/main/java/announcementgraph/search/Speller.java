package announcementgraph.search;

import announcementgraph.search.analysis.Analyzers;
import announcementgraph.search.analysis.Forms;
import announcementgraph.search.analysis.Hangul;
import announcementgraph.search.analysis.Script;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds what was meant by words that the index does not know. Hangul is compared key by key. */
final class Speller {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;

    private final Snapshot snapshot;
    private final Analyzers analyzers;
    private final WordQueries queries;

    Speller(Snapshot snapshot, Analyzers analyzers) {
        this.snapshot = snapshot;
        this.analyzers = analyzers;
        this.queries = new WordQueries(snapshot, analyzers);
    }

    /** The same words with those that are not known replaced; empty where none can be. */
    Optional<String> correct(String words) throws IOException {
        Optional<String> name = name(words);
        return name.isPresent() ? name : correctWords(words);
    }

    /**
     * The name that is meant by the whole: misspelled, typed by its first consonants, or on the
     * other keyboard.
     */
    private Optional<String> name(String words) throws IOException {
        String key = Forms.key(words);
        for (String other : List.of(Hangul.typedInKorean(words), Hangul.typedInLatin(words))) {
            List<Entry> named = other.equals(words) ? List.of() : snapshot.named(Forms.key(other));
            if (!named.isEmpty()) {
                return form(named.get(0), Forms.key(other));
            }
        }
        Optional<String> similar = similar(Fields.NAME_KEY, key);
        return similar.isEmpty()
                ? Optional.empty()
                : snapshot.named(similar.get()).stream()
                        .findFirst()
                        .flatMap(entry -> form(entry, similar.get()));
    }

    private static Optional<String> form(Entry entry, String key) {
        return entry.names().stream()
                .map(Entry.Name::form)
                .filter(form -> Forms.key(form).equals(key))
                .findFirst();
    }

    private Optional<String> correctWords(String words) throws IOException {
        StringBuilder corrected = new StringBuilder(words);
        int shift = 0;
        boolean changed = false;
        for (Word word : WordReader.read(words, analyzers)) {
            Query query = queries.sought(Meaning.none(word), null, null).inOwnWords();
            if (snapshot.count(query) > 0) {
                continue;
            }
            String key = Forms.key(word.surface());
            Optional<String> other = similar(Fields.SPELLING, key);
            if (other.isPresent()) {
                String surface =
                        word.script() == Script.HANGUL ? Hangul.compose(other.get()) : other.get();
                corrected.replace(word.begin() + shift, word.end() + shift, surface);
                shift += surface.length() - (word.end() - word.begin());
                changed = true;
            }
        }
        return changed ? Optional.of(corrected.toString()) : Optional.empty();
    }

    private Optional<String> similar(String field, String key) throws IOException {
        if (key.length() < SHORTEST || key.length() > LONGEST) {
            return Optional.empty();
        }
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinPrefix(0);
        checker.setMinQueryLength(SHORTEST);
        checker.setMaxQueryFrequency(0);
        checker.setAccuracy(0.7f);
        SuggestWord[] similar =
                checker.suggestSimilar(
                        new Term(field, key),
                        5,
                        snapshot.getIndexReader(),
                        SuggestMode.SUGGEST_ALWAYS);
        return Arrays.stream(similar).map(word -> word.string).findFirst();
    }
}
