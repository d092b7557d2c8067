package announcementgraph.notes;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads Markdown, as CommonMark with tables, front matter and wiki links. Lines that CommonMark
 * takes for running text are looked at as plain ones are, since many notes have marks of lists that
 * Markdown does not know.
 */
final class MarkdownReader implements NoteFormat {

    private static final int DEEPEST = 80;
    private static final Pattern ROW_OF_TAGS = Pattern.compile(" # ?\\p{L}");

    /** Code by indentation is left out: in notes, what is set in by four columns is a list. */
    private static final Parser PARSER =
            parser(
                    Set.of(
                            Heading.class,
                            BlockQuote.class,
                            FencedCodeBlock.class,
                            ThematicBreak.class,
                            ListBlock.class,
                            HtmlBlock.class));

    /** For what is left of HTML when its tags are gone. */
    private static final Parser WITHOUT_HTML =
            parser(
                    Set.of(
                            Heading.class,
                            BlockQuote.class,
                            FencedCodeBlock.class,
                            ThematicBreak.class,
                            ListBlock.class));

    /**
     * Where a block stands.
     *
     * @param depth the depth of the list entry around it, or -1
     * @param quoted whether it is in a quotation
     * @param prefix what its lines begin with
     * @param column the column that its lines begin at in the source
     */
    private record Place(int depth, boolean quoted, String prefix, int column) {
        private static final Place TOP = new Place(-1, false, "", 0);
    }

    /** A list entry's mark that is to be written before its first line. */
    private record Pending(String prefix, Mark mark, int indent) {}

    private @Nullable Pending pending;
    private String source = "";
    private int lastLine = -1;

    private static Parser parser(Set<Class<? extends org.commonmark.node.Block>> blocks) {
        return Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .enabledBlockTypes(blocks)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .build();
    }

    @Override
    public void read(String text, NoteBuilder note) throws NoteException {
        FrontMatter front = FrontMatter.of(note.name(), text);
        String body = text.substring(front.body());
        new FrontMatterLines(front, body, note, words -> inserted(words, Place.TOP, PARSER, note))
                .write();
        TopLines.read(
                body,
                PlainTextReader.lines(body.substring(0, Math.min(body.length(), 4000))),
                note);
        source = new MarkdownSource(body, note).plain();
        blocks(PARSER.parse(source), Place.TOP, note);
    }

