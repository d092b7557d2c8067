package announcementgraph.search;

import announcementgraph.search.analysis.Analyzers.Term;
import announcementgraph.search.analysis.Script;

import java.util.List;

/**
 * A word of a query: a run of one script without the particles after it.
 *
 * @param surface as it was typed
 * @param begin its place among what was typed
 * @param script of its first letter
 * @param terms its stems
 * @param stems other readings of a Korean word, by which it may be a name: with what looks like a
 *     particle, and without
 * @param beginning whether a star after it asks for every word that begins so
 */
record Word(
        String surface,
        int begin,
        int end,
        Script script,
        List<Term> terms,
        List<String> stems,
        boolean beginning) {

    /**
     * Whether terms are what it stands for: not so where several stems make one word, as in DGX-2H.
     */
    boolean isOneTerm() {
        return terms.size() == 1;
    }

    /** The same word, read as a name. */
    Word read(String stem, List<Term> termsOfStem) {
        return new Word(stem, begin, begin + stem.length(), script, termsOfStem, stems, beginning);
    }
}
