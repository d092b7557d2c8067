package announcementgraph.extraction.structure;

import announcementgraph.notes.Block;
import announcementgraph.notes.Note;
import announcementgraph.notes.SourceSpan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines and sections of a note. Immutable once made. */
public final class Outline {

    /**
     * Longer runs of letters are no words but data, such as pictures in letters: their lines are
     * not read.
     */
    private static final int LONGEST_WORD = 200;

    /** Patterns that repeat go deeper with every word; longer lines would exhaust the stack. */
    private static final int LONGEST_LINE = 1000;

    private final List<Line> lines = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final Map<Integer, Section> sectionOfLine = new HashMap<>();

    private Outline() {}

    public static Outline of(Note note) {
        Outline outline = new Outline();
        Section current = new Section(null, null, 0);
        outline.sections.add(current);
        for (Block block : note.blocks()) {
            if (block instanceof Block.Code) {
                continue;
            }
            boolean first = true;
            for (SourceSpan span : lineSpans(note.text(), block)) {
                int depth = block instanceof Block.Item item ? item.depth() : -1;
                Line line =
                        new Line(outline.lines.size(), span, block, depth, span.of(note.text()));
                outline.lines.add(line);
                if (first && block instanceof Block.Heading heading) {
                    while (current.level() >= heading.level()) {
                        current = current.parent().orElseThrow();
                    }
                    current = new Section(current, line, Math.max(1, heading.level()));
                    outline.sections.add(current);
                } else {
                    current.add(line);
                }
                outline.sectionOfLine.put(line.index(), current);
                first = false;
            }
        }
        return outline;
    }

    private static List<SourceSpan> lineSpans(String text, Block block) {
        if (block instanceof Block.Row) {
            return List.of(block.span());
        }
        List<SourceSpan> spans = new ArrayList<>();
        int begin = block.span().begin();
        int end = block.span().end();
        while (begin < end) {
            int stop = text.indexOf('\n', begin);
            int lineEnd = stop < 0 || stop > end ? end : stop;
            addParts(text, trim(text, begin, lineEnd), spans);
            begin = lineEnd + 1;
        }
        return spans;
    }

    /**
     * Add a line; one that is very long, such as a whole speech in one, in parts that end with a
     * sentence.
     */
    private static void addParts(String text, SourceSpan line, List<SourceSpan> spans) {
        int begin = line.begin();
        while (begin < line.end()) {
            int end = line.end() - begin <= LONGEST_LINE ? line.end() : partEnd(text, begin);
            SourceSpan part = trim(text, begin, end);
            if (part.length() > 0 && isWritten(text, part)) {
                spans.add(part);
            }
            begin = end;
        }
    }

    private static int partEnd(String text, int begin) {
        int latest = begin + LONGEST_LINE;
        int space = -1;
        for (int i = latest; i > begin + LONGEST_LINE / 2; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                if (".!?。".indexOf(text.charAt(i - 1)) >= 0) {
                    return i;
                }
                space = Math.max(space, i);
            }
        }
        return space > 0 ? space : latest;
    }

    /** Whether it is made of words that somebody may have written. */
    private static boolean isWritten(String text, SourceSpan span) {
        int run = 0;
        for (int i = span.begin(); i < span.end(); i++) {
            run = Character.isLetterOrDigit(text.charAt(i)) ? run + 1 : 0;
            if (run > LONGEST_WORD) {
                return false;
            }
        }
        return true;
    }

    /** The span without spaces at its ends. */
    public static SourceSpan trim(String text, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new SourceSpan(from, to);
    }

    public List<Line> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** The sections in the order of the text; the first has no heading. */
    public List<Section> sections() {
        return Collections.unmodifiableList(sections);
    }

    /** The sections whose headings stand behind a line, in the order of the text. */
    public List<Section> sectionsBehind(Line line) {
        int low = 1;
        int high = sections.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sections.get(middle).heading().orElseThrow().index() <= line.index()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sections().subList(low, sections.size());
    }

    public Section sectionOf(Line line) {
        return sectionOfLine.getOrDefault(line.index(), sections.getFirst());
    }

    /** The line at this place of the text, or the nearest before it. */
    public Line lineAt(int index) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.get(middle).span().begin() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return lines.get(low);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
