package announcementgraph.command;

import announcementgraph.graph.FullDiskException;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Runs a command line, and turns what goes wrong into one line and an exit code. */
public final class CommandRunner {

    /** Something asked for failed. */
    static final int FAILED = 1;

    /** The arguments make no sense. */
    static final int USAGE = 2;

    /** Kept, or the garbage collector would take its level with it. */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private CommandRunner() {}

    /**
     * Run the command that these arguments ask for.
     *
     * @return the exit code: 0 done, 1 something asked for failed, 2 the arguments make no sense
     */
    public static int run(Streams streams, String... arguments) {
        // That Lucene could be a little faster with an incubating module is no news to the user.
        VECTORS.setLevel(Level.SEVERE);
        CommandLine line = new CommandLine(new RootCommand());
        for (Callable<Integer> command : commands(streams)) {
            line.addSubcommand(command);
        }
        try {
            SettingsSources settings = SettingsSources.read(System.getenv());
            settings.check(options(line));
            line.setDefaultValueProvider(settings);
        } catch (CommandFailure e) {
            streams.error(String.valueOf(e.getMessage()));
            return USAGE;
        }
        line.setOut(
                        new java.io.PrintWriter(
                                streams.out(), true, java.nio.charset.StandardCharsets.UTF_8))
                .setErr(
                        new java.io.PrintWriter(
                                streams.err(), true, java.nio.charset.StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setAbbreviatedOptionsAllowed(false)
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, streams, parsed))
                .setParameterExceptionHandler((e, given) -> misused(e, streams));
        int code = line.execute(arguments);
        streams.out().flush();
        return code;
    }

    private static Set<String> options(CommandLine line) {
        return line.getSubcommands().values().stream()
                .flatMap(command -> command.getCommandSpec().options().stream())
                .map(SettingsSources::key)
                .collect(Collectors.toSet());
    }

    private static List<Callable<Integer>> commands(Streams streams) {
        return List.of(
                new IngestCommand(streams),
                new ExtractCommand(streams),
                new EvaluateCommand(streams),
                new ServeCommand(streams),
                new QueryCommand(streams),
                new SearchCommand(streams),
                new JudgeCommand(streams),
                new RemoveCommand(streams),
                new ValidateCommand(streams),
                new NamesCommand(streams),
                new StatusCommand(streams),
                new TokenCommand(streams),
                new UpkeepCommand.Reindex(streams),
                new UpkeepCommand.Compact(streams),
                new TransferCommand.Backup(streams),
                new TransferCommand.Restore(streams),
                new TransferCommand.Export(streams),
                new TransferCommand.Import(streams));
    }

    private static int failed(Exception e, Streams streams, ParseResult parsed) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        boolean expected =
                e instanceof CommandFailure
                        || FullDiskException.tells(e)
                        || e.getClass().getName().startsWith("announcementgraph.")
                        || e instanceof java.io.IOException;
        streams.error(
                expected
                        ? message
                        : "unexpected "
                                + e
                                + "; run it again with --verbose, and report what it prints");
        if (isVerbose(parsed)) {
            e.printStackTrace(streams.err());
        }
        return FAILED;
    }

    private static boolean isVerbose(ParseResult parsed) {
        ParseResult command = parsed;
        while (command.hasSubcommand()) {
            command = command.subcommand();
        }
        return command.hasMatchedOption("--verbose");
    }

    private static int misused(ParameterException e, Streams streams) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        streams.error(e.getMessage() + "; see " + command + " --help");
        return USAGE;
    }
}
