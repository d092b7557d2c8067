package announcementgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class LuceneIndexTest {

    private final SampleGraph graph = new SampleGraph();

    @TempDir private Path folder;

    private LuceneIndex index;

    @BeforeEach
    void writeAnIndex() {
        index = LuceneIndex.open(folder, graph.koreanNames());
        index.stage(graph.everything());
        index.prepareCommit(7);
        index.commit();
    }

    @AfterEach
    void closeIt() {
        index.close();
    }

    private SearchResult search(String text) {
        return index.search(new SearchQuery(text, Map.of(), "relevance", 1, 10, "en", true));
    }

    private String first(String text) {
        List<SearchHit> hits = search(text).hits();
        return hits.isEmpty() ? "nothing" : hits.get(0).iri();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "젯슨 나노",
                "jetson nano",
                "Jetson Nano",
                "젯슨나노",
                "JETSONNANO",
                "젯슨 나노의",
                "jetson nanno",
                "젯슨 나뇨",
                "ㅈㅅㄴㄴ",
                "wpttms skSh"
            })
    void aNameInAnySpellingFindsItsThingFirst(String typed) {
        assertThat(first(typed)).isEqualTo(SampleGraph.JETSON_NANO);
    }

    @Test
    void theLastCommitSaysItsRevision() {
        assertThat(index.revision()).isEqualTo(7);
        assertThat(index.size()).isEqualTo(17 + 2 + 11);
    }
}
