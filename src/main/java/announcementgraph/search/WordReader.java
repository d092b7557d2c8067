package announcementgraph.search;

import announcementgraph.search.analysis.Analyzers;
import announcementgraph.search.analysis.Analyzers.Term;
import announcementgraph.search.analysis.Forms;
import announcementgraph.search.analysis.Script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the words of a query. For one query. */
final class WordReader {

    private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L})['’]s\\b");
    private static final String JOINTS = "-_./·&+#‑–'’";
    private static final int MOST = 48;
    private static final int LONGEST = 60;
    private static final int LONGEST_PARTICLE = 4;

    /**
     * A noun that never stands without something before it: what vanishes after it is a particle.
     */
    private static final String ANY_NOUN = "것";

    /** Words that questions are made of; they are looked for only where nothing else is. */
    private static final Set<String> OF_QUESTIONS =
            Set.of(
                    "누가", "누구", "누구의", "무엇", "무엇을", "뭐", "뭘", "언제", "어디", "어디서", "어디에서", "어떤",
                    "어떻게", "왜", "the", "a", "an", "of", "in", "on", "at", "to", "for", "by", "is",
                    "was", "are", "were", "did", "does", "do", "and", "who", "what", "where",
                    "when", "which", "how");

    private final Analyzers analyzers;
    private final String text;
    private final List<Term> terms;
    private final List<Word> words = new ArrayList<>();

    private WordReader(String typed, Analyzers analyzers) {
        this.analyzers = analyzers;
        this.text = POSSESSIVE.matcher(typed).replaceAll("  ");
        this.terms = Analyzers.terms(analyzers.morphemes(), text);
    }

    static List<Word> read(String typed, Analyzers analyzers) {
        return new WordReader(typed, analyzers).read();
    }

    private List<Word> read() {
        int i = 0;
        while (i < text.length() && words.size() < MOST) {
            int end = endOfRun(i);
            if (end > i) {
                addRun(i, end);
            }
            i = Math.max(end, i + Character.charCount(text.codePointAt(i)));
        }
        List<Word> telling =
                words.stream()
                        .filter(word -> !OF_QUESTIONS.contains(Forms.fold(word.surface())))
                        .filter(word -> !OF_QUESTIONS.contains(rawOf(word)))
                        .toList();
        return telling.isEmpty() ? List.copyOf(words) : telling;
    }

    private static String rawOf(Word word) {
        return word.stems().isEmpty() ? "" : word.stems().get(0);
    }

    /** Where the run of one script ends that begins here: here itself where nothing begins. */
    private int endOfRun(int begin) {
        Script script = Script.of(text.codePointAt(begin));
        int end = begin;
        int i = begin;
        while (script != Script.NONE && i < text.length()) {
            int c = text.codePointAt(i);
            if (Script.of(c) == script) {
                end = i + Character.charCount(c);
            } else if (script != Script.ALPHABET || JOINTS.indexOf(c) < 0) {
                break;
            }
            i += Character.charCount(c);
        }
        return end;
    }

    private void addRun(int begin, int end) {
        Script script = Script.of(text.codePointAt(begin));
        boolean attached = begin > 0 && Script.of(text.codePointBefore(begin)) == Script.ALPHABET;
        String raw = text.substring(begin, end);
        if (script == Script.HANGUL && attached && isParticle(raw)) {
            return;
        }
        List<Term> inside = new ArrayList<>();
        for (Term term : terms) {
            if (term.begin() >= begin && term.end() <= end && term.end() > term.begin()) {
                inside.add(term);
            }
        }
        int from = inside.isEmpty() ? begin : inside.get(0).begin();
        int to = inside.isEmpty() ? end : inside.get(inside.size() - 1).end();
        to = Math.min(to, from + LONGEST);
        boolean star = end < text.length() && text.charAt(end) == '*';
        List<String> stems = script == Script.HANGUL ? stems(raw) : List.of();
        words.add(
                new Word(
                        text.substring(from, to),
                        from,
                        to,
                        script,
                        List.copyOf(inside),
                        stems,
                        star));
    }

    /** The whole first, then what is left before each ending that may be a particle. */
    private List<String> stems(String raw) {
        List<String> stems = new ArrayList<>(List.of(raw));
        for (int end = raw.length() - 1; end > 1 && raw.length() - end <= LONGEST_PARTICLE; end--) {
            if (isParticle(raw.substring(end))) {
                stems.add(raw.substring(0, end));
            }
        }
        return stems;
    }

    private boolean isParticle(String ending) {
        if (ending.length() > LONGEST_PARTICLE) {
            return false;
        }
        List<Term> read = Analyzers.terms(analyzers.morphemes(), ANY_NOUN + ending);
        return read.size() == 1 && read.get(0).text().equals(ANY_NOUN);
    }
}
