package announcementgraph.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.graph.StoreException;
import announcementgraph.notes.Note;
import announcementgraph.notes.NoteException;
import announcementgraph.notes.NoteReader;
import announcementgraph.search.LuceneIndex;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Whatever is read, read again and removed in whatever order: the index is what it would be if it
 * were written anew.
 */
class StoreAndIndexTest {

    private static final int STEPS = 40;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_123, 4711})
    void theIndexIsThatOfTheGraphAfterAnySequenceOfChanges(long seed)
            throws IOException, StoreException, NoteException {
        Random random = new Random(seed);
        Resources resources = SmallWorld.in(folder.resolve("data"));
        Map<String, String> texts = new TreeMap<>();
        try (AnnouncementGraph graph = AnnouncementGraph.open(folder.resolve("store"), resources)) {
            for (int step = 1; step <= STEPS; step++) {
                takeStep(graph, random, texts);
                if (step % 8 == 0) {
                    compare(graph, "seed " + seed + ", step " + step + ", notes " + texts);
                }
            }
            assertThat(graph.browser().noteIris()).hasSameSizeAs(texts.keySet());
        }
    }

    private static void takeStep(AnnouncementGraph graph, Random random, Map<String, String> texts)
            throws NoteException {
        String name = "note-" + random.nextInt(6) + ".md";
        switch (random.nextInt(4)) {
            case 0 -> {
                assertThat(graph.remove(name)).isEqualTo(texts.remove(name) != null);
            }
            case 1 -> {
                String text = texts.get(name);
                if (text != null) {
                    assertThat(graph.ingest(note(name, text)).changed()).isFalse();
                }
            }
            default -> {
                String text = SmallWorld.note(random);
                graph.ingest(note(name, text));
                texts.put(name, text);
            }
        }
    }

    private static void compare(AnnouncementGraph graph, String when) {
        LuceneIndex index = (LuceneIndex) graph.search();
        List<String> inStep = index.listing();
        graph.reindex();
        assertThat(index.listing()).as(when).isEqualTo(inStep);
        assertThat(graph.status().inStep()).isTrue();
    }

    private static Note note(String name, String text) throws NoteException {
        return new NoteReader().read(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
