package announcementgraph.sparql;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Lets so many queries in at once, and counts them. One that goes on for longer than a moment must
 * find a place among the long ones, of which there are fewer: so those who ask for little are
 * answered beside those who ask for much. Safe for use by several threads.
 */
public final class QueryGate {

    private static final long WAIT_MILLIS = 500;

    /** So often a query that takes long may find no place before it must end. */
    private static final int MOST_REFUSALS = 4;

    private final Semaphore free;
    private final Semaphore freeLong;
    private final Semaphore freeSending;
    private final int places;
    private final int longPlaces;
    private volatile boolean closed;
    private final LongAdder answered = new LongAdder();
    private final LongAdder refused = new LongAdder();

    QueryGate(int places, int longOnes) {
        this.places = places;
        this.longPlaces = longOnes;
        this.free = new Semaphore(places);
        this.freeLong = new Semaphore(longOnes);
        this.freeSending = new Semaphore(longOnes);
    }

    /**
     * A place that a query has. For the thread that waits for its answer, and the one that gives
     * it.
     */
    final class Place implements AutoCloseable {

        private volatile @Nullable Semaphore among;
        private volatile boolean slow;
        private int refusals;

        /** Whether it has gone on for long already. */
        boolean isLong() {
            return among != null;
        }

        /** Whether it takes longer than a moment. */
        boolean isSlow() {
            return slow;
        }

        /**
         * Go on among the long ones. Where all their places are taken, it may ask a few times more;
         * then the query must end.
         *
         * @param sending whether its answer has begun, which has places of its own
         */
        boolean goOn(boolean sending) {
            slow = true;
            Semaphore next = sending ? freeSending : freeLong;
            if (next.tryAcquire()) {
                among = next;
                return true;
            }
            if (++refusals < MOST_REFUSALS) {
                return true;
            }
            refused.increment();
            return false;
        }

        @Override
        public void close() {
            Semaphore left = among;
            if (left != null) {
                left.release();
            }
            free.release();
        }
    }

    /** Wait for a place, half a second at most; null where there is none. */
    @Nullable Place enter() {
        try {
            if (!closed && free.tryAcquire(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                answered.increment();
                return new Place();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        refused.increment();
        return null;
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

    /** How many queries run now that have gone on for long. */
    int runningLong() {
        return 2 * longPlaces - freeLong.availablePermits() - freeSending.availablePermits();
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
