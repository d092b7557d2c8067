package announcementgraph.extraction.recognition;

import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words by their common beginnings, so that a place where none of them stands is left at its first
 * letter. Immutable once made.
 */
final class WordTree {

    private final Map<Integer, WordTree> next = new TreeMap<>();
    private final BitSet letters = new BitSet();
    private boolean ends;

    private WordTree() {}

    static WordTree of(Collection<String> words) {
        WordTree root = new WordTree();
        words.stream().filter(word -> !word.isBlank()).forEach(root::add);
        return root;
    }

    private void add(String word) {
        WordTree at = this;
        for (int c : word.codePoints().toArray()) {
            at.letters.set(c);
            at = at.next.computeIfAbsent(c, letter -> new WordTree());
        }
        at.ends = true;
    }

    /** Whether one of the words stands anywhere in a text, on word borders or not. */
    boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (letters.get(text.codePointAt(i)) && startsAt(text, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsAt(String text, int begin) {
        WordTree at = this;
        int i = begin;
        while (!at.ends) {
            if (i == text.length()) {
                return false;
            }
            int c = text.codePointAt(i);
            WordTree deeper = at.next.get(c);
            if (deeper == null) {
                return false;
            }
            at = deeper;
            i += Character.charCount(c);
        }
        return true;
    }

    /**
     * A pattern of any of the words, the longest first: {@code com(?:pany|puter)} for "company" and
     * "computer". It matches what an alternation of the words would, and tries far less.
     */
    String pattern() {
        return next.isEmpty() ? "(?!)" : alternatives();
    }

    private String alternatives() {
        StringBuilder pattern = new StringBuilder();
        next.forEach(
                (letter, rest) -> {
                    pattern.append(pattern.isEmpty() ? "" : "|");
                    pattern.append(quoted(letter)).append(rest.remainder());
                });
        return pattern.toString();
    }

    private String remainder() {
        if (next.isEmpty()) {
            return "";
        }
        return next.size() == 1 && !ends
                ? alternatives()
                : "(?:" + alternatives() + ")" + (ends ? "?" : "");
    }

    private static String quoted(int letter) {
        String written = Character.toString(letter);
        return Character.isLetterOrDigit(letter) || letter > 0x7F ? written : "\\" + written;
    }
}
