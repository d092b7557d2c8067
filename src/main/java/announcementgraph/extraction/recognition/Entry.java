package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.notes.Block;
import announcementgraph.notes.SourceSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line that may be an entry of a programme: its fields, without the time, the number or the code
 * in front and the time behind.
 *
 * @param line the line
 * @param coded whether a time, a number or a code stands in front
 * @param fields its fields
 */
record Entry(Line line, boolean coded, List<Field> fields) {

    private static final int MOST_FIELDS = 30;
    private static final String CLOCK =
            "(?:(?:오전|오후|午前|午後|上午|下午|AM|PM)\\s*)?\\d{1,2}(?:[:.：]\\d{2}|\\s*시(?:\\s*\\d{1,2}분)?|\\s*(?:am|pm|AM|PM)\\b)\\s*(?:am|pm|AM|PM)?";
    private static final String TIMES = CLOCK + "(?:\\s*(?:[-–—~∼～]|to)\\s*" + CLOCK + ")?";
    private static final String CODE =
            "(?:(?:(?:트랙|세션|강연|발표|セッション|议题|(?i:track|session|talk|room|day))\\s?[#-]?)?[A-Za-z]{0,2}\\d{1,3}(?:[-_.]?[A-Za-z]?\\d{1,3}){0,3}\\s*[|:.)\\]]|(?:[A-Z]\\d?|[①-⑳])\\s*[|:)\\]])";
    private static final Pattern FRONT =
            Pattern.compile(
                    "^[^\\p{L}\\p{N}\"“「『(（\\[【]*(?:[(（\\[【]?(?:"
                            + TIMES
                            + "|"
                            + CODE
                            + ")\\s*[)）\\]】|:,–—-]*\\s*)+");
    private static final Pattern MARKS = Pattern.compile("^[^\\p{L}\\p{N}\"“「『(（\\[【]+");
    private static final Pattern BACK =
            Pattern.compile("\\s*[|,–—-]?\\s*[(（\\[【@]?\\s*" + TIMES + "\\s*[)）\\]】]?\\s*$");

    Entry {
        fields = List.copyOf(fields);
    }

    static Entry of(Reading reading, Line line) {
        String text = reading.text();
        Set<Integer> borders =
                reading.linksIn(line.span()).stream()
                        .map(link -> link.span().end())
                        .collect(Collectors.toSet());
        if (line.block() instanceof Block.Row row) {
            List<Field> fields = new ArrayList<>();
            boolean timed = false;
            for (int i = 0; i < row.cells().size(); i++) {
                SourceSpan cell = row.cells().get(i);
                SourceSpan rest = bare(text, cell);
                timed |= FRONT.matcher(cell.of(text)).find();
                fields.addAll(Field.of(text, rest, i + 1, borders));
            }
            return new Entry(line, timed, fields.size() > MOST_FIELDS ? List.of() : fields);
        }
        SourceSpan bare = bare(text, line.span());
        boolean coded = FRONT.matcher(line.text()).find() || bare.end() < line.span().end();
        List<Field> fields =
                line.text().length() > 300 ? List.of() : Field.of(text, bare, 0, borders);
        return new Entry(line, coded, fields.size() > MOST_FIELDS ? List.of() : fields);
    }

    /** From the first field to the last. */
    SourceSpan place() {
        return fields.isEmpty()
                ? line.span()
                : new SourceSpan(fields.getFirst().span().begin(), line.span().end());
    }

    private static SourceSpan bare(String text, SourceSpan span) {
        String written = span.of(text);
        int begin = 0;
        int end = written.length();
        Matcher front = FRONT.matcher(written);
        if (front.find()) {
            begin = front.end();
        } else {
            Matcher marks = MARKS.matcher(written);
            begin = marks.find() ? marks.end() : 0;
        }
        Matcher back = BACK.matcher(written);
        if (back.find(begin) && back.start() > begin) {
            end = back.start();
        }
        return new SourceSpan(span.begin() + begin, span.begin() + Math.max(begin, end));
    }
}
