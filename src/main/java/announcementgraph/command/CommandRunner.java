package announcementgraph.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs a command line, and turns what goes wrong into one line and an exit code. */
public final class CommandRunner {

    /** Something asked for failed. */
    static final int FAILED = 1;

    /** The arguments make no sense. */
    static final int USAGE = 2;

    private CommandRunner() {}

    /**
     * Run the command that these arguments ask for.
     *
     * @return the exit code: 0 done, 1 something asked for failed, 2 the arguments make no sense
     */
    public static int run(Streams streams, String... arguments) {
        CommandLine line = new CommandLine(new RootCommand());
        for (Callable<Integer> command : commands(streams)) {
            line.addSubcommand(command);
        }
        line.setOut(new java.io.PrintWriter(streams.out(), true, java.nio.charset.StandardCharsets.UTF_8))
                .setErr(new java.io.PrintWriter(streams.err(), true, java.nio.charset.StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, streams, parsed))
                .setParameterExceptionHandler((e, given) -> misused(e, streams));
        int code = line.execute(arguments);
        streams.out().flush();
        return code;
    }

    private static List<Callable<Integer>> commands(Streams streams) {
        return List.of(new ExtractCommand(streams));
    }

    private static int failed(Exception e, Streams streams, ParseResult parsed) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        boolean expected = e instanceof CommandFailure
                || e.getClass().getName().startsWith("announcementgraph.")
                || e instanceof java.io.IOException;
        streams.error(expected ? message : "unexpected " + e + "; run it again with --verbose, and report what it prints");
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