    private void blocks(Node parent, Place place, NoteBuilder note) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, place, note);
        }
    }

    private void block(Node node, Place place, NoteBuilder note) {
        switch (node) {
            case Heading heading -> heading(heading, place, note);
            case Paragraph paragraph -> paragraph(paragraph, place, note);
            case BlockQuote quote ->
                    blocks(
                            quote,
                            new Place(place.depth, true, place.prefix + "> ", place.column + 2),
                            note);
            case ListBlock list -> list(list, place, note);
            case FencedCodeBlock code -> code(code.getLiteral(), code, place, note);
            case TableBlock table -> table(table, place, note);
            case HtmlBlock html -> html(html, place, note);
            default -> {
                // Rules and link definitions carry no words.
            }
        }
    }

    private void heading(Heading heading, Place place, NoteBuilder note) {
        // A rule under running text makes all of it a heading for Markdown; whoever drew the rule
        // meant a rule.
        if (hasManyLines(heading)) {
            paragraph(heading, place, note);
            return;
        }
        begin(heading, place, note);
        note.text().append("#".repeat(heading.getLevel())).append(' ');
        Line line = InlineText.ofOneLine(note, heading).write().getFirst();
        if (isRowOfTags(note.text(), line)) {
            note.add(Draft.of(Draft.Shape.TEXT, 0, line.span()));
        } else if (!line.isBlank()) {
            Mark mark = MarkFinder.find(note.text(), line);
            boolean numbered = mark != null && mark.kind() == Mark.Kind.NUMBER;
            int begin = numbered && mark != null ? mark.content() : line.begin();
            note.add(Draft.heading(heading.getLevel(), new SourceSpan(begin, line.end())));
        }
    }

    /** "# robotics # simulation" is a line of tags with a space too many. */
    private static boolean isRowOfTags(CharSequence text, Line line) {
        return ROW_OF_TAGS.matcher(text).region(line.begin(), line.end()).find();
    }

    private static boolean hasManyLines(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof SoftLineBreak) {
                return true;
            }
        }
        return false;
    }

    private void paragraph(Node paragraph, Place place, NoteBuilder note) {
        Pending entry = begin(paragraph, place, note);
        List<Line> lines =
                new InlineText(note, paragraph, place.prefix, indents(paragraph, place)).write();
        PlacedLines placed =
                new PlacedLines(
                        note.text(), place.depth, place.quoted, paragraph.getNext() != null);
        placed.drafts(lines, entry == null ? null : entry.mark, entry == null ? 0 : entry.indent)
                .forEach(note::add);
    }

    private List<Integer> indents(Node node, Place place) {
        List<Integer> indents = new ArrayList<>();
        for (var span : node.getSourceSpans()) {
            int begin = span.getInputIndex();
            int spaces =
                    Line.of(source, begin, Math.min(source.length(), begin + span.getLength()))
                            .indent();
            indents.add(Math.max(0, span.getColumnIndex() + spaces - place.column));
        }
        return indents;
    }

    private void list(ListBlock list, Place place, NoteBuilder note) {
        int number =
                list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                        ? ordered.getMarkerStartNumber()
                        : 0;
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ListItem item) {
                item(list, item, number++, place, note);
            }
        }
    }

    private void item(ListBlock list, ListItem item, int number, Place place, NoteBuilder note) {
        boolean ordered = list instanceof OrderedList;
        String sign = list instanceof BulletList bullets ? bullets.getMarker() : null;
        String delimiter = list instanceof OrderedList numbers ? numbers.getMarkerDelimiter() : ".";
        String shown = ordered ? number + delimiter + " " : (sign == null ? "-" : sign) + " ";
        Mark mark =
                ordered
                        ? new Mark(Mark.Kind.NUMBER, "1" + delimiter, number, 0)
                        : new Mark(Mark.Kind.BULLET, sign == null ? "-" : sign, 0, 0);
        int indent = item.getMarkerIndent() == null ? 0 : item.getMarkerIndent();
        int width = item.getContentIndent() == null ? shown.length() : item.getContentIndent();
        pending = new Pending(place.prefix + shown, mark, indent);
        Place inside =
                new Place(
                        place.depth + 1,
                        place.quoted,
                        place.prefix + " ".repeat(shown.length()),
                        place.column + width);
        blocks(item, inside, note);
        pending = null;
    }

    private void code(String literal, Node node, Place place, NoteBuilder note) {
        if (literal.isBlank()) {
            return;
        }
        begin(node, place, note);
        int begin = note.text().length();
        note.text()
                .append(CleanText.of(literal).stripTrailing().replace("\n", "\n" + place.prefix));
        note.add(Draft.of(Draft.Shape.CODE, 0, new SourceSpan(begin, note.text().length())));
    }

    private void table(TableBlock table, Place place, NoteBuilder note) {
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead || part instanceof TableBody) {
                for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                    if (row instanceof TableRow cells) {
                        row(cells, part instanceof TableHead, place, note);
                    }
                }
            }
        }
    }

    private void row(TableRow row, boolean head, Place place, NoteBuilder note) {
        begin(row, place, note);
        List<SourceSpan> cells = new ArrayList<>();
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell) {
                note.text().append("| ");
                cells.add(InlineText.ofOneLine(note, node).write().getFirst().span());
                note.text().append(' ');
            }
        }
        note.text().append('|');
        if (cells.stream().anyMatch(cell -> cell.length() > 0)) {
            note.add(
                    Draft.row(
                            head,
                            cells,
                            new SourceSpan(cells.getFirst().begin(), cells.getLast().end())));
        }
    }

    private void html(HtmlBlock html, Place place, NoteBuilder note) {
        String words = HtmlInMarkdown.words(html.getLiteral());
        if (!words.isBlank()) {
            inserted(words, place, WITHOUT_HTML, note);
        }
    }

    /** Read Markdown that stands elsewhere than in the body's lines. */
    private void inserted(String words, Place place, Parser parser, NoteBuilder note) {
        String around = source;
        source = words;
        lastLine = -1;
        note.blankLine();
        blocks(parser.parse(words), new Place(place.depth, place.quoted, place.prefix, 0), note);
        source = around;
        lastLine = -1;
        note.blankLine();
    }

    /** Begin a block's first line, as far from the one before as in the file. */
    private @Nullable Pending begin(Node node, Place place, NoteBuilder note) {
        var spans = node.getSourceSpans();
        int line = spans.isEmpty() ? lastLine + 1 : spans.getFirst().getLineIndex();
        if (line - lastLine > 1) {
            note.blankLine();
        } else {
            note.newLine();
        }
        lastLine = spans.isEmpty() ? line : spans.getLast().getLineIndex();
        Pending entry = pending;
        pending = null;
        note.text().append(entry == null ? place.prefix : entry.prefix);
        return entry;
    }
}
