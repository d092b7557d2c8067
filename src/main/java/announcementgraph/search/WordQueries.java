package announcementgraph.search;

import announcementgraph.search.analysis.Analyzers;
import announcementgraph.search.analysis.Analyzers.Term;
import announcementgraph.search.analysis.Forms;
import announcementgraph.search.analysis.Script;

import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
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
import java.util.Set;

/** Looks for one word or one phrase in every field that may have it, and weighs the fields. */
final class WordQueries {

    private static final float NAME = 3;
    private static final float CODE = 1.1f;
    private static final float GRAM = 0.6f;
    private static final float THING = 2;
    private static final float NAMESAKE = 6;
    private static final float PARTLY = 1.5f;
    private static final float CONTEXT = 0.3f;
    private static final int SHORTEST_BEGINNING = 2;

    private final Snapshot snapshot;
    private final Analyzers analyzers;

    WordQueries(Snapshot snapshot, Analyzers analyzers) {
        this.snapshot = snapshot;
        this.analyzers = analyzers;
    }

    /** The ways to find a word; those that no document fits are left out. */
    Sought sought(Meaning meaning, @Nullable Word before, @Nullable Word after) throws IOException {
        Word word = meaning.word();
        Ways own = new Ways();
        own.add(stems(Fields.TEXT, word.terms()), 1);
        own.add(stems(Fields.NAME, word.terms()), NAME);
        for (String code : codes(word, before, after)) {
            own.add(term(Fields.CODE, code), CODE);
        }
        if (isBeginning(word)) {
            own.add(new PrefixQuery(new org.apache.lucene.index.Term(Fields.CODE, code(word))), 1);
        }
        if (word.script().isCjk() && !(isShort(word) && !own.queries().isEmpty())) {
            own.add(grams(word.surface()), GRAM);
        }
        for (String form : meaning.otherScripts()) {
            boolean latin = Script.of(form.codePointAt(0)) == Script.ALPHABET;
            own.add(latin ? term(Fields.CODE, Analyzers.joined(form)) : grams(form), CODE);
        }
        addThings(meaning.iris(), own);
        if (!meaning.partly().isEmpty()) {
            own.add(constant(terms(Fields.THINGS, meaning.partly())), PARTLY);
        }
        Ways above = new Ways();
        above.add(stems(Fields.CONTEXT, word.terms()), CONTEXT);
        for (String iri : meaning.iris()) {
            above.add(term(Fields.PLACE, iri), CONTEXT);
        }
        return new Sought(own.queries(), above.queries());
    }

    /** Queries with their weights. */
    private record Ways(List<Query> queries) {
        Ways() {
            this(new ArrayList<>());
        }

        void add(@Nullable Query query, float weight) {
            if (query != null) {
                queries.add(weight == 1 ? query : new BoostQuery(query, weight));
            }
        }
    }

    /** Of namesakes, none is told from the others by how rare it is. */
    private void addThings(List<String> iris, Ways own) throws IOException {
        if (iris.size() == 1) {
            own.add(term(Fields.THINGS, iris.get(0)), THING);
        } else if (!iris.isEmpty()) {
            own.add(constant(terms(Fields.THINGS, iris)), NAMESAKE);
        }
    }

    private static Query constant(Query query) {
        return new ConstantScoreQuery(query);
    }

    private static Query terms(String field, List<String> terms) {
        return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
    }

    /**
     * Two syllables stand next to each other at the seams of other words too often to be looked for
     * where they are found as a word.
     */
    private static boolean isShort(Word word) {
        return word.script() == Script.HANGUL && word.surface().length() <= 2;
    }

    /** One letter begins too many words to look for them all. */
    private static boolean isBeginning(Word word) {
        return word.beginning()
                && word.script() == Script.ALPHABET
                && code(word).length() >= SHORTEST_BEGINNING;
    }

    private static String code(Word word) {
        return Analyzers.joined(word.surface());
    }

    Part part(Meaning meaning, @Nullable Word before, @Nullable Word after) {
        Word word = meaning.word();
        Set<String> stems = new LinkedHashSet<>();
        if (word.isOneTerm()) {
            stems.add(word.terms().get(0).text());
        }
        Set<String> cjk = word.script().isCjk() ? Set.of(Forms.fold(word.surface())) : Set.of();
        return new Part(
                word.surface(),
                stems,
                codes(word, before, after),
                cjk,
                meaning.iris(),
                meaning.partly());
    }

    /** What has these words in this order. */
    Sought phrase(String phrase) throws IOException {
        List<Term> terms = Analyzers.terms(analyzers.morphemes(), phrase);
        Ways own = new Ways();
        own.add(stems(Fields.TEXT, terms), 1);
        own.add(stems(Fields.NAME, terms), NAME);
        if (isAll(phrase, Script.ALPHABET) && Analyzers.joined(phrase).length() <= 40) {
            own.add(term(Fields.CODE, Analyzers.joined(phrase)), 1);
        }
        if (phrase.codePoints().allMatch(c -> Script.of(c) != Script.ALPHABET)) {
            own.add(grams(phrase), 1);
        }
        return new Sought(own.queries(), List.of());
    }

    Part phrasePart(String phrase) {
        Set<String> stems = new LinkedHashSet<>();
        Set<String> codes = new LinkedHashSet<>();
        Set<String> cjk = new LinkedHashSet<>();
        for (Word word : WordReader.read(phrase, analyzers)) {
            Part part = part(Meaning.none(word), null, null);
            stems.addAll(part.stems());
            codes.addAll(part.codes());
            cjk.addAll(part.cjk());
        }
        return new Part('"' + phrase + '"', stems, codes, cjk, List.of(), List.of());
    }

    private static boolean isAll(String text, Script script) {
        return text.codePoints()
                .map(c -> Script.of(c).ordinal())
                .allMatch(o -> o == script.ordinal() || o == Script.NONE.ordinal());
    }

    /** The word's code, and those that it makes with a neighbour, as in Style GAN. */
    private static Set<String> codes(Word word, @Nullable Word before, @Nullable Word after) {
        Set<String> codes = new LinkedHashSet<>();
        if (word.script() != Script.ALPHABET) {
            return codes;
        }
        String code = code(word);
        codes.add(code);
        if (before != null && before.script() == Script.ALPHABET) {
            codes.add(code(before) + code);
        }
        if (after != null && after.script() == Script.ALPHABET) {
            codes.add(code + code(after));
        }
        codes.removeIf(String::isEmpty);
        return codes;
    }

    /** The stems one after the other; null where no document has them all. */
    @Nullable Query stems(String field, List<Term> terms) throws IOException {
        if (terms.size() == 1) {
            return term(field, terms.get(0).text());
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        int last = -1;
        for (Term term : terms) {
            int position = term.position() - terms.get(0).position();
            if (position > last) {
                last = position;
                var sought = new org.apache.lucene.index.Term(field, term.text());
                if (snapshot.getIndexReader().docFreq(sought) == 0) {
                    return null;
                }
                phrase.add(sought, position);
            }
        }
        return last < 0 ? null : phrase.build();
    }

    private @Nullable Query grams(String text) throws IOException {
        return stems(Fields.GRAM, Analyzers.terms(analyzers.grams(), text));
    }

    /** Null where no document has the term. It is looked up once for all that ask it. */
    private @Nullable Query term(String field, String text) throws IOException {
        var term = new org.apache.lucene.index.Term(field, text);
        TermStates states = TermStates.build(snapshot, term, true);
        return states.docFreq() == 0 ? null : new TermQuery(term, states);
    }
}
