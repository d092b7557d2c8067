package announcementgraph.command;

import announcementgraph.sparql.SparqlLimits;

import picocli.CommandLine.Option;

import java.time.Duration;

/** What one SPARQL query may cost. */
final class QueryLimitOptions {

    @Option(
            names = "--query-seconds",
            defaultValue = "30",
            paramLabel = "N",
            description = "Stop a SPARQL query after so long (default: ${DEFAULT-VALUE}).")
    private int seconds = 30;

    @Option(
            names = "--queries",
            defaultValue = "0",
            paramLabel = "N",
            description =
                    "So many SPARQL queries at once (default: four times the processors, at least 8). Of those that take"
                            + " longer than a moment as many as processors, at least 2.")
    private int atOnce;

    @Option(
            names = "--query-rows",
            defaultValue = "1000000",
            paramLabel = "N",
            description = "The most rows of an answer (default: ${DEFAULT-VALUE}).")
    private long rows = 1_000_000;

    @Option(
            names = "--query-megabytes",
            defaultValue = "500",
            paramLabel = "N",
            description = "The longest answer (default: ${DEFAULT-VALUE}).")
    private long megabytes = 500;

    SparqlLimits limits() throws CommandFailure {
        if (seconds < 1 || atOnce < 0 || rows < 1 || megabytes < 1) {
            throw new CommandFailure(
                    "--query-seconds, --queries, --query-rows and --query-megabytes must be 1 or more");
        }
        SparqlLimits limits =
                SparqlLimits.DEFAULT
                        .withTimeout(Duration.ofSeconds(seconds))
                        .withRows(rows)
                        .withResultBytes(megabytes * 1_000_000);
        return atOnce == 0 ? limits : limits.withConcurrent(atOnce);
    }
}
