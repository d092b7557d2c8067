package announcementgraph.notes;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the words of a Markdown paragraph, heading or cell into a note, line by line, and notes
 * their links.
 */
final class InlineText {

    private static final Pattern WIKI_LINK =
            Pattern.compile("\\[\\[([^\\[\\]\\n|]{1,300})(?:\\\\?\\|([^\\[\\]\\n]{1,300}))?]]");
    private static final Pattern LEFT_OVER =
            Pattern.compile(
                    "(?<![0-9 ])\\*\\*(?! )|(?<! )\\*\\*(?![0-9 ])|(?<!\\w)__(?=\\S)|(?<=\\S)__(?!\\w)");

    private final NoteBuilder note;
    private final StringBuilder text;
    private final String prefix;
    private final Node block;
    private final List<Integer> indents;
    private final boolean oneLine;
    private final List<Line> lines = new ArrayList<>();
    private int sourceLine;
    private int lineBegin;
    private int indent;
    private int strong;
    private boolean bold = true;

    /**
     * @param block the node whose words are written
     * @param prefix what each line after the first begins with
     * @param indents how far each of the block's source lines is set in
     */
    InlineText(NoteBuilder note, Node block, String prefix, List<Integer> indents) {
        this(note, block, prefix, indents, false);
    }

    private InlineText(
            NoteBuilder note, Node block, String prefix, List<Integer> indents, boolean oneLine) {
        this.note = note;
        this.text = note.text();
        this.block = block;
        this.prefix = prefix;
        this.indents = indents;
        this.oneLine = oneLine;
    }

    /** The words of a heading or cell, whose line breaks are spaces. */
    static InlineText ofOneLine(NoteBuilder note, Node block) {
        return new InlineText(note, block, "", List.of(), true);
    }

    /** Write the block's words; the lines that they stand in. */
    List<Line> write() {
        beginLine();
        for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
            write(node);
        }
        endLine();
        return lines;
    }

    private void write(Node node) {
        switch (node) {
            case Text words -> words(words.getLiteral());
            case Code code -> append(code.getLiteral());
            case SoftLineBreak soft -> breakLine(true);
            case HardLineBreak hard -> breakLine(true);
            case HtmlInline html -> {
                if (html.getLiteral().toLowerCase(Locale.ROOT).startsWith("<br")) {
                    breakLine(false);
                }
            }
            case Image image -> {
                // A picture's description is for those who cannot see it; it says nothing of the
                // event.
            }
            case org.commonmark.node.Link link -> link(link);
            case StrongEmphasis emphasis -> {
                strong++;
                children(emphasis);
                strong--;
            }
            default -> children(node);
        }
    }

    private void children(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            write(child);
        }
    }

    private void link(org.commonmark.node.Link link) {
        int begin = text.length();
        children(link);
        int end = Math.max(begin, text.length());
        Line words = Line.of(text, begin, end);
        note.link(words.span(), link.getDestination(), false);
    }

    private void words(String literal) {
        String words = LEFT_OVER.matcher(literal).replaceAll("");
        if (!words.contains("[[")) {
            append(words);
            return;
        }
        Matcher wiki = WIKI_LINK.matcher(words);
        int from = 0;
        while (wiki.find()) {
            append(words.substring(from, wiki.start()));
            String target = wiki.group(1).strip();
            int begin = text.length();
            append(wiki.group(2) == null ? shown(target) : wiki.group(2).strip());
            note.link(new SourceSpan(begin, text.length()), target, true);
            from = wiki.end();
        }
        append(words.substring(from));
    }

    /** A wiki link without words of its own shows its page without folders. */
    private static String shown(String target) {
        String page = target.substring(target.lastIndexOf('/') + 1);
        return page.isEmpty() ? target : page;
    }

    private void append(String words) {
        String clean = CleanText.of(words).replace('\n', ' ');
        if (strong == 0 && !clean.isBlank()) {
            bold = false;
        }
        text.append(clean);
    }

    private void breakLine(boolean inSource) {
        if (inSource) {
            sourceLine++;
        }
        if (oneLine) {
            text.append(' ');
            return;
        }
        // A tag for a line break at the end of a line would break it twice.
        if (inSource && text.length() == lineBegin && !lines.isEmpty()) {
            text.setLength(lineBegin - indent);
            beginIndent();
            return;
        }
        endLine();
        text.append('\n').append(prefix);
        beginLine();
    }

    private void beginLine() {
        beginIndent();
        bold = true;
    }

    private void beginIndent() {
        indent = sourceLine < indents.size() ? indents.get(sourceLine) : 0;
        text.append(" ".repeat(indent));
        lineBegin = text.length();
    }

    private void endLine() {
        Line line = Line.of(text, lineBegin, text.length());
        text.setLength(Math.max(line.end(), lineBegin - indent));
        lines.add(new Line(line.begin(), line.end(), indent, bold && !line.isBlank()));
    }
}
