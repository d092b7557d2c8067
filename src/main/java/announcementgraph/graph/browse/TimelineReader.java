package announcementgraph.graph.browse;

import announcementgraph.graph.Terms;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    private Set<String> things(AnnouncementReader.Key key, String by) {
        String property =
                by.equals("organization") ? Vocabulary.ANNOUNCED_BY : Vocabulary.ANNOUNCES;
        Set<String> things = new LinkedHashSet<>();
        for (String thing : reading.values(key.graph(), key.announcement(), property)) {
            things.add(by.equals("line") ? line(thing) : thing);
        }
        return things;
    }

    /** The family that the names put a product into, the widest; itself where they know none. */
    private String line(String product) {
        return reading.memo().get("line", product, this::widest);
    }

    private String widest(String product) {
        Set<String> seen = new HashSet<>();
        String at = product;
        while (seen.add(at)) {
            Optional<Node> whole =
                    reading.value(Terms.NAMES_GRAPH, Terms.iri(at), Vocabulary.IS_PART_OF)
                            .filter(Links::isThing);
            if (whole.isEmpty()) {
                return at;
            }
            at = whole.get().getURI();
        }
        return at;
    }
}
