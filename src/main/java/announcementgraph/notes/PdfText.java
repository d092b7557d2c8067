package announcementgraph.notes;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Turns a PDF into plain lines, set in as on the page, with tabs between what stands in columns of
 * a table. Page numbers, running heads and hyphens at the end of a line are left out; scripts,
 * forms and what is attached are not looked at.
 */
final class PdfText extends PDFTextStripper {

    private static final int MOST_CHARACTERS = 20_000_000;
    private static final int DEEPEST_INDENT = 40;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile(
                    "(?i)[\\s|–-]*(?:page|p\\.|쪽)?\\s*\\d{1,4}\\s*(?:(?:/|of)\\s*\\d{1,4}|쪽|페이지)?[\\s|–-]*");
    private static final Pattern BROKEN_WORD =
            Pattern.compile("(?<=\\p{L}{2})(?:-|\\u00AD)\\n[ \\t]*(?=\\p{Ll})");

    /** What fonts of symbols have for bullets. */
    private static final Pattern SYMBOL = Pattern.compile("^[\\uE000-\\uF8FF]\\s*(?=\\S)");

    private static final Pattern MARK_AND_TAB = Pattern.compile("^(\\S{1,4})\\t");

    private record PdfLine(int page, float left, float top, float size, String words) {}

    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private float left;
    private float right;
    private float top;
    private float size;
    private long characters;

    private PdfText() {}

    /** The text of these bytes. */
    static String of(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PdfText text = new PdfText();
            text.writeText(document, Writer.nullWriter());
            text.endLine();
            return text.joined();
        }
    }

    @Override
    protected void writeString(String word, List<TextPosition> positions) throws IOException {
        if (positions.isEmpty()) {
            return;
        }
        if (Thread.interrupted()) {
            throw new IOException("took too long");
        }
        characters += word.length();
        if (characters > MOST_CHARACTERS) {
            throw new IOException("more than " + MOST_CHARACTERS + " characters");
        }
        TextPosition first = positions.getFirst();
        if (words.isEmpty()) {
            left = first.getXDirAdj();
            top = first.getYDirAdj();
            size = Math.max(1, first.getFontSizeInPt());
        } else if (first.getXDirAdj() - right > 1.5 * size) {
            words.append('\t');
        }
        words.append(word);
        TextPosition last = positions.getLast();
        right = last.getXDirAdj() + last.getWidthDirAdj();
    }

    @Override
    protected void writeWordSeparator() {
        words.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        String line = words.toString().replaceAll(" *\\t *", "\t").replaceAll(" {2,}", " ").strip();
        line = SYMBOL.matcher(line).replaceFirst("• ");
        line = MARK_AND_TAB.matcher(line).replaceFirst("$1 ");
        if (!line.isEmpty()) {
            lines.add(new PdfLine(getCurrentPageNo(), left, top, size, line));
        }
        words.setLength(0);
    }

    private String joined() {
        Map<String, Integer> atEdges = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isAtEdge(i)) {
                atEdges.merge(look(lines.get(i)), 1, Integer::sum);
            }
        }
        float margin = (float) lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
        int pages = lines.isEmpty() ? 0 : lines.getLast().page();
        StringBuilder text = new StringBuilder();
        PdfLine before = null;
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            int seen = atEdges.getOrDefault(look(line), 0);
            boolean runs = isAtEdge(i) && (seen >= 3 && seen * 2 > pages);
            if (runs || (isAtEdge(i) && PAGE_NUMBER.matcher(line.words).matches())) {
                continue;
            }
            if (before != null && isApart(before, line)) {
                text.append('\n');
            }
            int indent = (int) Math.min(DEEPEST_INDENT, 2 * (line.left - margin) / line.size);
            text.append(" ".repeat(Math.max(0, indent))).append(line.words).append('\n');
            before = line;
        }
        return BROKEN_WORD.matcher(text).replaceAll("");
    }

    /** What a running head is on every page, but for the number in it. */
    private static String look(PdfLine line) {
        return line.words.replaceAll("\\d+", "0");
    }

    private boolean isAtEdge(int i) {
        return i == 0
                || i == lines.size() - 1
                || lines.get(i - 1).page != lines.get(i).page
                || lines.get(i + 1).page != lines.get(i).page;
    }

    /** More than the usual space between two lines, another size, or the begin of a column. */
    private static boolean isApart(PdfLine before, PdfLine line) {
        float gap = line.top - before.top;
        boolean otherSize = Math.abs(line.size - before.size) > 0.2 * before.size;
        return otherSize || (before.page == line.page && (gap > 1.9 * line.size || gap < 0));
    }
}
