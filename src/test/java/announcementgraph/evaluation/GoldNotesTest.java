package announcementgraph.evaluation;

import static announcementgraph.evaluation.Finding.Of.ENTITIES;
import static announcementgraph.evaluation.Finding.Of.RELATIONS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import announcementgraph.extraction.Extraction;
import announcementgraph.extraction.Extractor;
import announcementgraph.lexicon.Lexicon;
import announcementgraph.notes.NoteReader;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of what a careful reader finds is read, as floors under the figures that were measured.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldNotesTest {

    private static final Path CORPUS = Path.of("../shared/corpus");

    private Lexicon lexicon;
    private Evaluation shipped;

    @BeforeAll
    void readTheShippedNotes() throws Exception {
        lexicon = Lexicon.load(List.of(Path.of("data")));
        shipped = evaluate(Path.of("data/gold"), Path.of("data/notes"));
    }

    private Evaluation evaluate(Path folder, Path notes) throws Exception {
        Extractor extractor = new Extractor(lexicon);
        List<Gold> gold = new ArrayList<>();
        List<Extraction> readings = new ArrayList<>();
        for (Path file : GoldReader.files(folder)) {
            Gold note = new GoldReader().read(file);
            gold.add(note);
            readings.add(extractor.extract(new NoteReader().read(notes.resolve(note.note()))));
        }
        return Evaluation.of(gold, readings, lexicon);
    }

    @Test
    void theShippedNotesAreReadForTheirThings() {
        Counts found = shipped.counts(ENTITIES, "all", "");
        assertThat(found.recall()).as("recall of entities").isGreaterThan(0.90);
        assertThat(found.precision()).as("precision of entities").isGreaterThan(0.95);
    }

    @Test
    void theShippedNotesAreReadForTheirRelations() {
        Counts found = shipped.counts(RELATIONS, "all", "");
        assertThat(found.recall()).as("recall of relations").isGreaterThan(0.64);
        assertThat(found.precision()).as("precision of relations").isGreaterThan(0.92);
    }

    @Test
    void koreanIsReadAboutAsWellAsEnglish() {
        double korean = shipped.counts(ENTITIES, "language", "ko").f1();
        double others = shipped.counts(ENTITIES, "language", "other").f1();
        assertThat(others - korean).as("F1 of entities, others less Korean").isLessThan(0.05);
    }

    @Test
    void theNotesOfOthersAreReadWhereTheyAreThere() throws Exception {
        assumeTrue(
                Files.isDirectory(CORPUS),
                "no ../shared/corpus beside this checkout: nothing to score");

        Evaluation found = evaluate(CORPUS.resolve("gold"), CORPUS.resolve("notes"));

        assertThat(found.counts(ENTITIES, "all", "").f1()).as("F1 of entities").isGreaterThan(0.85);
        assertThat(found.counts(RELATIONS, "all", "").f1())
                .as("F1 of relations")
                .isGreaterThan(0.80);
    }
}
