package announcementgraph.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Each query in {@code ontology/hygiene} asks for what is wrong with the ontology. */
class HygieneTest {

    static Stream<Path> queries() {
        return OntologyFolder.files("hygiene", ".rq").stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void theQueryFindsNothingWrongWithTheOntology(Path query) throws IOException {
        assertThat(errors(query, OntologyFolder.terms())).isEmpty();
    }

    /** Else a query that can never find anything would pass for ever. */
    @ParameterizedTest
    @MethodSource("queries")
    void theQueryFindsItsFault(Path query) throws IOException {
        String faulty = query.getFileName().toString().replace(".rq", ".ttl");
        Graph graph = OntologyFolder.graph(List.of(OntologyFolder.path("tests/hygiene/" + faulty)));
        assertThat(errors(query, graph)).isNotEmpty();
    }

    private static List<String> errors(Path query, Graph graph) throws IOException {
        List<String> errors = new ArrayList<>();
        try (QueryExec execution = QueryExec.graph(graph).query(Files.readString(query)).build()) {
            execution
                    .select()
                    .forEachRemaining(
                            row -> errors.add(row.get("error") + " " + row.get("resource")));
        }
        return errors;
    }
}
