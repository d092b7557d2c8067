package announcementgraph.notes;

import announcementgraph.notes.Draft.Shape;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads plain text, whose layout is what its lines look like. */
final class PlainTextReader implements NoteFormat {

    private static final int LONGEST_TITLE = 120;
    private static final Pattern MARKDOWN_HEADING = Pattern.compile("(?m)^#{1,4} \\S");

    /**
     * Whether a file that claims no format is written in Markdown: two headings with hashes tell.
     */
    static boolean looksLikeMarkdown(String text) {
        return text.startsWith("---\n")
                || MARKDOWN_HEADING.matcher(text).results().limit(2).count() == 2;
    }

    @Override
    public void read(String text, NoteBuilder note) {
        String body = text.strip();
        note.text().append(body);
        List<Line> lines = lines(body);
        List<Draft> drafts = new LineLayout(body, lines, 0, false).drafts();
        for (Draft draft : openingTitle(body, lines, drafts)) {
            note.add(draft);
        }
        TopLines.read(body, lines, note);
    }

    static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int to = text.indexOf('\n', from);
            if (to < 0) {
                to = text.length();
            }
            lines.add(Line.of(text, from, to));
            from = to + 1;
        }
        return lines;
    }

    /** The first line, if it looks like a title, becomes the heading of the whole. */
    private static List<Draft> openingTitle(String text, List<Line> lines, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return drafts;
        }
        Draft first = drafts.getFirst();
        List<Draft> titled = new ArrayList<>(drafts);
        if (first.is(Shape.HEADING)) {
            titled.set(0, first.as(Shape.HEADING, 1));
        } else if (first.is(Shape.TEXT) && isTitle(text, lines)) {
            titled.set(0, Draft.heading(1, lines.getFirst().span()));
            if (first.span().end() > lines.getFirst().end()) {
                SourceSpan rest = new SourceSpan(lines.get(1).begin(), first.span().end());
                titled.add(1, Draft.of(Shape.TEXT, lines.get(1).indent(), rest));
            }
        }
        return titled;
    }

    private static boolean isTitle(String text, List<Line> lines) {
        Line first = lines.getFirst();
        if (first.end() - first.begin() > LONGEST_TITLE || TopLines.isHeader(text, first)) {
            return false;
        }
        boolean sentence = ".!?。,;".indexOf(text.charAt(first.end() - 1)) >= 0;
        boolean alone = lines.size() == 1 || lines.get(1).isBlank();
        boolean goesOn = !alone && Character.isLowerCase(text.charAt(lines.get(1).begin()));
        return alone
                ? !sentence || first.end() - first.begin() < 60
                : !sentence && !goesOn && lines.size() > 2;
    }
}
