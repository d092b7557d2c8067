package announcementgraph.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds tables drawn with bars or tabs in plain lines. */
final class TableLayout {

    private static final String BARS = "|│┃";
    private static final Pattern BORDER = Pattern.compile("[-+=:|│┃┌┬┐├┼┤└┴┘─━\\s]{3,}+");

    private final CharSequence text;
    private final List<Line> lines;

    TableLayout(CharSequence text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
    }

    /** How many lines from this one on are a table's; 0 if none begins here. */
    int rowsAt(int first) {
        int bars = run(first, true);
        return bars > 0 ? bars : run(first, false);
    }

    private int run(int first, boolean bars) {
        int columns = 0;
        int rows = 0;
        int i = first;
        for (; i < lines.size() && !lines.get(i).isBlank(); i++) {
            Line line = lines.get(i);
            if (bars && isBorder(line)) {
                continue;
            }
            int count = separators(line, bars);
            if (count == 0 || (rows > 0 && count != columns)) {
                break;
            }
            columns = count;
            rows++;
        }
        int enough = bars || columns > 1 ? 2 : 3;
        return rows >= enough ? i - first : 0;
    }

    /** The rows that stand in these lines. */
    List<Draft> drafts(int first, int count) {
        List<Draft> rows = new ArrayList<>();
        boolean bars = run(first, true) > 0;
        for (int i = first; i < first + count; i++) {
            Line line = lines.get(i);
            if (!(bars && isBorder(line))) {
                boolean head =
                        bars
                                && rows.isEmpty()
                                && i + 1 < first + count
                                && isBorder(lines.get(i + 1));
                rows.add(row(line, bars, head));
            }
        }
        return rows;
    }

    private Draft row(Line line, boolean bars, boolean head) {
        List<SourceSpan> cells = new ArrayList<>();
        int begin = line.begin();
        int end = line.end();
        if (bars && isBar(text.charAt(begin))) {
            begin++;
        }
        if (bars && end > begin && isBar(text.charAt(end - 1))) {
            end--;
        }
        int from = begin;
        for (int i = begin; i <= end; i++) {
            if (i == end || (bars ? isBar(text.charAt(i)) : text.charAt(i) == '\t')) {
                cells.add(Line.of(text, from, i).span());
                from = i + 1;
            }
        }
        return Draft.row(
                head, cells, new SourceSpan(cells.getFirst().begin(), cells.getLast().end()));
    }

    /** The separators between a line's cells: bars inside of it, or tabs. */
    private int separators(Line line, boolean bars) {
        int count = 0;
        for (int i = line.begin() + 1; i < line.end() - 1; i++) {
            char c = text.charAt(i);
            if (bars ? isBar(c) : c == '\t' && text.charAt(i - 1) != '\t') {
                count++;
            }
        }
        boolean framed = bars && isBar(text.charAt(line.begin()));
        return framed
                        && count == 0
                        && isBar(text.charAt(line.end() - 1))
                        && line.end() - line.begin() > 2
                ? 1
                : count;
    }

    private boolean isBorder(Line line) {
        return line.end() - line.begin() < 2000
                && BORDER.matcher(text).region(line.begin(), line.end()).matches();
    }

    private static boolean isBar(char c) {
        return BARS.indexOf(c) >= 0;
    }
}
