package announcementgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class CommitTest extends IndexedSample {

    private IndexChange removal() {
        return new IndexChange(
                Set.of(SampleGraph.NOTE_2019), List.of(), Set.of(SampleGraph.DGX_2H), List.of());
    }

    @Test
    void theLastCommitSaysItsRevision() {
        assertThat(index.revision()).isEqualTo(7);
        assertThat(index.size()).isEqualTo(17 + 2 + 11);
    }

    @Test
    void whatIsStagedOrPreparedIsNotSeen() {
        index.stage(removal());
        assertThat(index.size()).isEqualTo(30);
        index.prepareCommit(8);
        assertThat(index.size()).isEqualTo(30);
        assertThat(index.revision()).isEqualTo(7);
        index.commit();
        assertThat(index.size()).isEqualTo(30 - 1 - 5 - 1);
        assertThat(index.revision()).isEqualTo(8);
    }

    @Test
    void whatIsRolledBackIsForgotten() {
        index.stage(removal());
        index.prepareCommit(8);
        index.rollback();
        index.prepareCommit(9);
        index.commit();
        assertThat(index.size()).isEqualTo(30);
        assertThat(index.revision()).isEqualTo(9);
    }

    @Test
    void whatWasPreparedIsGoneAfterTheProcessEnds() {
        index.stage(removal());
        index.prepareCommit(8);
        index.close();
        index = LuceneIndex.open(folder, "names", () -> graph.koreanNames());
        assertThat(index.revision()).isEqualTo(7);
        assertThat(index.size()).isEqualTo(30);
    }

    @Test
    void writingANoteAgainReplacesIt() {
        List<String> before = index.listing();
        index.stage(new IndexChange(Set.of(), graph.notes(), Set.of(), graph.things()));
        index.prepareCommit(8);
        index.commit();
        assertThat(index.listing()).isEqualTo(before);
    }

    @Test
    void searchStaysUpWhileTheIndexIsWrittenAnew() {
        index.clear();
        assertThat(found("jetson nano")).isNotEmpty();
        index.stage(graph.everything());
        assertThat(found("jetson nano")).isNotEmpty();
        index.prepareCommit(8);
        index.commit();
        assertThat(found("jetson nano")).isNotEmpty();
        assertThat(index.size()).isEqualTo(30);
    }

    @Test
    void otherKoreanNamesAskForTheIndexToBeWrittenAnew() {
        index.close();
        List<String> names = new ArrayList<>(graph.koreanNames());
        names.add("하이퍼클로바");
        index = LuceneIndex.open(folder, names.toString(), () -> names);
        assertThat(index.revision()).isEqualTo(-1);
        assertThat(found("jetson nano")).as("the old one serves until then").isNotEmpty();
        index.stage(new IndexChange(Set.of(), List.of(), Set.of(), graph.things()));
        index.prepareCommit(8);
        index.commit();
        assertThat(index.revision()).isEqualTo(8);
        assertThat(index.size()).as("nothing of the old one is left").isEqualTo(17);
    }

    @Test
    void aBrokenIndexIsBegunAnew() throws IOException {
        index.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.getFileName().toString().startsWith("segments_"))
                            .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        index = LuceneIndex.open(folder, "names", () -> graph.koreanNames());
        assertThat(index.revision()).isEqualTo(-1);
        assertThat(index.size()).isZero();
        assertThat(search("jetson").total()).isZero();
        assertThat(index.suggest("jetson", 5, "en")).isEmpty();
    }
}
