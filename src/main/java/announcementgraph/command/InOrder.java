package announcementgraph.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Works on several things at a time and hands on the results in the order of the things, without
 * keeping them all.
 */
final class InOrder {

    private InOrder() {}

    /** What is done with a result, in order. */
    interface Taker<R> {
        void take(R result) throws Exception;
    }

    static <T, R> void work(Iterable<T> things, Function<T, R> work, Taker<R> taker)
            throws Exception {
        int workers = Runtime.getRuntime().availableProcessors();
        Deque<Future<R>> ahead = new ArrayDeque<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            try {
                for (T thing : things) {
                    ahead.add(pool.submit(() -> work.apply(thing)));
                    if (ahead.size() > 4 * workers) {
                        taker.take(result(ahead.remove()));
                    }
                }
                while (!ahead.isEmpty()) {
                    taker.take(result(ahead.remove()));
                }
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private static <R> R result(Future<R> future) throws Exception {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
