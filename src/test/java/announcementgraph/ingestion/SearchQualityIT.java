package announcementgraph.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.search.Evaluation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The judged queries, asked of the shipped names and notes. */
class SearchQualityIT {

    @TempDir private Path folder;

    @Test
    void theJudgedQueriesFindWhatIsExpected() throws Exception {
        List<Evaluation.Judged> queries = queries();
        assertThat(queries).hasSizeGreaterThan(120);
        try (AnnouncementGraph graph =
                AnnouncementGraph.open(folder, Resources.inHome(Path.of(""), List.of()))) {
            graph.ingestAll(List.of(Path.of("data/notes")), report -> {});
            Evaluation evaluation = Evaluation.of(graph.search(), queries);
            assertThat(evaluation.all().recall())
                    .as(evaluation.table())
                    .isGreaterThanOrEqualTo(0.97);
            evaluation
                    .groups()
                    .forEach(
                            (group, score) ->
                                    assertThat(score.recall())
                                            .as("%s%n%s", group, evaluation.table())
                                            .isGreaterThanOrEqualTo(0.95));
        }
    }

    private static List<Evaluation.Judged> queries() throws IOException {
        try (Reader table = Files.newBufferedReader(Path.of("data", "queries.csv"))) {
            return Evaluation.read(table);
        }
    }
}
