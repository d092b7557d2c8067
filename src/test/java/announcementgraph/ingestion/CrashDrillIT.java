package announcementgraph.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.graph.browse.NoteView;
import announcementgraph.notes.Note;
import announcementgraph.notes.NoteReader;
import announcementgraph.search.LuceneIndex;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A process that does all that can be done to a store, in an order of chance, is killed at moments
 * of chance. Each time the store opens, holds what was acknowledged, and of what was under way all
 * or nothing; the index shows the same. {@code mvn -B verify -Pcrash-drill} kills 200 times, {@code
 * -Dcrash.kills=N} N times, {@code -Dcrash.seed=N} begins elsewhere.
 */
class CrashDrillIT {

    private static final int KILLS = Integer.getInteger("crash.kills", 5);
    private static final long SEED = Long.getLong("crash.seed", 7);
    private static final int NOTES = 12;
    private static final int LONGEST_LIFE_STEPS = 16;
    private static final long LONGEST_WAIT_MILLIS = 250;

    @TempDir Path folder;

    /** What a store must hold: the version of each note, by its name. */
    private Map<String, Integer> notes = new TreeMap<>();

    /** What each saved file must hold. */
    private final Map<String, Map<String, Integer>> saved = new TreeMap<>();

    private final List<Long> openings = new ArrayList<>();
    private final Map<String, Integer> interrupted = new TreeMap<>();
    private int acknowledged;

    @Test
    void nothingThatWasAcknowledgedIsLostAndNothingIsHalfThere() throws Exception {
        Path store = folder.resolve("store");
        Resources resources = SmallWorld.in(folder.resolve("data"));
        AnnouncementGraph.open(store, resources).close();
        Random random = new Random(SEED);
        for (int kill = 1; kill <= KILLS; kill++) {
            List<String> steps = liveUntilKilled(store, random, kill);
            Map<String, Integer> after = follow(steps);
            long start = System.nanoTime();
            try (AnnouncementGraph graph = AnnouncementGraph.open(store, resources)) {
                openings.add((System.nanoTime() - start) / 1_000_000);
                notes = check(graph, after, "kill " + kill + ", last steps " + last(steps));
            }
        }
        openings.sort(null);
        System.out.printf(
                "crash drill: %d kills, %d acknowledged steps, interrupted %s; opening took %d ms in the middle, %d ms at most%n",
                KILLS,
                acknowledged,
                interrupted,
                openings.get(openings.size() / 2),
                openings.getLast());
        assertThat(acknowledged).isPositive();
    }

    private static List<String> last(List<String> steps) {
        return steps.subList(Math.max(0, steps.size() - 4), steps.size());
    }

    /**
     * Take what was acknowledged into account; answers what the store may hold instead, where a
     * step was under way.
     */
    private Map<String, Integer> follow(List<String> steps) {
        Map<String, Integer> after = notes;
        for (String step : steps) {
            String[] words = step.split(" ");
            if (words[0].equals("begin")) {
                after = applied(words);
            } else if (words[0].equals("done")) {
                notes = after;
                acknowledged++;
                if (words[1].equals("backup")) {
                    saved.put(words[2], new TreeMap<>(notes));
                }
            }
        }
        if (!steps.isEmpty() && steps.getLast().startsWith("begin")) {
            interrupted.merge(steps.getLast().split(" ")[1], 1, Integer::sum);
        }
        return after;
    }

    private Map<String, Integer> applied(String[] words) {
        Map<String, Integer> after = new TreeMap<>(notes);
        switch (words[1]) {
            case "ingest" -> after.put(words[2], Integer.parseInt(words[3]));
            case "remove" -> after.remove(words[2]);
            case "restore" -> after = Objects.requireNonNull(saved.get(words[2]));
            default -> {}
        }
        return after;
    }

