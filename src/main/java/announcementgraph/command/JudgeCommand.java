package announcementgraph.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import announcementgraph.ingestion.AnnouncementGraph;
import announcementgraph.search.Evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Scores the search by queries of which it is known what they should find. */
@Command(
        name = "judge",
        description = {
            "Scores the search: asks each query of a table and looks for the expected hits among"
                    + " the first ten. Prints recall@10, MRR and nDCG@10 by class of query, and"
                    + " which queries lack what.",
            "The table is CSV with the columns query, class and expected; expected holds the last"
                    + " two parts of IRIs (product/jetson-nano note/my-note-txt), or"
                    + " announcement>product/jetson-nano for any announcement of a thing."
        },
        footer = {"", "Example: announcement-graph judge data/queries.csv"})
final class JudgeCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin private final CommonOptions common = new CommonOptions();

    @Mixin private final StoreOptions store = new StoreOptions();

    @Option(
            names = "--format",
            defaultValue = "TEXT",
            paramLabel = "FORMAT",
            description = "text (default) or json.")
    private ReportFormat format = ReportFormat.TEXT;

    @Parameters(
            arity = "0..1",
            paramLabel = "QUERIES",
            description = "The table (default: the one for the shipped notes).")
    private @Nullable Path table;

    JudgeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        List<Evaluation.Judged> queries = read();
        Evaluation evaluation;
        try (AnnouncementGraph graph = store.existing()) {
            evaluation = Evaluation.of(graph.search(), queries);
        }
        if (format == ReportFormat.JSON) {
            streams.out()
                    .println(
                            new ObjectMapper()
                                    .writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(evaluation));
        } else {
            streams.out().print(evaluation.table());
        }
        return 0;
    }

    private List<Evaluation.Judged> read() throws CommandFailure {
        Path file =
                table == null ? DataOptions.home().resolve("data").resolve("queries.csv") : table;
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(file + ": there is no such file; name a table of queries");
        }
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            return Evaluation.read(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandFailure(
                    file
                            + ": cannot be read as a table with the columns query, class and"
                            + " expected: "
                            + e.getMessage(),
                    e);
        }
    }
}
