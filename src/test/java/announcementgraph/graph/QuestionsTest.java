package announcementgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import announcementgraph.graph.Questions.Question;
import announcementgraph.vocabulary.OntologyFolder;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class QuestionsTest {

    private final List<Question> questions = Questions.read(OntologyFolder.path("questions"));

    @Test
    void thereAreEnoughForEveryTheme() {
        assertThat(questions).hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void everyQuestionIsAskedInEnglishAndKorean() {
        assertThat(questions)
                .allSatisfy(
                        question -> {
                            assertThat(question.title())
                                    .as(question.file())
                                    .containsOnlyKeys("en", "ko");
                            assertThat(question.theme())
                                    .as(question.file())
                                    .containsOnlyKeys("en", "ko");
                            assertThat(question.query()).as(question.file()).startsWith("PREFIX");
                        });
    }

    @Test
    void theEndpointCanServeThemAsExecutables() {
        Graph graph = Questions.describe(questions);
        String asked =
                """
                PREFIX sh: <http://www.w3.org/ns/shacl#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                SELECT * WHERE {
                  ?example a sh:SPARQLExecutable ; sh:select ?query ; rdfs:comment ?title .
                  ?example sh:prefixes/sh:declare [ sh:prefix "ag" ; sh:namespace ?namespace ] .
                  FILTER(LANG(?title) = "ko")
                }
                """;
        try (QueryExec execution = QueryExec.graph(graph).query(asked).build()) {
            assertThat(execution.select().materialize()).toIterable().hasSameSizeAs(questions);
        }
    }

    @Test
    void aQuestionWithoutTitleIsRefusedByName(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("untitled.rq"), "SELECT * WHERE { ?s ?p ?o }");
        assertThatThrownBy(() -> Questions.read(folder))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("untitled.rq")
                .hasMessageContaining("# title en:");
    }

    @Test
    void aQuestionThatIsNoSparqlIsRefusedByName(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("broken.rq"), "# title en: Broken?\nSELECT WHERE");
        assertThatThrownBy(() -> Questions.read(folder))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("broken.rq");
    }
}
