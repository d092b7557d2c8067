package announcementgraph.graph.browse;

import announcementgraph.vocabulary.Vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts announcements by month and by who announced, or what. */
final class TimelineReader {

    private final Reading reading;

    TimelineReader(Reading reading) {
        this.reading = reading;
    }

    private record Cell(String month, String thing) {}

    /**
     * Everything counted, whatever the language; things in the order of how much they announced.
     *
     * @param cells in the order of the months, then of the IRIs
     */
    private record Counted(
            Map<String, Long> months, List<Map.Entry<Cell, Long>> cells, List<String> things) {}

    /**
     * The timeline of these announcements.
     *
     * @param most at most so many things are told by month
     */
    Timeline of(Map<String, String> filters, String by, int most, String language) {
        record Asked(Map<String, String> filters, String by) {}
        Counted counted =
                reading.memo()
                        .get(
                                "timeline",
                                new Asked(Map.copyOf(filters), by),
                                asked ->
                                        count(
                                                new AnnouncementReader(reading).filtered(filters),
                                                by));
        Set<String> told =
                new HashSet<>(counted.things.subList(0, Math.min(most, counted.things.size())));
        return new Timeline(
                counted.months.entrySet().stream()
                        .map(month -> new Timeline.Month(month.getKey(), month.getValue()))
                        .toList(),
                counted.cells.stream()
                        .filter(cell -> told.contains(cell.getKey().thing))
                        .map(
                                cell ->
                                        new TimelineEntry(
                                                cell.getKey().month,
                                                reading.things().of(cell.getKey().thing, language),
                                                cell.getValue()))
                        .toList(),
                counted.things.size());
    }

    private Counted count(List<AnnouncementReader.Key> keys, String by) {
        Map<String, Long> months = new TreeMap<>();
        Map<Cell, Long> cells = new HashMap<>();
        Map<String, Long> things = new HashMap<>();
        for (AnnouncementReader.Key key : keys) {
            String month = key.date().substring(0, Math.min(7, key.date().length()));
            if (month.isEmpty()) {
                continue;
            }
            months.merge(month, 1L, Long::sum);
            for (String thing : things(key, by)) {
                cells.merge(new Cell(month, thing), 1L, Long::sum);
                things.merge(thing, 1L, Long::sum);
            }
        }
        return new Counted(
                months,
                cells.entrySet().stream()
                        .sorted(
                                Comparator.<Map.Entry<Cell, Long>, String>comparing(
                                                cell -> cell.getKey().month)
                                        .thenComparing(cell -> cell.getKey().thing))
                        .toList(),
                things.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Long>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private Collection<String> things(AnnouncementReader.Key key, String by) {
        return switch (by) {
            case "product" -> reading.values(key.graph(), key.announcement(), Vocabulary.ANNOUNCES);
            case "line" -> new ProductLines(reading).of(key);
            default -> reading.values(key.graph(), key.announcement(), Vocabulary.ANNOUNCED_BY);
        };
    }
}
