package announcementgraph.sparql;

import org.apache.jena.query.QueryCancelledException;

import java.time.Duration;

/**
 * When a query must end: at its limit, or as soon as somebody says so. Safe for several threads.
 */
final class Stop {

    private final long start = System.nanoTime();
    private final long limit;
    private volatile boolean now;

    Stop(Duration limit) {
        this.limit = limit.toNanos();
    }

    void now() {
        now = true;
    }

    /** Go on, where it may. */
    void check() {
        if (now || System.nanoTime() - start > limit) {
            throw new QueryCancelledException();
        }
    }
}
