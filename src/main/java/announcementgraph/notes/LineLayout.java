package announcementgraph.notes;

import announcementgraph.notes.Draft.Shape;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds entries, paragraphs, tables and headings in lines that nothing but their own look
 * describes.
 */
final class LineLayout {

    /** A line in brackets, or one over a rule, is a heading only if it is as short as one. */
    private static final int LONGEST_HEADING = 120;

    /** And a line over a list only if it could be no sentence. */
    private static final int LONGEST_LABEL = 50;

    private static final Pattern RULE = Pattern.compile("[-=_~*#─━═—]{3,}+|(?:[-*_] ){2,}+[-*_]");
    private static final Pattern HASHES = Pattern.compile("#{1,6}\\s++(?=\\S)");
    private static final String OPENING = "【<〈《≪「『[";
    private static final String CLOSING = "】>〉》≫」』]";

    private final CharSequence text;
    private final List<Line> lines;
    private final int base;
    private final boolean followed;
    private final TableLayout tables;
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable Draft open;

    /**
     * @param base the depth that the outermost entries have
     * @param followed whether something stands after the last of the lines
     */
    LineLayout(CharSequence text, List<Line> lines, int base, boolean followed) {
        this.text = text;
        this.lines = lines;
        this.base = base;
        this.followed = followed;
        this.tables = new TableLayout(text, lines);
    }

    /** The drafts of these lines, in their order. */
    List<Draft> drafts() {
        int i = 0;
        while (i < lines.size()) {
            int rows = tables.rowsAt(i);
            if (rows > 0) {
                close();
                drafts.addAll(tables.drafts(i, rows));
                i += rows;
            } else {
                add(lines.get(i), followed || i + 1 < lines.size());
                i++;
            }
        }
        close();
        return drafts;
    }

    private void add(Line line, boolean opens) {
        if (line.isBlank()) {
            close();
        } else if (isRule(line)) {
            underline();
        } else if (line.bold() && isShort(line) && !endsSentence(line)) {
            open("**", line.begin(), line.end());
        } else if (opens && bracketed(line)) {
            open("[]", line.begin() + 1, line.end() - 1);
        } else {
            Mark mark = MarkFinder.find(text, line);
            if (mark != null) {
                Draft above = open;
                if (above != null && mark.kind() == Mark.Kind.BULLET && isLabel(above, line)) {
                    open = null;
                    open("label", above.span().begin(), above.span().end());
                }
                close();
                open =
                        Draft.item(
                                Draft.OPEN,
                                base,
                                line.indent(),
                                mark,
                                new SourceSpan(mark.content(), line.end()));
            } else if (hashes(line) == 0) {
                words(line);
            }
        }
    }

    /**
     * Whether a short line of its own stands right over the first entry of a list: what the entries
     * are.
     */
    private boolean isLabel(Draft above, Line entry) {
        if (!above.is(Shape.TEXT)
                || drafts.isEmpty()
                || above.indent() > 0
                || above.span().length() > LONGEST_LABEL
                || text.charAt(above.span().end()) != '\n'
                || entry.begin() - above.span().end() > entry.indent() + 1) {
            return false;
        }
        String words = text.subSequence(above.span().begin(), above.span().end()).toString();
        return words.indexOf('\n') < 0
                && ".!?,。;다요".indexOf(words.charAt(words.length() - 1)) < 0
                && !words.contains(": ")
                && !words.contains("://");
    }

    private void words(Line line) {
        Draft before = open;
        if (before != null && continues(before, line)) {
            open = before.endingAt(line.end());
            return;
        }
        close();
        open = Draft.of(Shape.TEXT, line.indent(), line.span());
    }

    /**
     * Whether an unmarked line goes on with what is open: a paragraph always, an entry if it is set
     * in or mid-sentence.
     */
    private boolean continues(Draft before, Line line) {
        if (before.is(Shape.TEXT)) {
            return true;
        }
        Mark mark = before.mark();
        if (mark != null && mark.mayOpenSection()) {
            return false;
        }
        char last = text.charAt(before.span().end() - 1);
        boolean midSentence =
                Character.isLowerCase(text.charAt(line.begin())) && ".!?:;".indexOf(last) < 0;
        return line.indent() > before.indent() || midSentence;
    }

    /** A line of dashes or the like makes a heading of the one line over it. */
    private void underline() {
        Draft over = open;
        close();
        if (over != null && over.is(Shape.TEXT)) {
            int begin = lastLineBegin(over.span());
            if (begin == over.span().begin() && over.span().length() <= LONGEST_HEADING) {
                drafts.set(drafts.size() - 1, Draft.heading(2, over.span()));
            }
        }
    }

    private int lastLineBegin(SourceSpan span) {
        int begin = span.end();
        while (begin > span.begin() && text.charAt(begin - 1) != '\n') {
            begin--;
        }
        return begin;
    }

    private int hashes(Line line) {
        if (text.charAt(line.begin()) != '#') {
            return 0;
        }
        var hashes =
                HASHES.matcher(text).region(line.begin(), Math.min(line.end(), line.begin() + 20));
        if (!hashes.lookingAt() || !isShort(line)) {
            return 0;
        }
        int level = (int) hashes.group().chars().filter(c -> c == '#').count();
        heading(level, hashes.end(), line.end());
        return level;
    }

    private void heading(int level, int begin, int end) {
        close();
        Line inner = Line.of(text, begin, end);
        drafts.add(Draft.heading(level, inner.span()));
    }

    /** A heading whose level the others will tell. */
    private void open(String family, int begin, int end) {
        close();
        Line inner = Line.of(text, begin, end);
        Mark mark = new Mark(Mark.Kind.LABEL, family, 0, inner.begin());
        drafts.add(
                new Draft(
                        Draft.Shape.HEADING,
                        Draft.OPEN,
                        base,
                        0,
                        mark,
                        inner.span(),
                        List.of(),
                        false));
    }

    private void close() {
        if (open != null) {
            drafts.add(open);
            open = null;
        }
    }

    private boolean isRule(Line line) {
        return line.end() - line.begin() <= 400
                && RULE.matcher(text).region(line.begin(), line.end()).matches();
    }

    private boolean bracketed(Line line) {
        int kind = OPENING.indexOf(text.charAt(line.begin()));
        if (kind < 0 || !isShort(line) || text.charAt(line.end() - 1) != CLOSING.charAt(kind)) {
            return false;
        }
        for (int i = line.begin() + 1; i < line.end() - 1; i++) {
            if (text.charAt(i) == OPENING.charAt(kind) || text.charAt(i) == CLOSING.charAt(kind)) {
                return false;
            }
        }
        return text.charAt(line.begin() + 1) != '/'
                && !Line.of(text, line.begin() + 1, line.end() - 1).isBlank();
    }

    private boolean endsSentence(Line line) {
        return ".!?。".indexOf(text.charAt(line.end() - 1)) >= 0 && line.end() - line.begin() > 40;
    }

    private static boolean isShort(Line line) {
        return line.end() - line.begin() <= LONGEST_HEADING;
    }
}
