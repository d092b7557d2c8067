package announcementgraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.util.Objects;

class PaceTest {

    private final QueryGate gate = new QueryGate(8, 2);
    private final Traffic traffic = new Traffic();

    @Test
    void aQueryThatTakesLongRestsWhileOthersWaitAndAShortOneDoesNot() {
        try (QueryGate.Place place = Objects.requireNonNull(gate.enter());
                Traffic.Visit other = traffic.visit(true)) {
            Pace pace = new Pace(place, gate, traffic);
            assertThat(rests(pace)).isZero();
            assertThat(place.goOn(false)).isTrue();
            assertThat(rests(pace)).isPositive();
            other.end();
            assertThat(rests(pace)).as("nobody waits any more").isZero();
        }
    }

    @Test
    void whoSendsABodyIsNotWaitedFor() {
        try (Traffic.Visit sending = traffic.visit(false)) {
            assertThat(traffic.isQuiet()).isTrue();
            sending.end();
            assertThat(traffic.isQuiet()).isTrue();
        }
    }

    @Test
    void aQueryThatFindsNoPlaceAmongTheLongOnesMayAskAFewTimes() {
        try (QueryGate.Place one = Objects.requireNonNull(gate.enter());
                QueryGate.Place two = Objects.requireNonNull(gate.enter());
                QueryGate.Place three = Objects.requireNonNull(gate.enter())) {
            assertThat(one.goOn(false) && two.goOn(false)).isTrue();
            for (int i = 0; i < 3; i++) {
                assertThat(three.goOn(false)).isTrue();
                assertThat(three.isLong()).isFalse();
            }
            assertThat(three.goOn(false)).isFalse();
        }
    }

    private static long rests(Pace pace) {
        long before = waits();
        long end = System.nanoTime() + 100_000_000;
        while (System.nanoTime() < end) {
            pace.run();
        }
        return waits() - before;
    }

    /** How often this thread has slept. */
    private static long waits() {
        return ManagementFactory.getThreadMXBean()
                .getThreadInfo(Thread.currentThread().threadId())
                .getWaitedCount();
    }
}
