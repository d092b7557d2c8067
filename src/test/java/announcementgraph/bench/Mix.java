package announcementgraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Several clients that ask one after another, as fast as they are answered. */
final class Mix {

    private Mix() {}

    /**
     * @param perSecond queries that were answered
     * @param refused how many were not, for want of a place
     */
    record Result(double perSecond, int refused) {}

    static Result run(Side side, List<String> requests, int clients, int seconds) throws Exception {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        Callable<Integer> client =
                () -> {
                    int answered = 0;
                    while (System.nanoTime() < end) {
                        int i = next.getAndIncrement();
                        if (i >= requests.size()) {
                            break;
                        }
                        try {
                            side.ask(requests.get(i));
                            answered++;
                        } catch (RefusedException e) {
                            refused.incrementAndGet();
                        }
                    }
                    return answered;
                };
        int all = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                tasks.add(client);
            }
            for (Future<Integer> done : threads.invokeAll(tasks)) {
                all += done.get();
            }
        }
        return new Result(all / ((System.nanoTime() - start) / 1e9), refused.get());
    }
}
