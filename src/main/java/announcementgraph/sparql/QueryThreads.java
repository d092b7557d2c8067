package announcementgraph.sparql;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Threads of the system that answer one request after another: to begin and end one, with its large
 * stack, costs more than a small answer. One that worked for long ends after it, since what it used
 * of its stack would be held as long as it lives. Safe for use by several threads.
 */
final class QueryThreads {

    /** Jena follows a property path by recursion, a step a link; what is not used costs nothing. */
    private static final long STACK_BYTES = 256L << 20;

    private static final long REST_MILLIS = 5_000;
    private static final long LONG = Duration.ofMillis(50).toNanos();

    /** The one that rested last is the first to work: so the others may end. */
    private final ConcurrentLinkedDeque<Worker> resting = new ConcurrentLinkedDeque<>();

    private final AtomicLong count = new AtomicLong();

    /** Have this work, which throws nothing, done. Answers the thread that does it. */
    Thread run(Runnable work) {
        Worker rested = resting.pollFirst();
        Worker worker = rested == null ? new Worker() : rested;
        worker.next.add(work);
        if (rested == null) {
            worker.thread.start();
        }
        return worker.thread;
    }

    private final class Worker implements Runnable {

        private final BlockingQueue<Runnable> next = new ArrayBlockingQueue<>(1);
        private final Thread thread =
                Thread.ofPlatform()
                        .daemon()
                        .name("sparql-" + count.getAndIncrement())
                        .stackSize(STACK_BYTES)
                        .unstarted(this);

        @Override
        public void run() {
            try {
                Runnable work = next.take();
                while (work != null) {
                    long start = System.nanoTime();
                    work.run();
                    if (System.nanoTime() - start > LONG) {
                        return;
                    }
                    resting.addFirst(this);
                    work = rest();
                }
            } catch (InterruptedException e) {
                // nobody interrupts it, and it has nothing to do
                resting.remove(this);
            }
        }

        /** What to do next; null where there was nothing for long. */
        private @Nullable Runnable rest() throws InterruptedException {
            Runnable work = next.poll(REST_MILLIS, TimeUnit.MILLISECONDS);
            // whoever took it from the others gives it work at once
            return work != null || resting.remove(this) ? work : next.take();
        }
    }
}
