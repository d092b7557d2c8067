package announcementgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.graph.browse.IndexedNote;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

class IncrementalIndexTest {

    @TempDir Path folder;

    private final SampleGraph graph = new SampleGraph();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void changedStepByStepItIsAsIfWrittenAtOnce(long seed) {
        Random random = new Random(seed);
        List<IndexedNote> notes = graph.notes();
        Set<IndexedNote> present = new HashSet<>();
        try (LuceneIndex index =
                LuceneIndex.open(folder.resolve("steps"), "names", () -> graph.koreanNames())) {
            for (int step = 0; step < 30; step++) {
                IndexedNote note = notes.get(random.nextInt(notes.size()));
                boolean remove = random.nextInt(3) == 0;
                index.stage(
                        new IndexChange(
                                Set.of(note.iri()),
                                remove ? List.of() : List.of(note),
                                Set.of(SampleGraph.NVIDIA),
                                List.of(graph.indexed(SampleGraph.NVIDIA, step))));
                if (random.nextInt(5) == 0) {
                    index.rollback();
                    continue;
                }
                index.prepareCommit(step);
                index.commit();
                if (remove) {
                    present.remove(note);
                } else {
                    present.add(note);
                }
                assertThat(index.listing()).isEqualTo(atOnce(present, seed, step));
            }
        }
    }

    private List<String> atOnce(Set<IndexedNote> notes, long seed, int step) {
        Path other = folder.resolve("at-once-" + seed + "-" + step);
        try (LuceneIndex index = LuceneIndex.open(other, "names", () -> graph.koreanNames())) {
            index.stage(
                    new IndexChange(
                            Set.of(),
                            new ArrayList<>(notes),
                            Set.of(),
                            List.of(graph.indexed(SampleGraph.NVIDIA, step))));
            index.prepareCommit(step);
            index.commit();
            return index.listing();
        }
    }
}
