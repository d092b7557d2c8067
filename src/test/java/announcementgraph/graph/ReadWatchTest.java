package announcementgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

class ReadWatchTest {

    private static final String PREFIX = "PREFIX schema: <https://schema.org/> ";

    @TempDir Path folder;

    private GraphStore store;

    @BeforeEach
    void open() throws StoreException {
        store = GraphStore.open(folder);
        store.write(() -> store.replaceNote(TestNotes.conference()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?a ?b ?c }",
                "SELECT * { GRAPH ?g { ?a ?b ?c } }",
                "SELECT * { ?a (schema:about|!schema:about)+ ?c }",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c FILTER (STRLEN(STR(?c)) > 100000) }"
            })
    void whatAQueryReadsIsSeenWhetherOrNotARowComesOfIt(String query) {
        AtomicInteger looks = new AtomicInteger();
        run(query, looks::incrementAndGet);
        assertThat(looks.get()).isGreaterThanOrEqualTo((int) store.size() / 2);
    }

    @Test
    void whatTheWatchThrowsEndsTheQuery() {
        assertThatThrownBy(
                        () ->
                                run(
                                        "SELECT * { ?a ?b ?c }",
                                        () -> {
                                            throw new IllegalStateException("enough");
                                        }))
                .hasMessage("enough");
    }

    private void run(String query, Runnable watch) {
        DatasetGraph dataset = store.datasetGraph();
        dataset.begin(ReadWrite.READ);
        try (QueryExec execution = QueryExec.dataset(dataset).query(PREFIX + query).build()) {
            ReadWatch.set(execution.getContext(), watch);
            execution.select().materialize();
        } finally {
            dataset.end();
        }
    }
}
