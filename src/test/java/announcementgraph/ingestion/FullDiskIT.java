package announcementgraph.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import announcementgraph.graph.FullDiskException;
import announcementgraph.graph.StoreException;
import announcementgraph.notes.NoteReader;
import announcementgraph.search.LuceneIndex;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A store on a disk that gets full, whatever is done to it: a small file system in memory, which
 * only root of a Linux may make; elsewhere the test is skipped.
 */
class FullDiskIT {

    private static final int LARGE = 600;

    @TempDir Path folder;

    private Path disk;
    private Resources resources;

    /** Something that is done to a store. */
    private interface Deed {
        void to(AnnouncementGraph graph) throws Exception;
    }

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectories(folder.resolve("disk"));
        resources = SmallWorld.in(folder.resolve("data"));
        assumeTrue(
                done("mount", "-t", "tmpfs", "-o", "size=" + LARGE + "m", "tmpfs", disk.toString()),
                "Skipped: only root of a Linux may make a small disk.");
    }

    @AfterEach
    void unmount() throws Exception {
        done("umount", "-l", disk.toString());
    }

    private static boolean done(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void resize(long megabytes) throws Exception {
        assertThat(done("mount", "-o", "remount,size=" + megabytes + "m", disk.toString()))
                .isTrue();
    }

    private long used() throws IOException {
        var space = Files.getFileStore(disk);
        return (space.getTotalSpace() - space.getUnallocatedSpace() >> 20) + 1;
    }

    @Test
    void whatWasStoredIsThereAndWhatWasRefusedIsNotAndReadersAreToldWhy() throws Exception {
        Path store = disk.resolve("store");
        List<String> stored = new ArrayList<>();
        try (AnnouncementGraph graph = AnnouncementGraph.open(store, resources)) {
            stored.add(ingest(graph, 0));
        }
        Random random = new Random(7);
        for (int round = 0; round < 4; round++) {
            resize(used() + 1 + random.nextInt(6));
            fill(store, stored);
            refusedOrDone(store, graph -> graph.reindex());
            refusedOrDone(store, graph -> graph.compact());
            refusedOrDone(store, graph -> graph.backup(disk.resolve("saved.nq.gz")));
            resize(LARGE);
            check(store, stored);
        }
        assertThat(stored).hasSizeGreaterThan(6);
    }

    /** Reads notes into the store until no more goes in. */
    private void fill(Path store, List<String> stored) throws Exception {
        try (AnnouncementGraph graph = AnnouncementGraph.open(store, resources)) {
            while (stored.size() < 2_000) {
                stored.add(ingest(graph, stored.size()));
            }
        } catch (FullDiskException e) {
            assertThat(e).hasMessageContaining("no room").hasMessageContaining("Make room");
        }
    }

    private static String ingest(AnnouncementGraph graph, int number) throws Exception {
        String name = "note-" + number + ".md";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append(SmallWorld.note(new Random(100L * number + i))).append('\n');
        }
        graph.ingest(new NoteReader().read(name, text.toString().getBytes(StandardCharsets.UTF_8)));
        return Iris.mint(Kind.NOTE, name);
    }

    private void refusedOrDone(Path store, Deed deed) throws Exception {
        try (AnnouncementGraph graph = AnnouncementGraph.open(store, resources)) {
            deed.to(graph);
        } catch (FullDiskException | StoreException e) {
            assertThat(e.getMessage()).matches("(?s).*(?:[Nn]o room|No space left).*");
        }
    }

    /**
     * With room again: all that was acknowledged, perhaps one more whole note, and the index the
     * same.
     */
    private void check(Path store, List<String> stored) throws Exception {
        try (AnnouncementGraph graph = AnnouncementGraph.open(store, resources)) {
            assertThat(graph.status().inStep()).isTrue();
            List<String> held = new ArrayList<>(graph.store().notes());
            assertThat(held).containsAll(stored);
            assertThat(held.size()).isLessThanOrEqualTo(stored.size() + 1);
            stored.clear();
            stored.addAll(held);
            LuceneIndex index = (LuceneIndex) graph.search();
            List<String> found = index.listing();
            graph.reindex();
            assertThat(index.listing()).isEqualTo(found);
            stored.add(ingest(graph, stored.size()));
        }
    }
}
