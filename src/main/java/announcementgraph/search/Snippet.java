package announcementgraph.search;

import announcementgraph.search.Marks.Mark;

import java.util.List;

/** Writes the part of a text that shows most marks as HTML, everything in it escaped. */
final class Snippet {

    private static final int LONGEST = 260;

    /** Characters before the first mark. */
    private static final int LEAD = 60;

    private Snippet() {}

    static String of(String text, List<Mark> marks) {
        int begin = text.length() <= LONGEST ? 0 : begin(text, marks);
        int end = Math.min(text.length(), begin + LONGEST);
        end = end == text.length() ? end : wordBefore(text, end, begin + LONGEST / 2);
        StringBuilder html = new StringBuilder(begin > 0 ? "… " : "");
        int at = begin;
        for (Mark mark : marks) {
            if (mark.begin() < begin || mark.end() > end) {
                continue;
            }
            escape(text, at, mark.begin(), html);
            html.append("<mark>");
            escape(text, mark.begin(), mark.end(), html);
            html.append("</mark>");
            at = mark.end();
        }
        escape(text, at, end, html);
        return html.append(end < text.length() ? " …" : "").toString();
    }

    /** Where to begin so that most marks are shown, the first such place. */
    private static int begin(String text, List<Mark> marks) {
        int best = 0;
        long most = -1;
        for (Mark first : marks) {
            int begin = Math.max(0, first.begin() - LEAD);
            long shown =
                    marks.stream()
                            .filter(mark -> mark.begin() >= begin && mark.end() <= begin + LONGEST)
                            .count();
            if (shown > most) {
                most = shown;
                best = begin;
            }
        }
        return best == 0 ? 0 : wordAfter(text, best);
    }

    private static int wordAfter(String text, int from) {
        for (int i = from; i < from + LEAD / 2; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }

    private static int wordBefore(String text, int from, int least) {
        for (int i = from; i > least; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    }

    private static void escape(String text, int begin, int end, StringBuilder html) {
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
    }
}
