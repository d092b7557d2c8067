package announcementgraph.command;

import announcementgraph.graph.browse.Stats;
import announcementgraph.ingestion.AnnouncementGraph;
import announcementgraph.ingestion.StoreStatus;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** Tells how the store is. */
@Command(
        name = "status",
        description =
                "Tells what is in the store, how large it is, and whether the index is in step.")
final class StatusCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin private final CommonOptions common = new CommonOptions();

    @Mixin private final StoreOptions store = new StoreOptions();

    @Option(
            names = "--format",
            defaultValue = "TEXT",
            paramLabel = "FORMAT",
            description = "text (default) or json.")
    private ReportFormat format = ReportFormat.TEXT;

    @Spec private @Nullable CommandSpec spec;

    StatusCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        StoreStatus status;
        try (AnnouncementGraph graph = store.existing()) {
            status = graph.status();
        }
        if (format == ReportFormat.JSON) {
            streams.out()
                    .println(
                            new ObjectMapper()
                                    .writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(status));
        } else {
            print(status);
            printSettings();
        }
        return status.inStep() ? 0 : CommandRunner.FAILED;
    }

    /** What serve would run with, and where each setting comes from. */
    private void printSettings() {
        if (spec == null || !(spec.defaultValueProvider() instanceof SettingsSources sources)) {
            return;
        }
        @Nullable CommandLine serve = spec.parent().subcommands().get("serve");
        streams.out().println();
        if (serve == null) {
            return;
        }
        for (OptionSpec option : serve.getCommandSpec().options()) {
            if (!option.hidden() && !option.usageHelp()) {
                String set = sources.defaultValue(option);
                String value = set == null ? option.defaultValue() : set;
                streams.out()
                        .printf(
                                "%-24s %s (%s)%n",
                                option.longestName(),
                                value == null ? "-" : value,
                                sources.source(option));
            }
        }
    }

    private void print(StoreStatus status) {
        Stats stats = status.stats();
        line("store", status.folder() + " (version " + status.version() + ")");
        line("notes", stats.notes());
        line("facts", stats.claims());
        line("announcements", stats.announcements());
        new TreeMap<>(stats.things()).forEach(this::line);
        line("known names", stats.names());
        line("quads", stats.quads());
        line("revision", stats.revision());
        line("graph on disk", String.format(Locale.ROOT, "%,d KB", status.graphBytes() / 1024));
        line("index on disk", String.format(Locale.ROOT, "%,d KB", status.indexBytes() / 1024));
        line(
                "index",
                String.format(
                        Locale.ROOT,
                        "%,d documents, %s",
                        status.indexDocuments(),
                        status.inStep()
                                ? "in step"
                                : "at revision " + status.indexRevision() + "; run reindex"));
    }

    private void line(String name, Object value) {
        streams.out().printf(Locale.ROOT, "%-16s%s%n", name, value);
    }
}
