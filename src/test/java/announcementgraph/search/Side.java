package announcementgraph.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToLongFunction;

/**
 * Two ways to do the same, side by side: milliseconds of the processor, sorted.
 *
 * @param hits how many hits ours has on average
 * @param bareHits how many the other has
 */
record Side(String what, double[] ours, double[] bare, long hits, long bareHits) {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 300);

    /** Of this thread alone, so that what else the machine does tells less. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    /** Does both in turns, and prints the times. */
    static Side measure(String what, IntToLongFunction ours, IntToLongFunction bare) {
        double[] times = new double[ROUNDS];
        double[] bareTimes = new double[ROUNDS];
        long hits = 0;
        long bareHits = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long begin = CPU.getCurrentThreadCpuTime();
            hits += ours.applyAsLong(i);
            long between = CPU.getCurrentThreadCpuTime();
            bareHits += bare.applyAsLong(i);
            bareTimes[i] = (CPU.getCurrentThreadCpuTime() - between) / 1e6;
            times[i] = (between - begin) / 1e6;
        }
        Arrays.sort(times);
        Arrays.sort(bareTimes);
        Side side = new Side(what, times, bareTimes, hits / ROUNDS, bareHits / ROUNDS);
        side.print();
        return side;
    }

    /** All of them as one, printed too. */
    static Side of(String what, List<Side> sides) {
        Side sum =
                new Side(
                        what,
                        sides.stream()
                                .flatMapToDouble(side -> Arrays.stream(side.ours))
                                .sorted()
                                .toArray(),
                        sides.stream()
                                .flatMapToDouble(side -> Arrays.stream(side.bare))
                                .sorted()
                                .toArray(),
                        0,
                        0);
        sum.print();
        return sum;
    }

    @SuppressWarnings("SystemOut")
    static void heading() {
        System.out.printf(
                "%-22s %8s %8s %8s %9s %9s %6s %6s %9s %9s%n",
                "ms of processor",
                "p50",
                "p95",
                "max",
                "bare p50",
                "bare p95",
                "×p50",
                "×p95",
                "hits",
                "bare hits");
    }

    @SuppressWarnings("SystemOut")
    private void print() {
        System.out.printf(
                Locale.ROOT,
                "%-22s %8.2f %8.2f %8.2f %9.2f %9.2f %6.2f %6.2f %9d %9d%n",
                what,
                at(ours, 50),
                at(ours, 95),
                ours[ours.length - 1],
                at(bare, 50),
                at(bare, 95),
                at(ours, 50) / at(bare, 50),
                at(ours, 95) / at(bare, 95),
                hits,
                bareHits);
    }

    private static double at(double[] sorted, int percent) {
        return sorted[sorted.length * percent / 100];
    }
}
