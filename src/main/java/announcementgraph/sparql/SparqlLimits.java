package announcementgraph.sparql;

import java.time.Duration;

/**
 * What one query may cost.
 *
 * @param timeout a query that runs longer is stopped; a client may ask for less by {@code
 *     timeout=SECONDS}
 * @param concurrent so many queries run at once; further ones are refused within a second
 * @param rows the most rows of a SELECT, and triples of a CONSTRUCT
 * @param resultBytes the longest answer, before it is compressed
 * @param requestBytes the longest query or update
 * @param dataBytes the longest body that is put into a graph
 */
public record SparqlLimits(
        Duration timeout,
        int concurrent,
        long rows,
        long resultBytes,
        int requestBytes,
        int dataBytes) {

    /**
     * 30 seconds, four times as many queries as may take long, a million rows, 500 MB of them, 1
     * MB, 50 MB.
     */
    public static final SparqlLimits DEFAULT =
            new SparqlLimits(
                    Duration.ofSeconds(30),
                    4 * mostLong(),
                    1_000_000,
                    500_000_000,
                    1_000_000,
                    50_000_000);

    public SparqlLimits {
        if (timeout.isNegative()
                || timeout.isZero()
                || concurrent < 1
                || rows < 1
                || resultBytes < 1
                || requestBytes < 1) {
            throw new IllegalArgumentException(
                    "limits must be positive: timeout "
                            + timeout
                            + ", concurrent "
                            + concurrent
                            + ", rows "
                            + rows
                            + ", request bytes "
                            + requestBytes);
        }
    }

    private static int mostLong() {
        return Math.max(2, Runtime.getRuntime().availableProcessors());
    }

    /**
     * So many of the queries may compute for longer than a moment, and as many more send for
     * longer: as many as processors, at least two.
     */
    int longRunning() {
        return Math.min(concurrent, mostLong());
    }

    /** The same with another time limit. */
    public SparqlLimits withTimeout(Duration other) {
        return new SparqlLimits(other, concurrent, rows, resultBytes, requestBytes, dataBytes);
    }

    /** The same with another number of queries at once. */
    public SparqlLimits withConcurrent(int other) {
        return new SparqlLimits(timeout, other, rows, resultBytes, requestBytes, dataBytes);
    }

    /** The same with another number of rows. */
    public SparqlLimits withRows(long other) {
        return new SparqlLimits(timeout, concurrent, other, resultBytes, requestBytes, dataBytes);
    }

    /** The same with another length of answers. */
    public SparqlLimits withResultBytes(long other) {
        return new SparqlLimits(timeout, concurrent, rows, other, requestBytes, dataBytes);
    }
}