    /** Check the store; answers which of the two states it holds. */
    private Map<String, Integer> check(
            AnnouncementGraph graph, Map<String, Integer> after, String when) throws Exception {
        assertThat(graph.status().inStep()).as(when).isTrue();
        Map<String, Integer> held = holds(graph, notes) ? notes : after;
        assertThat(holds(graph, held))
                .as(when + ": holds neither what was nor what was to be")
                .isTrue();
        LuceneIndex index = (LuceneIndex) graph.search();
        List<String> asFound = index.listing();
        graph.reindex();
        assertThat(index.listing()).as(when).isEqualTo(asFound);
        for (Map.Entry<String, Integer> note : held.entrySet()) {
            assertThat(graph.ingest(note(note.getKey(), note.getValue())).changed())
                    .as(when + ": " + note + " is not whole")
                    .isFalse();
        }
        for (String file : saved.keySet()) {
            AnnouncementGraph.checkBackup(folder.resolve(file), true);
        }
        return held;
    }

    private static boolean holds(AnnouncementGraph graph, Map<String, Integer> notes)
            throws Exception {
        if (!graph.store().notes().stream()
                .collect(Collectors.toCollection(TreeSet::new))
                .equals(
                        notes.keySet().stream()
                                .map(name -> Iris.mint(Kind.NOTE, name))
                                .collect(Collectors.toCollection(TreeSet::new)))) {
            return false;
        }
        for (Map.Entry<String, Integer> note : notes.entrySet()) {
            Optional<NoteView> view =
                    graph.browser().note(Iris.mint(Kind.NOTE, note.getKey()), "en");
            String text = note(note.getKey(), note.getValue()).text();
            if (view.isEmpty() || !view.get().text().equals(text)) {
                return false;
            }
        }
        return true;
    }

    private static Note note(String name, int version) throws Exception {
        String text = SmallWorld.note(new Random(31L * name.hashCode() + version)) + version + "\n";
        return new NoteReader().read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Lets a process work on the store and kills it; tells the steps that it began and did. */
    private List<String> liveUntilKilled(Path store, Random random, int life)
            throws IOException, InterruptedException {
        int longest = 1 + random.nextInt(LONGEST_LIFE_STEPS);
        long millis = random.nextLong(LONGEST_WAIT_MILLIS);
        List<String> steps =
                DoomedProcess.linesUntilKilled(
                        CrashDrillIT.Child.class,
                        longest,
                        millis,
                        store.toString(),
                        folder.toString(),
                        Integer.toString(life),
                        saved.isEmpty() ? "" : String.join(",", saved.keySet()));
        assertThat(steps).as("steps of life " + life).isNotEmpty();
        return steps;
    }

    /** Does one thing after the other for ever, and says before and after what it does. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[1]);
            Random random = new Random(Long.parseLong(arguments[2]));
            List<String> saved = new ArrayList<>();
            if (!arguments[3].isEmpty()) {
                saved.addAll(List.of(arguments[3].split(",")));
            }
            Resources resources =
                    new Resources(Path.of("ontology"), List.of(folder.resolve("data")));
            try (AnnouncementGraph graph =
                    AnnouncementGraph.open(Path.of(arguments[0]), resources)) {
                for (int i = 0; ; i++) {
                    step(graph, folder, saved, random, arguments[2] + "-" + i);
                }
            }
        }

        private static void step(
                AnnouncementGraph graph,
                Path folder,
                List<String> saved,
                Random random,
                String number)
                throws Exception {
            String name = "note-" + random.nextInt(NOTES) + ".md";
            int dice = random.nextInt(100);
            if (dice < 60) {
                int version = random.nextInt(1_000_000);
                say("begin ingest " + name + " " + version);
                graph.ingest(note(name, version));
            } else if (dice < 72) {
                say("begin remove " + name);
                graph.remove(name);
            } else if (dice < 80) {
                say("begin reindex");
                graph.reindex();
            } else if (dice < 87) {
                say("begin compact");
                graph.compact();
            } else if (dice < 94 || saved.isEmpty()) {
                String file = "backup-" + number + ".nq.gz";
                say("begin backup " + file);
                graph.backup(folder.resolve(file));
                saved.add(file);
                say("done backup " + file);
                return;
            } else {
                String file = saved.get(random.nextInt(saved.size()));
                say("begin restore " + file);
                graph.restore(folder.resolve(file));
            }
            say("done step");
        }

        /** A line that is cut off by the kill lacks its full stop, and counts for nothing. */
        private static void say(String line) {
            System.out.print(line + ".\n");
            System.out.flush();
        }
    }
}
