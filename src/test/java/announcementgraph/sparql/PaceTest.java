package announcementgraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.util.Objects;

class PaceTest {

    private final QueryGate gate = new QueryGate(8, 2);
    private final Traffic traffic = new Traffic();

    @Test
    void aQueryThatTakesLongRestsWhileOthersAskAndAShortOneDoesNot() {
        try (QueryGate.Place place = Objects.requireNonNull(gate.enter())) {
            Pace pace = new Pace(place, gate, traffic);
            assertThat(rests(pace)).isZero();
            assertThat(place.goOn(false)).isTrue();
            assertThat(rests(pace)).isPositive();
        }
    }

    @Test
    void aQueryThatTakesLongRunsOnWhereNobodyAsks() throws Exception {
        try (QueryGate.Place place = Objects.requireNonNull(gate.enter())) {
            assertThat(place.goOn(false)).isTrue();
            Pace pace = new Pace(place, gate, traffic);
            while (!traffic.isQuiet()) {
                Thread.sleep(10);
            }
            long before = waits();
            work(pace, false);
            assertThat(waits() - before).isZero();
        }
    }

    private long rests(Pace pace) {
        long before = waits();
        work(pace, true);
        return waits() - before;
    }

    private void work(Pace pace, boolean asked) {
        long end = System.nanoTime() + 100_000_000;
        while (System.nanoTime() < end) {
            if (asked) {
                traffic.somebodyAsks();
            }
            pace.run();
        }
    }

    /** How often this thread has slept. */
    private static long waits() {
        return ManagementFactory.getThreadMXBean()
                .getThreadInfo(Thread.currentThread().threadId())
                .getWaitedCount();
    }
}
