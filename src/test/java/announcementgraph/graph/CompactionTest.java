package announcementgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

@Timeout(120)
class CompactionTest {

    @TempDir Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private GraphStore store;
    private Set<Quad> quads;

    @BeforeEach
    void open() throws StoreException {
        store = GraphStore.open(folder);
        store.write(() -> store.replaceNote(TestNotes.conference()));
        store.write(() -> store.replaceNote(TestNotes.launch()));
        store.write(() -> store.removeNote(TestNotes.launch().iri()));
        quads = quads();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        store.close();
    }

    @Test
    void thoseWhoReadWithoutAPauseSeeTheSameAllTheTime() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Future<Boolean>> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            readers.add(threads.submit(() -> seesTheSameUntil(over)));
        }
        for (int i = 0; i < 3; i++) {
            compact(Duration.ofMillis(20)).call();
        }
        over.set(true);
        for (Future<Boolean> reader : readers) {
            assertThat(reader.get()).isTrue();
        }
        assertThat(databases()).containsExactly("Data-0004");
    }

    private boolean seesTheSameUntil(AtomicBoolean over) {
        boolean same = true;
        while (same && !over.get()) {
            same = quads().equals(quads);
        }
        return same;
    }

    @Test
    void aReaderThatIsInIsWaitedForAndOthersComeAndGo() throws Exception {
        CountDownLatch in = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Future<Set<Quad>> reader =
                threads.submit(
                        () ->
                                store.read(
                                        () -> {
                                            in.countDown();
                                            await(leave);
                                            return quads();
                                        }));
        in.await();
        Future<Void> compaction = threads.submit(compact(Duration.ofMinutes(1)));
        while (!databases().contains("Data-0002")) {
            Thread.sleep(5);
        }
        assertThat(quads()).isEqualTo(quads);
        assertThat(compaction.isDone()).isFalse();
        leave.countDown();
        assertThat(reader.get()).isEqualTo(quads);
        compaction.get();
        assertThat(databases()).containsExactly("Data-0002");
        assertThat(quads()).isEqualTo(quads);
    }

    @Test
    void whatIsWrittenAfterItIsThereWhenTheStoreIsOpenedAgain() throws Exception {
        store.compact();
        store.write(() -> store.replaceNote(TestNotes.launch()));
        Set<Quad> both = quads();
        store.close();
        store = GraphStore.open(folder);
        assertThat(quads()).isEqualTo(both).hasSizeGreaterThan(quads.size());
    }

    @Test
    void whatOneThatWasBrokenOffLeftIsRemovedWhenTheStoreIsOpened() throws Exception {
        store.compact();
        store.close();
        Files.createDirectory(folder.resolve("Data-0001"));
        Files.writeString(folder.resolve("Data-0001").resolve("nodes.dat"), "old");
        Files.createDirectory(folder.resolve("Data-0003-tmp"));
        store = GraphStore.open(folder);
        assertThat(databases()).containsExactly("Data-0002");
        assertThat(quads()).isEqualTo(quads);
    }

    private Callable<Void> compact(Duration patience) {
        return () -> {
            new Compaction(TDBInternal.getDatabaseContainer(store.datasetGraph()), patience).run();
            return null;
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> databases() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("Data-"))
                    .sorted()
                    .toList();
        }
    }

    private Set<Quad> quads() {
        return store.read(() -> store.datasetGraph().stream().collect(Collectors.toSet()));
    }
}
