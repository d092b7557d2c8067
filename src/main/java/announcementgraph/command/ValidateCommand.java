package announcementgraph.command;

import announcementgraph.graph.Shapes;
import announcementgraph.graph.Shapes.Violation;
import announcementgraph.ingestion.AnnouncementGraph;

import com.fasterxml.jackson.databind.ObjectMapper;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Holds the store against the shapes of the ontology. */
@Command(
        name = "validate",
        description =
                "Holds every note's graph and the names against the SHACL shapes; exit code 1 if one is violated.")
final class ValidateCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin private final CommonOptions common = new CommonOptions();

    @Mixin private final StoreOptions store = new StoreOptions();

    @Option(
            names = "--lang",
            defaultValue = "en",
            paramLabel = "en|ko",
            description = "The language of messages (default: en).")
    private String language = "en";

    @Option(
            names = "--format",
            defaultValue = "TEXT",
            paramLabel = "FORMAT",
            description = "text (default) or json.")
    private ReportFormat format = ReportFormat.TEXT;

    ValidateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        Shapes shapes = Shapes.load(DataOptions.home().resolve("ontology").resolve("shapes"));
        List<Violation> found;
        long notes;
        try (AnnouncementGraph graph = store.existing()) {
            found = shapes.validate(graph.store(), language);
            notes = graph.store().notes().size();
        }
        long violations =
                found.stream().filter(each -> each.severity().equals("violation")).count();
        if (format == ReportFormat.JSON) {
            streams.out()
                    .println(
                            new ObjectMapper()
                                    .writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(found));
        } else {
            found.forEach(this::print);
            streams.out()
                    .printf(
                            Locale.ROOT,
                            "%d notes and the names: %d violations, %d warnings and remarks%n",
                            notes,
                            violations,
                            found.size() - violations);
        }
        return violations == 0 ? 0 : CommandRunner.FAILED;
    }

    private void print(Violation each) {
        String path = each.path().isEmpty() ? "" : " " + each.path();
        streams.out()
                .println(
                        each.severity()
                                + ": "
                                + each.node()
                                + path
                                + ": "
                                + Streams.oneLine(each.message())
                                + " (in "
                                + each.graph()
                                + ")");
    }
}
