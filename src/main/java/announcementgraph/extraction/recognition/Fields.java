package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.extraction.structure.Outline;
import announcementgraph.notes.SourceSpan;

import java.util.Locale;
import java.util.Optional;

/** Reads lines of a label and a value: "일시: 2019년 7월 4일", "Venue: COEX". Stateless. */
public final class Fields {

    private static final int LONGEST_LABEL = 20;

    private Fields() {}

    /**
     * The place of a line's value, where its label says that it is of this field.
     *
     * @param field as the table {@code field-words} has it: {@code date}, {@code place}, {@code
     *     event}, {@code title}, ...
     */
    public static Optional<SourceSpan> value(Reading reading, Line line, String field) {
        int end = labelEnd(line);
        if (end <= 0) {
            return Optional.empty();
        }
        String label = line.text().substring(0, end).strip().toLowerCase(Locale.ROOT);
        boolean says =
                reading.words().rows("field-words").stream()
                        .filter(row -> field.equals(row.get("field")))
                        .anyMatch(
                                row ->
                                        label.equals(
                                                row.getOrDefault("form", "")
                                                        .toLowerCase(Locale.ROOT)));
        return Optional.of(
                        Outline.trim(
                                reading.text(), line.span().begin() + end + 1, line.span().end()))
                .filter(value -> says && value.length() > 0);
    }

    /** Whether the line has the label of any field. */
    static boolean isLabelled(Reading reading, Line line) {
        int end = labelEnd(line);
        return end > 0
                && reading.words().contains("field-words", line.text().substring(0, end).strip());
    }

    private static int labelEnd(Line line) {
        String text = line.text();
        int colon = text.indexOf(':');
        int wide = text.indexOf('：');
        int end = colon < 0 || wide >= 0 && wide < colon ? wide : colon;
        return line.isRow() || end > LONGEST_LABEL ? -1 : end;
    }
}
