package announcementgraph.extraction.recognition;

import announcementgraph.lexicon.WordTables;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may follow a model's name and make a variant of it: a size, a version, a build
 * ("-72B-Instruct", " 405B", "-mini-2024-07-18", "-A3B", "2.5"). Immutable.
 */
final class Variants {

    /** A size in parameters: 7B, 1.3B, 8x22B, 30B-A3B, E4B, 270M. */
    static final String SIZE = "(?:\\d{1,2}[xX])?[AE]?\\d{1,4}(?:\\.\\d{1,2})?[BbMT]";

    private static final Pattern STEP =
            Pattern.compile(
                    "^(?:(?<join>[-_‑:])(?<word>[\\p{IsLatin}\\d]+(?:\\.\\d+)*)|\\s(?<size>"
                            + SIZE
                            + ")(?<=[BT]))(?![\\p{IsLatin}\\d]|\\.\\d)");
    private static final Pattern NUMBERED = Pattern.compile("v?\\d.*|[\\p{Lu}]{1,3}\\d.*|" + SIZE);

    private final WordTables words;

    Variants(WordTables words) {
        this.words = words;
    }

    /** How many characters behind a name, from this place on, still belong to it. */
    int length(String text, int from, int to) {
        int at = from;
        while (at < to) {
            Matcher step = STEP.matcher(text.substring(at, Math.min(to, at + 40)));
            if (!step.find() || step.group("word") != null && !continues(step)) {
                break;
            }
            at += step.end();
        }
        return at - from;
    }

    private boolean continues(Matcher step) {
        String word = step.group("word");
        if (words.contains("compound-words", word)) {
            return false;
        }
        if (words.contains("variant-words", word)) {
            return true;
        }
        if (step.group("join").equals(":")) {
            return word.matches(SIZE);
        }
        return NUMBERED.matcher(word).matches()
                || Character.isUpperCase(word.charAt(0)) && !words.contains("common-words", word);
    }
}
