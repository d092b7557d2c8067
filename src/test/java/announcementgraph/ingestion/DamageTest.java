package announcementgraph.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.graph.StoreException;
import announcementgraph.notes.NoteReader;
import announcementgraph.search.LuceneIndex;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Files of a store that are gone, cut off or overwritten. */
class DamageTest {

    private static final int INDEX_FILES = 4;

    @TempDir Path folder;

    private Path store;
    private Resources resources;
    private List<String> found;
    private String quads;

    /** What happens to a file. */
    enum Damage {
        GONE,
        EMPTY,
        CUT,
        OVERWRITTEN;

        void to(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            switch (this) {
                case GONE -> Files.delete(file);
                case EMPTY -> Files.write(file, new byte[0]);
                case CUT -> Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));
                case OVERWRITTEN -> {
                    byte[] noise = new byte[Math.min(64, bytes.length)];
                    new Random(5).nextBytes(noise);
                    System.arraycopy(
                            noise, 0, bytes, (bytes.length - noise.length) / 2, noise.length);
                    Files.write(file, bytes);
                }
            }
        }
    }

    @BeforeEach
    void fill() throws Exception {
        store = folder.resolve("store");
        resources = SmallWorld.in(folder.resolve("data"));
        try (AnnouncementGraph graph = AnnouncementGraph.open(store, resources)) {
            for (int i = 0; i < 6; i++) {
                String text = SmallWorld.note(new Random(i));
                graph.ingest(
                        new NoteReader()
                                .read("note-" + i + ".md", text.getBytes(StandardCharsets.UTF_8)));
            }
            found = ((LuceneIndex) graph.search()).listing();
            quads = quads(graph);
        }
    }

    private static String quads(AnnouncementGraph graph) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        graph.store().exportTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Path> files(Path under) throws IOException {
        try (Stream<Path> files = Files.walk(under)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().endsWith(".lock"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void aDamagedIndexIsWrittenAnew(Damage damage) throws Exception {
        for (int i = 0; i < INDEX_FILES; i++) {
            List<Path> files = files(store.resolve("index"));
            Path file = files.get(Math.min(i, files.size() - 1));
            damage.to(file);
            try (AnnouncementGraph graph = AnnouncementGraph.open(store, resources)) {
                assertThat(graph.status().inStep()).as(file.toString()).isTrue();
                assertThat(((LuceneIndex) graph.search()).listing())
                        .as(file.toString())
                        .isEqualTo(found);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GONE", "EMPTY", "CUT"})
    void aDamagedGraphIsWholeOrRefusedWithAdvice(Damage damage) throws Exception {
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (Path file : files(store.resolve("tdb2"))) {
            if (!file.getFileName().toString().matches("GSPO\\.(dat|idn|bpt)|nodes-data\\.obj")) {
                continue;
            }
            byte[] sound = Files.readAllBytes(file);
            damage.to(file);
            try (AnnouncementGraph graph = AnnouncementGraph.open(store, resources)) {
                if (!quads(graph).equals(quads)) {
                    wrong.add(file.getFileName() + " is taken for whole");
                }
            } catch (StoreException e) {
                refused++;
                if (!String.valueOf(e.getMessage()).contains("Restore a backup")) {
                    wrong.add(file.getFileName() + ": " + e.getMessage());
                }
            } catch (RuntimeException e) {
                wrong.add(file.getFileName() + ": " + e);
            }
            Files.write(file, sound);
        }
        assertThat(wrong).isEmpty();
        assertThat(refused).isPositive();
    }

    @Test
    void whatIsDamagedIsMadeAgainFromABackup() throws Exception {
        Path backup = folder.resolve("backup.nq.gz");
        try (AnnouncementGraph graph = AnnouncementGraph.open(store, resources)) {
            graph.backup(backup);
        }
        try (AnnouncementGraph graph = AnnouncementGraph.open(folder.resolve("other"), resources)) {
            graph.restore(backup);
            assertThat(quads(graph)).isEqualTo(quads);
            assertThat(((LuceneIndex) graph.search()).listing()).isEqualTo(found);
        }
    }
}
