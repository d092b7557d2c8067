package announcementgraph.search.analysis;

import announcementgraph.search.analysis.SpanTokenizer.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds pairs of neighbouring CJK characters, spaces passed over; a character that stands alone is
 * its own token.
 */
final class Grams {

    /** Where something other than a space stands between two, no phrase goes over it. */
    private static final int GAP = 10;

    private Grams() {}

    static List<Span> find(String text) {
        List<Span> spans = new ArrayList<>();
        int previous = -1;
        boolean paired = false;
        int increment = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Script.of(c).isCjk()) {
                if (previous >= 0) {
                    spans.add(pair(text, previous, i, increment));
                    increment = 1;
                    paired = true;
                }
                previous = i;
            } else if (!Character.isWhitespace(c)) {
                if (previous >= 0 && !paired) {
                    spans.add(single(text, previous, increment));
                    increment = 1;
                }
                increment = spans.isEmpty() ? 1 : GAP;
                previous = -1;
                paired = false;
            }
        }
        if (previous >= 0 && !paired) {
            spans.add(single(text, previous, increment));
        }
        return spans;
    }

    private static Span pair(String text, int first, int second, int increment) {
        int end = second + Character.charCount(text.codePointAt(second));
        String pair =
                Character.toString(text.codePointAt(first))
                        + Character.toString(text.codePointAt(second));
        return new Span(Forms.fold(pair), first, end, increment);
    }

    private static Span single(String text, int at, int increment) {
        int c = text.codePointAt(at);
        return new Span(
                Forms.fold(Character.toString(c)), at, at + Character.charCount(c), increment);
    }
}
