package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.Block;
import announcementgraph.notes.SourceSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the columns of a table are, by the words of its head: {@code speaker}, {@code title}, {@code
 * organization}, else nothing.
 */
final class TableColumns {

    private final List<String> roles;

    private TableColumns(List<String> roles) {
        this.roles = List.copyOf(roles);
    }

    /** The columns of the table that a row stands in; none are known where it has no head. */
    static TableColumns of(Reading reading, Line row) {
        List<Line> lines = reading.outline().lines();
        for (int i = row.index(); i >= 0 && lines.get(i).block() instanceof Block.Row other; i--) {
            if (other.header()) {
                return new TableColumns(
                        other.cells().stream()
                                .map(c -> role(reading.words(), c.of(reading.text())))
                                .toList());
            }
        }
        return new TableColumns(List.of());
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
        if (words.contains("session-words", label)) {
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
