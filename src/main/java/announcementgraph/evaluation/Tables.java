package announcementgraph.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts findings by what they can be told apart by. */
final class Tables {

    private static final List<String> ORDER =
            List.of("all", "type", "predicate", "language", "name");

    /** All languages but Korean. */
    private static final String OTHER = "other";

    private static final Comparator<Key> IN_ORDER =
            Comparator.comparing(Key::of)
                    .thenComparing(key -> ORDER.indexOf(key.by))
                    .thenComparing(key -> key.value.equals(OTHER))
                    .thenComparing(Key::value);

    private final Map<Key, List<Counts>> counts = new TreeMap<>(IN_ORDER);
    private final int notes;

    private record Key(Finding.Of of, String by, String value) {}

    private Tables(int notes) {
        this.notes = notes;
    }

    /** The rows that count something, totals first. */
    static List<Row> of(List<NoteResult> results) {
        Tables tables = new Tables(results.size());
        for (int i = 0; i < results.size(); i++) {
            for (Finding finding : results.get(i).findings()) {
                for (Key key : keys(finding, results.get(i).language())) {
                    tables.count(key, i, finding.outcome());
                }
            }
        }
        return tables.rows();
    }

    private static List<Key> keys(Finding finding, String language) {
        Finding.Of of = finding.of();
        boolean entity = of == Finding.Of.ENTITIES;
        List<Key> keys = new ArrayList<>();
        keys.add(new Key(of, "all", ""));
        finding.types().forEach(type -> keys.add(new Key(of, entity ? "type" : "predicate", type)));
        if (language.startsWith("ko")) {
            keys.add(new Key(of, "language", "ko"));
        } else {
            keys.add(new Key(of, "language", language.isEmpty() ? "none" : language));
            keys.add(new Key(of, "language", OTHER));
        }
        if (entity) {
            keys.add(new Key(of, "name", finding.known() ? "known" : "unknown"));
        }
        return keys;
    }

    private void count(Key key, int note, Finding.Outcome outcome) {
        List<Counts> each =
                counts.computeIfAbsent(
                        key, k -> new ArrayList<>(Collections.nCopies(notes, Counts.NONE)));
        each.set(note, each.get(note).plus(outcome));
    }

    private List<Row> rows() {
        Bootstrap bootstrap = new Bootstrap(notes);
        List<Row> rows = new ArrayList<>();
        counts.forEach(
                (key, each) ->
                        rows.add(
                                new Row(
                                        key.of,
                                        key.by,
                                        key.value,
                                        each.stream().reduce(Counts.NONE, Counts::plus),
                                        bootstrap.interval(each))));
        return rows;
    }
}
