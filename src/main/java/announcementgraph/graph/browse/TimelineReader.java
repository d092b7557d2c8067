package announcementgraph.graph.browse;

import announcementgraph.vocabulary.Vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts announcements by month and by who announced, or what. */
final class TimelineReader {

    private final Reading reading;
    private final String language;

    TimelineReader(Reading reading, String language) {
        this.reading = reading;
        this.language = language;
    }

    private record Cell(String month, String thing) {}

    /** Oldest first. */
    List<TimelineEntry> entries(List<AnnouncementReader.Key> keys, String by) {
        Map<Cell, Long> counts = new HashMap<>();
        for (AnnouncementReader.Key key : keys) {
            String month = key.date().substring(0, Math.min(7, key.date().length()));
            if (!month.isEmpty()) {
                things(key, by)
                        .forEach(thing -> counts.merge(new Cell(month, thing), 1L, Long::sum));
            }
        }
        return counts.entrySet().stream()
                .sorted(
                        Comparator.<Map.Entry<Cell, Long>, String>comparing(
                                        cell -> cell.getKey().month)
                                .thenComparing(cell -> cell.getKey().thing))
                .map(
                        cell ->
                                new TimelineEntry(
                                        cell.getKey().month,
                                        reading.things().of(cell.getKey().thing, language),
                                        cell.getValue()))
                .toList();
    }

    private Collection<String> things(AnnouncementReader.Key key, String by) {
        return switch (by) {
            case "product" -> reading.values(key.graph(), key.announcement(), Vocabulary.ANNOUNCES);
            case "line" -> new ProductLines(reading).of(key);
            default -> reading.values(key.graph(), key.announcement(), Vocabulary.ANNOUNCED_BY);
        };
    }
}
