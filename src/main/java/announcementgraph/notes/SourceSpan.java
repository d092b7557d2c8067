package announcementgraph.notes;

/**
 * A place in a note's text.
 *
 * @param begin index of the first character, in Java characters (UTF-16 code units) of {@link
 *     Note#text()}
 * @param end index after the last character; at least {@code begin}
 */
public record SourceSpan(int begin, int end) {

    public SourceSpan {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(
                    "span " + begin + ".." + end + " must be ordered and not negative");
        }
    }

    /** The characters at this place of the text. */
    public String of(String text) {
        return text.substring(begin, end);
    }

    /** The line of the text in which it begins, from 1. */
    public int lineIn(String text) {
        return 1 + (int) text.substring(0, begin).chars().filter(c -> c == '\n').count();
    }

    public int length() {
        return end - begin;
    }

    public boolean contains(SourceSpan other) {
        return begin <= other.begin && other.end <= end;
    }

    public boolean overlaps(SourceSpan other) {
        return begin < other.end && other.begin < end;
    }
}
