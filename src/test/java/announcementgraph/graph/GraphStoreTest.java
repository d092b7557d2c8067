package announcementgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import announcementgraph.extraction.Extraction;

import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

class GraphStoreTest {

    @TempDir Path folder;

    private GraphStore store;

    @BeforeEach
    void open() throws StoreException {
        store = GraphStore.open(folder.resolve("tdb2"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void readingANoteTwiceChangesNothing() {
        NoteChange first = replace(TestNotes.conference());
        NoteChange second = replace(TestNotes.conference());
        assertThat(first.changed()).isTrue();
        assertThat(second.changed()).isFalse();
        assertThat(second.added()).isZero();
        assertThat(second.gone()).isZero();
        assertThat(second.kept()).isEqualTo(first.added()).isPositive();
    }

    @Test
    void removingANoteLeavesWhatOthersSaid() {
        replace(TestNotes.launch());
        Set<Quad> before = quads();
        replace(TestNotes.conference());
        NoteChange change = store.write(() -> store.removeNote(TestNotes.conference().iri()));
        assertThat(change.gone()).isPositive();
        assertThat(quads()).isEqualTo(before);
        assertThat(store.notes()).containsExactly(TestNotes.launch().iri());
    }

    @Test
    void aChangeThatFailsLeavesNoTrace() {
        replace(TestNotes.launch());
        Set<Quad> before = quads();
        assertThatThrownBy(
                        () ->
                                store.write(
                                        () -> {
                                            store.replaceNote(TestNotes.conference());
                                            store.raiseRevision();
                                            throw new IllegalStateException("the disk is full");
                                        }))
                .hasMessage("the disk is full");
        assertThat(quads()).isEqualTo(before);
        assertThat(store.revision()).isZero();
    }

    @Test
    void theRevisionGrowsWithEveryChangeAndOutlivesTheProcess() throws StoreException {
        assertThat(store.revision()).isZero();
        store.write(store::raiseRevision);
        assertThat(store.write(store::raiseRevision)).isEqualTo(2);
        store.close();
        store = GraphStore.open(folder.resolve("tdb2"));
        assertThat(store.revision()).isEqualTo(2);
    }

    @Test
    void aDamagedStoreIsRefusedWithAdvice() throws Exception {
        replace(TestNotes.conference());
        store.close();
        Path data = folder.resolve("tdb2/Data-0001");
        try (var files = Files.list(data)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".idn")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThatThrownBy(() -> GraphStore.open(folder.resolve("tdb2")).close())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be opened")
                .hasMessageContaining("Restore a backup");
    }

    private NoteChange replace(Extraction extraction) {
        return store.write(() -> store.replaceNote(extraction));
    }

    private Set<Quad> quads() {
        return store.read(() -> store.datasetGraph().stream().collect(Collectors.toSet()));
    }
}
