package announcementgraph.search;

import announcementgraph.search.analysis.Analyzers;
import announcementgraph.search.analysis.Analyzers.Term;
import announcementgraph.search.analysis.Forms;
import announcementgraph.search.analysis.Script;

import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

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
    private static final float CONTEXT = 0.3f;
    private static final float TIE = 0.1f;
    private static final int SHORTEST_BEGINNING = 2;

    private final Analyzers analyzers;

    WordQueries(Analyzers analyzers) {
        this.analyzers = analyzers;
    }

    /** What has the word in its own words, or in the titles over them. */
    Query anywhere(Word word, @Nullable Word before, @Nullable Word after, List<String> iris) {
        List<Query> queries = own(word, before, after, iris);
        if (!word.terms().isEmpty()) {
            queries.add(new BoostQuery(stems(Fields.CONTEXT, word.terms()), CONTEXT));
        }
        iris.forEach(iri -> queries.add(new BoostQuery(term(Fields.PLACE, iri), CONTEXT)));
        return new DisjunctionMaxQuery(queries, TIE);
    }

    /** What has the word, or the thing that it names, in its own words. */
    Query inItsOwnWords(Word word, @Nullable Word before, @Nullable Word after, List<String> iris) {
        return new DisjunctionMaxQuery(own(word, before, after, iris), TIE);
    }

    private List<Query> own(
            Word word, @Nullable Word before, @Nullable Word after, List<String> iris) {
        List<Query> queries = new ArrayList<>();
        if (!word.terms().isEmpty()) {
            queries.add(stems(Fields.TEXT, word.terms()));
            queries.add(new BoostQuery(stems(Fields.NAME, word.terms()), NAME));
        }
        for (String code : codes(word, before, after)) {
            queries.add(new BoostQuery(term(Fields.CODE, code), CODE));
        }
        if (isBeginning(word)) {
            queries.add(new PrefixQuery(new org.apache.lucene.index.Term(Fields.CODE, code(word))));
        }
        if (word.script().isCjk()) {
            queries.add(new BoostQuery(grams(word.surface()), GRAM));
        }
        queries.addAll(things(iris));
        return queries;
    }

    /** Of namesakes, none is told from the others by how rare it is. */
    private static List<Query> things(List<String> iris) {
        return iris.stream()
                .map(iri -> term(Fields.THINGS, iri))
                .<Query>map(
                        thing ->
                                iris.size() == 1
                                        ? new BoostQuery(thing, THING)
                                        : new BoostQuery(new ConstantScoreQuery(thing), NAMESAKE))
                .toList();
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

    Part part(Word word, @Nullable Word before, @Nullable Word after, List<String> iris) {
        Set<String> stems = new LinkedHashSet<>();
        if (word.isOneTerm()) {
            stems.add(word.terms().get(0).text());
        }
        Set<String> cjk = word.script().isCjk() ? Set.of(Forms.fold(word.surface())) : Set.of();
        return new Part(word.surface(), stems, codes(word, before, after), cjk, iris);
    }

    /** What has these words in this order. */
    Query phrase(String phrase) {
        List<Term> terms = Analyzers.terms(analyzers.morphemes(), phrase);
        List<Query> queries = new ArrayList<>();
        if (!terms.isEmpty()) {
            queries.add(stems(Fields.TEXT, terms));
            queries.add(new BoostQuery(stems(Fields.NAME, terms), NAME));
        }
        if (isAll(phrase, Script.ALPHABET) && Analyzers.joined(phrase).length() <= 40) {
            queries.add(term(Fields.CODE, Analyzers.joined(phrase)));
        }
        if (phrase.codePoints().allMatch(c -> Script.of(c) != Script.ALPHABET)) {
            queries.add(grams(phrase));
        }
        return queries.isEmpty()
                ? new MatchNoDocsQuery("no words")
                : new DisjunctionMaxQuery(queries, TIE);
    }

    Part phrasePart(String phrase) {
        Set<String> stems = new LinkedHashSet<>();
        Set<String> codes = new LinkedHashSet<>();
        Set<String> cjk = new LinkedHashSet<>();
        for (Word word : WordReader.read(phrase, analyzers)) {
            Part part = part(word, null, null, List.of());
            stems.addAll(part.stems());
            codes.addAll(part.codes());
            cjk.addAll(part.cjk());
        }
        return new Part('"' + phrase + '"', stems, codes, cjk, List.of());
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

    private static Query stems(String field, List<Term> terms) {
        if (terms.size() == 1) {
            return term(field, terms.get(0).text());
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        int first = terms.get(0).position();
        int last = -1;
        for (Term term : terms) {
            if (term.position() - first > last) {
                last = term.position() - first;
                phrase.add(new org.apache.lucene.index.Term(field, term.text()), last);
            }
        }
        return phrase.build();
    }

    private Query grams(String text) {
        List<Term> terms = Analyzers.terms(analyzers.grams(), text);
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("no CJK");
        }
        return stems(Fields.GRAM, terms);
    }

    private static Query term(String field, String text) {
        return new TermQuery(new org.apache.lucene.index.Term(field, text));
    }
}
