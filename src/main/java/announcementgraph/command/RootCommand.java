package announcementgraph.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is printed where no command is named. */
@Command(
        name = "announcement-graph",
        description =
                "Reads conference notes into a knowledge graph to query, to search and to browse.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.Version.class,
        footer = {
            "",
            "Exit codes: 0 done, 1 something asked for failed, 2 the arguments make no sense.",
            "Example: announcement-graph ingest notes/ && announcement-graph serve"
        })
final class RootCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Name a command");
        }
    }

    /** The program's version and the runtime's. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = RootCommand.class.getPackage().getImplementationVersion();
            return new String[] {
                "announcement-graph "
                        + (version == null ? "(from source)" : version)
                        + ", Java "
                        + Runtime.version().feature()
            };
        }
    }
}
