package announcementgraph.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code evaluate} and the corpus' own scorer, which reads the N-Quads of {@code extract}, count
 * the same. Needs the scorer beside this checkout, and Python to run it.
 */
class ScorersAgreeTest {

    private static final Path SCORER = Path.of("../shared/corpus/score.py");

    private final ObjectMapper json = new ObjectMapper();
    private final Program program = Program.ofTheProject();

    @TempDir private Path folder;

    @BeforeAll
    static void theScorerIsThere() {
        assumeTrue(
                Files.isRegularFile(SCORER),
                "no ../shared/corpus/score.py beside this checkout: nothing to agree with");
        assumeTrue(hasPython(), "no python3 on this machine: score.py cannot run");
    }

    private static boolean hasPython() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "data/gold, data/notes, 0",
        "data/gold, data/notes, 0.75",
        "../shared/corpus/gold, ../shared/corpus/notes, 0"
    })
    void evaluateCountsWhatTheScorerOfTheCorpusCounts(Path gold, Path notes, String least)
            throws Exception {
        JsonNode ours =
                json.readTree(
                        program.run(
                                        "evaluate",
                                        "--gold",
                                        gold,
                                        "--format",
                                        "json",
                                        "--min-confidence",
                                        least,
                                        notes)
                                .out());
        Path quads = folder.resolve("read.nq");
        Files.writeString(
                quads,
                program.run("extract", "--format", "nquads", "--min-confidence", least, notes)
                        .out());
        assertThat(counts(ours)).isEqualTo(theirCounts(score(gold, quads)));
    }

    private JsonNode score(Path gold, Path quads) throws IOException, InterruptedException {
        Path out = folder.resolve("score.json");
        Process scorer =
                new ProcessBuilder(
                                "python3",
                                SCORER.toString(),
                                gold.toString(),
                                quads.toString(),
                                "--json")
                        .redirectOutput(out.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertThat(scorer.waitFor()).isZero();
        return json.readTree(out.toFile());
    }

    /** Our counts under the names that the scorer gives its rows. */
    private static Map<String, String> counts(JsonNode evaluation) {
        Map<String, String> counts = new TreeMap<>();
        for (JsonNode row : evaluation.path("rows")) {
            String of = row.path("of").asText();
            String value = row.path("value").asText();
            switch (row.path("by").asText()) {
                case "all" -> counts.put(of, count(row));
                case "type" -> counts.put("entity " + value, count(row));
                case "predicate" -> counts.put("relation " + value, count(row));
                case "language" -> {
                    if (value.equals("ko") || value.equals("other")) {
                        counts.put(of + " " + value, count(row));
                    }
                }
                default -> {
                    // the scorer does not tell known names from unknown ones
                }
            }
        }
        return counts;
    }

    private static Map<String, String> theirCounts(JsonNode score) {
        Map<String, String> counts = new TreeMap<>();
        score.properties().forEach(row -> counts.put(row.getKey(), count(row.getValue())));
        return counts;
    }

    private static String count(JsonNode row) {
        return "tp %s, fp %s, fn %s".formatted(row.path("tp"), row.path("fp"), row.path("fn"));
    }
}
