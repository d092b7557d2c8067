package announcementgraph.search;

import announcementgraph.search.analysis.Analyzers;
import announcementgraph.search.analysis.Analyzers.Term;
import announcementgraph.search.analysis.Script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A word of a query: a run of one script without the particles after it.
 *
 * @param surface as it was typed
 * @param begin its place among what was typed
 * @param script of its first letter
 * @param terms its stems
 * @param beginning whether a star after it asks for every word that begins so
 */
record Word(
        String surface, int begin, int end, Script script, List<Term> terms, boolean beginning) {

    private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L})['’]s\\b");
    private static final int MOST = 48;
    private static final int LONGEST = 60;

    /**
     * Whether terms are what it stands for: not so where several short stems make one word, as in
     * DGX-2H.
     */
    boolean isOneTerm() {
        return terms.size() == 1;
    }

    /** Reads the words of a query in order. */
    static List<Word> of(String typed, Analyzers analyzers) {
        String text = POSSESSIVE.matcher(typed).replaceAll("  ");
        List<Term> terms = Analyzers.terms(analyzers.morphemes(), text);
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < text.length() && words.size() < MOST) {
            int end = i;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            addRuns(text, i, end, terms, words);
            i = end + 1;
        }
        return words;
    }

    private static void addRuns(
            String text, int begin, int end, List<Term> terms, List<Word> words) {
        int before = words.size();
        List<Term> run = new ArrayList<>();
        for (Term term : terms) {
            if (term.begin() < begin || term.end() > end || term.end() <= term.begin()) {
                continue;
            }
            if (!run.isEmpty() && script(text, run.get(0)) != script(text, term)) {
                add(text, run, words);
                run = new ArrayList<>();
            }
            run.add(term);
        }
        add(text, run, words);
        if (words.size() == before) {
            addUnread(text, begin, end, words);
        }
    }

    private static void add(String text, List<Term> run, List<Word> words) {
        if (run.isEmpty()) {
            return;
        }
        int begin = run.get(0).begin();
        int end = Math.min(run.get(run.size() - 1).end(), begin + LONGEST);
        words.add(
                new Word(
                        text.substring(begin, end),
                        begin,
                        end,
                        script(text, run.get(0)),
                        List.copyOf(run),
                        end < text.length() && text.charAt(end) == '*'));
    }

    /** A word of which no stem is left, such as a particle typed alone, is looked for as it is. */
    private static void addUnread(String text, int begin, int end, List<Word> words) {
        int from = begin;
        while (from < end && Script.of(text.codePointAt(from)) == Script.NONE) {
            from += Character.charCount(text.codePointAt(from));
        }
        int to = from;
        while (to < end && to - from < LONGEST && Script.of(text.codePointAt(to)) != Script.NONE) {
            to += Character.charCount(text.codePointAt(to));
        }
        if (from < to) {
            words.add(
                    new Word(
                            text.substring(from, to),
                            from,
                            to,
                            Script.of(text.codePointAt(from)),
                            List.of(),
                            to < text.length() && text.charAt(to) == '*'));
        }
    }

    private static Script script(String text, Term term) {
        Script script = Script.of(text.codePointAt(term.begin()));
        return script == Script.NONE ? Script.ALPHABET : script;
    }
}
