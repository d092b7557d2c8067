package announcementgraph.sparql;

import java.time.Duration;

/**
 * Lets a query that takes long rest where somebody waits for an answer that takes a moment: all
 * such queries together then take half a processor. Where nobody does, it runs on without a rest.
 * For the one thread that answers the query.
 */
final class Pace implements Runnable {

    /** Attribute of a request: the pace of the query that answers it. */
    static final String OF_REQUEST = "announcementgraph.sparql.pace";

    /** The clock is read at every so many looks at a quad. */
    private static final int OFTEN = 0xFF;

    private static final long SHORTEST_WORK = Duration.ofMillis(4).toNanos();
    private static final long LONGEST_REST = Duration.ofMillis(250).toNanos();

    private final QueryGate.Place place;
    private final QueryGate gate;
    private final Traffic traffic;
    private int looks;
    private long begun = System.nanoTime();

    Pace(QueryGate.Place place, QueryGate gate, Traffic traffic) {
        this.place = place;
        this.gate = gate;
        this.traffic = traffic;
    }

    @Override
    public void run() {
        if ((++looks & OFTEN) == 0 && place.isSlow()) {
            rest();
        }
    }

    private void rest() {
        long worked = System.nanoTime() - begun;
        if (worked < SHORTEST_WORK) {
            return;
        }
        if (!traffic.isQuiet()) {
            sleep(Math.min(LONGEST_REST, worked * (2L * Math.max(1, gate.runningLong()) - 1)));
        }
        begun = System.nanoTime();
    }

    private static void sleep(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(nanos));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
