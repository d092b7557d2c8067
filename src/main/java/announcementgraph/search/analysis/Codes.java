package announcementgraph.search.analysis;

import announcementgraph.search.analysis.SpanTokenizer.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds words of letters and digits whole and in parts: {@code DGX-2H} gives dgx, dgx2, dgx2h, 2,
 * 2h, h. The number 2.5 is one part. Over a space, two words are joined too, so that {@code Style
 * GAN} gives stylegan.
 */
final class Codes {

    private static final int MOST_PARTS = 4;
    private static final int LONGEST = 40;

    /** A part and whether a space stands before it. */
    private record Part(String text, int begin, int end, boolean spaced, boolean joined) {}

    private Codes() {}

    static List<Span> find(String text) {
        List<Part> parts = parts(text);
        List<Span> spans = new ArrayList<>(parts.size() * 2);
        for (int i = 0; i < parts.size(); i++) {
            StringBuilder term = new StringBuilder();
            int spaces = 0;
            for (int j = i; j < Math.min(parts.size(), i + MOST_PARTS); j++) {
                Part part = parts.get(j);
                spaces += j > i && part.spaced() ? 1 : 0;
                if (j > i && (!part.joined() || spaces > 1)
                        || term.length() + part.text().length() > LONGEST) {
                    break;
                }
                term.append(part.text());
                spans.add(
                        new Span(
                                term.toString(), parts.get(i).begin(), part.end(), j == i ? 1 : 0));
            }
        }
        return spans;
    }

    /** The whole of a short text as one term, as {@link #find} has it among its terms. */
    static String join(String text) {
        StringBuilder joined = new StringBuilder();
        parts(text).forEach(part -> joined.append(part.text()));
        return joined.toString();
    }

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        int i = 0;
        int last = -1;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (Script.of(c) != Script.ALPHABET) {
                i += Character.charCount(c);
                continue;
            }
            int end = Character.isDigit(c) ? endOfNumber(text, i) : endOfLetters(text, i);
            String between = last < 0 ? "" : text.substring(last, i);
            boolean joined =
                    last >= 0
                            && between.length() <= 1
                            && (between.isEmpty() || isJoint(between.charAt(0)));
            String folded = Forms.fold(text.substring(i, end));
            if (folded.length() <= LONGEST) {
                parts.add(new Part(folded, i, end, between.equals(" "), joined));
                last = end;
            }
            i = end;
        }
        return parts;
    }

    private static boolean isJoint(char c) {
        return c == ' ' || c == '-' || c == '_' || c == '/' || c == '.' || c == '‑' || c == '–'
                || c == '·' || c == '&';
    }

    private static int endOfLetters(String text, int from) {
        int i = from;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (Character.isDigit(c) || Script.of(c) != Script.ALPHABET) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    private static int endOfNumber(String text, int from) {
        int i = from;
        while (i < text.length()) {
            boolean point =
                    text.charAt(i) == '.'
                            && i + 1 < text.length()
                            && Character.isDigit(text.charAt(i + 1))
                            && i > from;
            if (!point && !Character.isDigit(text.codePointAt(i))) {
                break;
            }
            i += point ? 1 : Character.charCount(text.codePointAt(i));
        }
        return i;
    }
}
