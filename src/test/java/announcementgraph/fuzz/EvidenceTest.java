package announcementgraph.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import announcementgraph.notes.NoteReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * All facts of whole folders of notes have their words at their span, and keep to the shapes. A
 * folder of one's own is checked by {@code mvn test -Dtest=EvidenceTest -Dnotes=FOLDER}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceTest {

    private final Reading reading = new Reading();

    EvidenceTest() throws Exception {}

    @Test
    void everyFactOfTheShippedNotesHasItsWordsAndKeepsToTheShapes() throws Exception {
        check(Path.of("data/notes"));
    }

    @Test
    void everyFactOfTheNotesOfOthersHasItsWordsAndKeepsToTheShapes() throws Exception {
        Path folder = Path.of(System.getProperty("notes", "../shared/corpus/notes"));
        assumeTrue(Files.isDirectory(folder), "no " + folder + " beside this checkout");
        check(folder);
    }

    private void check(Path folder) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        int before = reading.facts();
        int droppedBefore = reading.dropped().size();
        for (Path file : files) {
            try {
                reading.check(new NoteReader().read(file));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(file.toString(), e);
            }
        }
        List<String> dropped = reading.dropped().subList(droppedBefore, reading.dropped().size());
        System.getLogger("notes")
                .log(
                        System.Logger.Level.INFO,
                        "{0}: {1} files, {2} facts, dropped {3}",
                        folder,
                        files.size(),
                        reading.facts() - before,
                        dropped);
        assertThat(reading.facts() - before).isGreaterThan(files.size());
    }
}
