package announcementgraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(60)
class QueryThreadsTest {

    private final QueryThreads threads = new QueryThreads();

    private Thread runToItsEnd(Runnable work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Thread thread =
                threads.run(
                        () -> {
                            work.run();
                            done.countDown();
                        });
        done.await();
        return thread;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aThreadAnswersOneAfterAnother() throws InterruptedException {
        Set<Thread> used = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            used.add(runToItsEnd(() -> {}));
            sleep(2);
        }
        assertThat(used).hasSizeLessThan(10);
    }

    @Test
    void aThreadThatWorkedForLongEndsAndHoldsNoStack() throws InterruptedException {
        Thread thread = runToItsEnd(() -> sleep(100));
        thread.join(5_000);
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void manyAtOnceEachHaveTheirOwn() throws InterruptedException {
        CountDownLatch all = new CountDownLatch(20);
        CountDownLatch ended = new CountDownLatch(20);
        Set<Thread> used = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            used.add(
                    threads.run(
                            () -> {
                                all.countDown();
                                try {
                                    all.await();
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                                ended.countDown();
                            }));
        }
        ended.await();
        assertThat(used).hasSize(20);
    }

    @Test
    void everyTaskIsDoneOnceWhoeverAsks() throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(4_000);
        for (int i = 0; i < 4; i++) {
            Thread.ofVirtual()
                    .start(
                            () -> {
                                for (int j = 0; j < 1_000; j++) {
                                    threads.run(
                                            () -> {
                                                done.incrementAndGet();
                                                ended.countDown();
                                            });
                                }
                            });
        }
        ended.await();
        assertThat(done).hasValue(4_000);
    }
}
