package announcementgraph.evaluation;

import announcementgraph.extraction.Extraction;
import announcementgraph.lexicon.Lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How well notes are read: what a careful reader finds in them, compared with what was read.
 *
 * <p>The rows come with a 95 % interval of F1 by a bootstrap over the notes: notes are drawn with
 * replacement, 1,000 times with a fixed seed, and the interval holds the middle 95 % of what comes
 * out. It says how far the figure hangs on which notes were annotated.
 *
 * @param results what came of each annotated note, in the order of the gold
 * @param rows the figures, totals first; only rows that count something
 * @param notesWithoutGold file names of notes that nobody annotated; they are not scored
 */
public record Evaluation(List<NoteResult> results, List<Row> rows, List<String> notesWithoutGold) {

    public Evaluation {
        results = List.copyOf(results);
        rows = List.copyOf(rows);
        notesWithoutGold = List.copyOf(notesWithoutGold);
    }

    /**
     * Compare readings with gold. Of gold whose note is not among the readings, all is missed.
     *
     * @param readings what was read, of any notes; a thing has the names that all of them give it
     * @param lexicon the names that were known while they were read
     */
    public static Evaluation of(List<Gold> gold, Collection<Extraction> readings, Lexicon lexicon) {
        Things things = new Things(readings);
        KnownForms known = new KnownForms(lexicon);
        Map<String, Extraction> byNote = new HashMap<>();
        readings.forEach(reading -> byNote.put(reading.note().name(), reading));
        Set<String> withoutGold = new TreeSet<>(byNote.keySet());
        List<NoteResult> results = new ArrayList<>();
        for (Gold note : gold) {
            withoutGold.remove(note.note());
            Extraction reading = byNote.get(note.note());
            results.add(
                    new NoteResult(
                            note.note(),
                            note.language(),
                            reading != null,
                            reading == null
                                    ? Comparison.unread(note, known)
                                    : Comparison.of(note, reading, things, known)));
        }
        return new Evaluation(results, Tables.of(results), List.copyOf(withoutGold));
    }

    /** File names of annotated notes that are not among the readings. */
    public Set<String> notesNotRead() {
        Set<String> notes = new TreeSet<>();
        results.stream().filter(result -> !result.read()).forEach(r -> notes.add(r.note()));
        return notes;
    }

    /** The counts of a row; none where there is nothing to count. */
    public Counts counts(Finding.Of of, String by, String value) {
        return rows.stream()
                .filter(row -> row.of() == of && row.by().equals(by) && row.value().equals(value))
                .map(Row::counts)
                .findFirst()
                .orElse(Counts.NONE);
    }
}
