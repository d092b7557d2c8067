package announcementgraph.search;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tests on an index of the small graph. */
abstract class IndexedSample {

    final SampleGraph graph = new SampleGraph();

    @TempDir Path folder;

    LuceneIndex index = unopened();

    @SuppressWarnings("NullAway") // opened before each test
    private static LuceneIndex unopened() {
        return null;
    }

    @BeforeEach
    void writeTheIndex() {
        index = LuceneIndex.open(folder, "names", () -> graph.koreanNames());
        index.stage(graph.everything());
        index.prepareCommit(7);
        index.commit();
    }

    @AfterEach
    void closeIt() {
        index.close();
    }

    SearchResult search(String text) {
        return search(text, Map.of());
    }

    SearchResult search(String text, Map<String, List<String>> filters) {
        return index.search(new SearchQuery(text, filters, "relevance", 1, 20, "en", true));
    }

    List<String> found(String text) {
        return search(text).hits().stream().map(SearchHit::iri).toList();
    }

    String first(String text) {
        List<String> found = found(text);
        return found.isEmpty() ? "nothing" : found.get(0);
    }

    /** Counts by value of one facet. */
    static Map<String, Long> counts(SearchResult result, String facet) {
        Map<String, Long> counts = new TreeMap<>();
        result.facets()
                .getOrDefault(facet, List.of())
                .forEach(value -> counts.put(value.value(), value.count()));
        return counts;
    }
}
