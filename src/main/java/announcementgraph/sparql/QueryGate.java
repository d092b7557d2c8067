package announcementgraph.sparql;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Lets so many queries in at once, and counts them. Safe for use by several threads. */
public final class QueryGate {

    private static final long WAIT_MILLIS = 500;

    private final int places;
    private final Semaphore free;
    private volatile boolean closed;
    private final LongAdder answered = new LongAdder();
    private final LongAdder refused = new LongAdder();

    QueryGate(int places) {
        this.places = places;
        this.free = new Semaphore(places);
    }

    /** Wait for a place, half a second at most. Who is let in must {@link #leave}. */
    boolean enter() {
        try {
            if (!closed && free.tryAcquire(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                answered.increment();
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        refused.increment();
        return false;
    }

    void leave() {
        free.release();
    }

    /** Let nobody in any more, and wait for those inside, so long at most. */
    void close(Duration patience) {
        closed = true;
        try {
            if (free.tryAcquire(places, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                free.release(places);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many queries run now. */
    public int running() {
        return places - free.availablePermits();
    }

    /** How many were let in since the start. */
    public long answered() {
        return answered.sum();
    }

    /** How many were turned away since the start because all places were taken. */
    public long refused() {
        return refused.sum();
    }
}
