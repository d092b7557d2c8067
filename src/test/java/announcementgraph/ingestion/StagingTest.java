package announcementgraph.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import announcementgraph.graph.browse.IndexedThing;
import announcementgraph.graph.browse.Thing;
import announcementgraph.search.IndexChange;
import announcementgraph.search.LuceneIndex;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

class StagingTest {

    @TempDir private Path folder;

    private static IndexChange change(int number) {
        Thing thing =
                Thing.of(
                        "https://w3id.org/announcement-graph/id/product/p" + number,
                        "product",
                        "P " + number,
                        Map.of("en", "P " + number));
        return new IndexChange(
                Set.of(),
                List.of(),
                Set.of(),
                List.of(new IndexedThing(thing, List.of(), List.of(), Map.of(), 0, 0)));
    }

    @Test
    void whatItWasGivenIsStagedWhenItIsClosed() {
        try (LuceneIndex index = LuceneIndex.open(folder, "names", () -> List.of())) {
            try (Staging staging = new Staging(index)) {
                for (int i = 0; i < 500; i++) {
                    staging.stage(change(i));
                }
            }
            index.prepareCommit(1);
            index.commit();
            assertThat(index.size()).isEqualTo(500);
        }
    }

    @Test
    void whatGoesWrongIsThrownAndNobodyWaits() {
        LuceneIndex index = LuceneIndex.open(folder, "names", () -> List.of());
        index.close();
        Staging staging = new Staging(index);
        for (int i = 0; i < 500; i++) {
            staging.stage(change(i));
        }
        assertThatThrownBy(staging::close).isInstanceOf(RuntimeException.class);
    }
}
