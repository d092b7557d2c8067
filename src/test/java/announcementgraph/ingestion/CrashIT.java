package announcementgraph.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.graph.browse.NoteView;
import announcementgraph.notes.NoteReader;
import announcementgraph.search.LuceneIndex;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A process that reads notes is killed again and again; each time what it said was stored is there,
 * in graph and index.
 */
class CrashIT {

    private static final int KILLS = 20;
    private static final int MOST_NOTES = 8;
    private static final long LONGEST_WAIT_MILLIS = 80;

    @TempDir Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void everyAcknowledgedNoteIsWholeAndTheIndexInStepAfterEachKill() throws Exception {
        Path store = folder.resolve("store");
        Resources resources = SmallWorld.in(folder.resolve("data"));
        AnnouncementGraph.open(store, resources).close();
        Random random = new Random(19);
        int next = 0;
        int acknowledged = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            List<String> stored = readUntilKilled(store, next, random);
            acknowledged += stored.size();
            next += stored.size() + 1;
            try (AnnouncementGraph graph = AnnouncementGraph.open(store, resources)) {
                check(graph, stored, "kill " + kill + " after " + stored.size() + " notes");
            }
        }
        assertThat(acknowledged).as("notes that were acknowledged in all lives").isPositive();
    }

    private static void check(AnnouncementGraph graph, List<String> stored, String when)
            throws Exception {
        assertThat(graph.status().inStep()).as(when).isTrue();
        LuceneIndex index = (LuceneIndex) graph.search();
        List<String> asFound = index.listing();
        graph.reindex();
        assertThat(index.listing()).as(when).isEqualTo(asFound);
        for (String name : stored) {
            String text = text(name);
            Optional<NoteView> note = graph.browser().note(Iris.mint(Kind.NOTE, name), "en");
            assertThat(note).as(when + ": " + name).isPresent();
            assertThat(
                            graph.ingest(
                                            new NoteReader()
                                                    .read(
                                                            name,
                                                            text.getBytes(StandardCharsets.UTF_8)))
                                    .changed())
                    .as(when + ": " + name + " is not whole")
                    .isFalse();
        }
    }

    /**
     * Lets a process of its own read notes, kills it at some moment after some number of them, and
     * tells which it acknowledged.
     */
    private List<String> readUntilKilled(Path store, int first, Random random)
            throws IOException, InterruptedException {
        int notes = 1 + random.nextInt(MOST_NOTES);
        long millis = random.nextLong(LONGEST_WAIT_MILLIS);
        List<String> stored =
                DoomedProcess.linesUntilKilled(
                        CrashIT.Child.class,
                        notes,
                        millis,
                        store.toString(),
                        folder.resolve("data").toString(),
                        Integer.toString(first));
        assertThat(stored).as("notes of one life").hasSizeGreaterThanOrEqualTo(notes);
        return stored;
    }

    private static String text(String name) {
        return SmallWorld.note(new Random(name.hashCode()));
    }

    /** Reads one note after the other for ever, and says each when it is stored. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws Exception {
            Resources resources =
                    new Resources(Path.of("ontology"), List.of(Path.of(arguments[1])));
            NoteReader reader = new NoteReader();
            try (AnnouncementGraph graph =
                    AnnouncementGraph.open(Path.of(arguments[0]), resources)) {
                for (int i = Integer.parseInt(arguments[2]); ; i++) {
                    String name = "note-" + i + ".md";
                    graph.ingest(reader.read(name, text(name).getBytes(StandardCharsets.UTF_8)));
                    say(name + ".\n");
                }
            }
        }

        /** A line that is cut off by the kill lacks its full stop, and counts for nothing. */
        private static void say(String line) {
            System.out.print(line);
            System.out.flush();
        }
    }
}
