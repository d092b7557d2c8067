package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.language.Dates;
import announcementgraph.notes.Block;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.List;
import java.util.Optional;

/** Finds the titles of talks in the rows of timetables. Stateless. */
final class RowTitles {

    private RowTitles() {}

    /** In a timetable, the longest cell of a row that has a time or a person. */
    static Optional<SourceSpan> title(Reading reading, Line line) {
        if (!(line.block() instanceof Block.Row row) || row.header()) {
            return Optional.empty();
        }
        boolean timed =
                row.cells().stream()
                        .anyMatch(c -> Programme.TIME.matcher(c.of(reading.text())).lookingAt());
        boolean person = !reading.namesIn(row.span(), Kind.PERSON).isEmpty();
        if (!timed && !person) {
            return Optional.empty();
        }
        Optional<SourceSpan> titled = reading.columns(line).cell(row, "title");
        if (titled.isPresent()) {
            return titled.filter(t -> t.length() > 0);
        }
        return row.cells().stream()
                .filter(c -> !Programme.TIME.matcher(c.of(reading.text())).lookingAt())
                .filter(c -> reading.namesIn(c, Kind.PERSON).isEmpty())
                .filter(c -> !isOrganization(reading, c))
                .filter(c -> Dates.find(c.of(reading.text())).isEmpty())
                .filter(c -> c.length() > 3)
                .max((a, b) -> Integer.compare(a.length(), b.length()));
    }

    /** The titles of a row that has one for each of several tracks. */
    static List<SourceSpan> tracks(Reading reading, Line line) {
        if (!(line.block() instanceof Block.Row row) || row.header()) {
            return List.of();
        }
        List<SourceSpan> cells = reading.columns(line).cells(row, "title");
        return cells.size() < 2
                ? List.of()
                : cells.stream()
                        .map(cell -> TitleSpan.within(reading, cell))
                        .filter(t -> t.length() > 1)
                        .toList();
    }

    /** Whether a cell or a part of a line is hardly more than an organization's name. */
    static boolean isOrganization(Reading reading, SourceSpan cell) {
        return reading.namesIn(cell, Kind.ORGANIZATION).stream()
                .anyMatch(n -> n.span().length() * 10 >= cell.length() * 7);
    }
}
