package announcementgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

/** Queries in which nothing is left for a later pattern to extend. */
class PatternExecutorTest {

    private static final String PREFIXES =
            "PREFIX ag: <https://w3id.org/announcement-graph/ontology#> PREFIX schema:"
                    + " <https://schema.org/> ";

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { VALUES ?t { <urn:none> } ?a ag:announces|ag:announcedBy ?t ."
                        + " ?a ag:announcedAt ?s . ?s a ag:Session }",
                "SELECT * { ?a ag:announces|ag:none <urn:none> . ?a ag:announcedAt ?s ."
                        + " ?s schema:startDate ?d FILTER (?d > '2019') }",
                "SELECT * { GRAPH ?g { ?a ag:none|ag:nothing ?t } GRAPH ?g { ?a ag:announcedAt ?s ."
                        + " ?s schema:about ?t } }"
            })
    void aPatternBehindAnEmptyPathFindsNothing(String query) throws StoreException {
        try (GraphStore store = GraphStore.open(folder.resolve("tdb2"))) {
            store.write(() -> store.replaceNote(TestNotes.conference()));
            assertThat(rows(store, query)).isZero();
        }
    }

    @Test
    void anAggregateOfNothingIsStillOneRow() throws StoreException {
        try (GraphStore store = GraphStore.open(folder.resolve("tdb2"))) {
            assertThat(
                            rows(
                                    store,
                                    "SELECT (COUNT(*) AS ?n) { ?a ag:none|ag:nothing ?t ."
                                            + " ?a ag:announcedAt ?s . ?s a ag:Session }"))
                    .isEqualTo(1);
        }
    }

    private static int rows(GraphStore store, String query) {
        DatasetGraph dataset = store.datasetGraph();
        dataset.begin(ReadWrite.READ);
        try (QueryExec execution = QueryExec.dataset(dataset).query(PREFIXES + query).build()) {
            int rows = 0;
            for (var found = execution.select(); found.hasNext(); found.next()) {
                rows++;
            }
            return rows;
        } finally {
            dataset.end();
        }
    }
}
