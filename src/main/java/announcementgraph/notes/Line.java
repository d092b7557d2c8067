package announcementgraph.notes;

/**
 * A line that stands in the note's text, without the spaces around it.
 *
 * @param begin index of its first character that is no space
 * @param end index after its last; equal to {@code begin} for a blank line
 * @param indent how far it is set in, in columns, where a tab goes to the next multiple of 4
 * @param bold whether all of it was written in bold
 */
record Line(int begin, int end, int indent, boolean bold) {

    boolean isBlank() {
        return begin == end;
    }

    SourceSpan span() {
        return new SourceSpan(begin, end);
    }

    /** Measure the line that stands from {@code from} to {@code to} in a text. */
    static Line of(CharSequence text, int from, int to) {
        int begin = from;
        int indent = 0;
        while (begin < to && Character.isWhitespace(text.charAt(begin))) {
            indent = text.charAt(begin) == '\t' ? indent + 4 - indent % 4 : indent + 1;
            begin++;
        }
        int end = to;
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Line(begin, end, indent, false);
    }
}
