package announcementgraph.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import announcementgraph.lexicon.Lexicon;
import announcementgraph.notes.NoteReader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much of what a careful reader finds is read, as floors under the figures that were measured.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldNotesTest {

    private static final Path CORPUS = Path.of("../shared/corpus");

    private final ObjectMapper json = new ObjectMapper();
    private final GoldScore entities = new GoldScore();
    private final GoldScore relations = new GoldScore();
    private final Extractor extractor;

    GoldNotesTest() throws Exception {
        extractor = new Extractor(Lexicon.load(List.of(Path.of("data"))));
    }

    @BeforeAll
    void readTheShippedNotes() throws Exception {
        score(Path.of("data/gold"), Path.of("data/notes"), entities, relations);
    }

    private void score(Path gold, Path notes, GoldScore entityScore, GoldScore relationScore)
            throws Exception {
        try (Stream<Path> files = Files.list(gold)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                JsonNode annotation = json.readTree(file.toFile());
                Path note = notes.resolve(annotation.get("note").asText());
                Extraction extraction = extractor.extract(new NoteReader().read(note));
                entityScore.entities(extraction, annotation);
                relationScore.relations(extraction, annotation);
            }
        }
    }

    @Test
    void theShippedNotesAreReadForTheirThings() {
        assertThat(entities.recall()).as("recall of entities").isGreaterThan(0.90);
        assertThat(entities.precision()).as("precision of entities").isGreaterThan(0.95);
    }

    @Test
    void theShippedNotesAreReadForTheirRelations() {
        assertThat(relations.recall()).as("recall of relations").isGreaterThan(0.68);
    }

    @Test
    void theNotesOfOthersAreReadWhereTheyAreThere() throws Exception {
        assumeTrue(
                Files.isDirectory(CORPUS),
                "no ../shared/corpus beside this checkout: nothing to score");
        GoldScore foundEntities = new GoldScore();
        GoldScore foundRelations = new GoldScore();

        score(CORPUS.resolve("gold"), CORPUS.resolve("notes"), foundEntities, foundRelations);

        assertThat(foundEntities.recall()).as("recall of entities").isGreaterThan(0.85);
        assertThat(foundEntities.precision()).as("precision of entities").isGreaterThan(0.80);
        assertThat(foundRelations.recall()).as("recall of relations").isGreaterThan(0.80);
    }
}
