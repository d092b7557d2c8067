package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.Block;
import announcementgraph.notes.SourceSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the columns of a table are, by the words of its head: {@code speaker}, {@code title}, {@code
 * organization}, else nothing.
 */
final class TableColumns {

    /** The columns of a programme that has a track in each. */
    private static final Pattern TRACK =
            Pattern.compile(
                    "^(?:track|트랙|トラック|room|hall|stage)\\s?[\\dA-Z]", Pattern.CASE_INSENSITIVE);

    private final List<String> roles;

    private TableColumns(List<String> roles) {
        this.roles = List.copyOf(roles);
    }

    /**
     * The columns of the table that each line of a note stands in, by the line's place; none are
     * known where the table has no head.
     */
    static List<TableColumns> ofLines(String text, List<Line> lines, WordTables words) {
        TableColumns none = new TableColumns(List.of());
        List<TableColumns> columns = new ArrayList<>(lines.size());
        TableColumns current = none;
        for (Line line : lines) {
            if (!(line.block() instanceof Block.Row row)) {
                current = none;
            } else if (row.header()) {
                current =
                        new TableColumns(
                                row.cells().stream().map(c -> role(words, c.of(text))).toList());
            }
            columns.add(current);
        }
        return columns;
    }

    /** The first cell of this role, if the table has such a column. */
    Optional<SourceSpan> cell(Block.Row row, String role) {
        return cells(row, role).stream().findFirst();
    }

    List<SourceSpan> cells(Block.Row row, String role) {
        List<SourceSpan> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(roles.size(), row.cells().size()); i++) {
            if (roles.get(i).equals(role)) {
                cells.add(row.cells().get(i));
            }
        }
        return cells;
    }

    private static String role(WordTables words, String head) {
        String label = head.strip().toLowerCase(Locale.ROOT);
        if (words.contains("speaker-words", label)) {
            return "speaker";
        }
        if (words.contains("session-words", label) || TRACK.matcher(label).find()) {
            return "title";
        }
        for (var row : words.rows("field-words")) {
            String form = row.getOrDefault("form", "").toLowerCase(Locale.ROOT);
            if (label.equals(form) || label.startsWith(form) && form.length() > 1) {
                return row.getOrDefault("field", "");
            }
        }
        return "";
    }
}
