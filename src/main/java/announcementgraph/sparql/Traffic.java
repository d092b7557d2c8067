package announcementgraph.sparql;

import java.time.Duration;

/** Whether anybody has asked for anything a moment ago. Safe for several threads. */
final class Traffic {

    private static final long MOMENT = Duration.ofMillis(100).toNanos();

    private volatile long last = System.nanoTime();

    void somebodyAsks() {
        last = System.nanoTime();
    }

    boolean isQuiet() {
        return System.nanoTime() - last > MOMENT;
    }
}
