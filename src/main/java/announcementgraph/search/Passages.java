package announcementgraph.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a note's text into what is found as one: a line each, a long one at the ends of sentences.
 */
final class Passages {

    private static final int LONGEST = 600;

    /** Characters of the note's text. */
    record Passage(int begin, int end) {}

    private Passages() {}

    static List<Passage> of(String text) {
        List<Passage> passages = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int newline = text.indexOf('\n', begin);
            int end = newline < 0 ? text.length() : newline;
            addLine(text, begin, end, passages);
            begin = end + 1;
        }
        return passages;
    }

    private static void addLine(String text, int begin, int end, List<Passage> passages) {
        int from = begin;
        while (end - from > LONGEST) {
            int cut = cut(text, from, from + LONGEST);
            add(text, from, cut, passages);
            from = cut;
        }
        add(text, from, end, passages);
    }

    private static void add(String text, int begin, int end, List<Passage> passages) {
        int from = begin;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit)) {
            passages.add(new Passage(from, to));
        }
    }

    /**
     * After the last sentence that ends in the second half, else after the last space, else at the
     * limit.
     */
    private static int cut(String text, int begin, int limit) {
        int half = begin + (limit - begin) / 2;
        for (int i = limit - 1; i > half; i--) {
            if (Character.isWhitespace(text.charAt(i))
                    && ".!?。！？".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        for (int i = limit - 1; i > half; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}
