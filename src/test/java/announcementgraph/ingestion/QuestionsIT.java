package announcementgraph.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.graph.Questions;
import announcementgraph.graph.Questions.Question;
import announcementgraph.search.GraphTextIndex;
import announcementgraph.search.LuceneIndex;
import announcementgraph.vocabulary.Approved;
import announcementgraph.vocabulary.OntologyFolder;
import announcementgraph.vocabulary.Prefixes;

import org.apache.jena.query.ResultSet;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The competency questions in {@code ontology/questions}, answered on the shipped notes. */
class QuestionsIT {

    private static AnnouncementGraph graph;

    @BeforeAll
    static void readTheShippedNotes(@TempDir Path store) throws Exception {
        graph = AnnouncementGraph.open(store, Resources.inHome(Path.of(""), List.of()));
        List<IngestionReport> reports =
                graph.ingestAll(List.of(Path.of("data/notes")), report -> {});
        graph.store()
                .datasetGraph()
                .getContext()
                .set(TextQuery.textIndex, new GraphTextIndex((LuceneIndex) graph.search()));
        assertThat(reports).hasSizeGreaterThan(9).allMatch(report -> report.failure() == null);
    }

    @AfterAll
    static void close() throws Exception {
        graph.close();
    }

    static Stream<Question> questions() {
        return Questions.read(OntologyFolder.path("questions")).stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theAnswerIsAsExpected(Question question) {
        String answer = answer(question.query());
        assertThat(answer.lines().count()).as("rows of " + question.file()).isGreaterThan(1);
        String expected = question.file().replace(".rq", ".expected.csv");
        Approved.check(OntologyFolder.path("questions/" + expected), answer);
    }

    @Test
    void theGraphDescribesItsOwnQuestions() {
        String answer =
                answer(
                        """
                        PREFIX sh: <http://www.w3.org/ns/shacl#>
                        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                        SELECT ?title WHERE {
                          ?question a sh:SPARQLExecutable ; rdfs:comment ?title ; sh:select ?query .
                          FILTER(LANG(?title) = "ko")
                        }
                        """);
        assertThat(answer.lines().count() - 1).isEqualTo(questions().count());
    }

    /** The answer as CSV, with our IRIs shortened. */
    private static String answer(String query) {
        return graph.store()
                .read(
                        () -> {
                            try (QueryExec execution =
                                    QueryExec.dataset(graph.store().datasetGraph())
                                            .query(query)
                                            .build()) {
                                ByteArrayOutputStream csv = new ByteArrayOutputStream();
                                ResultSetMgr.write(
                                        csv,
                                        ResultSet.adapt(execution.select()),
                                        ResultSetLang.RS_CSV);
                                String text =
                                        csv.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
                                for (var prefix : Prefixes.ALL.entrySet()) {
                                    text = text.replace(prefix.getValue(), prefix.getKey() + ":");
                                }
                                return text;
                            }
                        });
    }
}
