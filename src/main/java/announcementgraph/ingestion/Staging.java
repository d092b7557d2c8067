package announcementgraph.ingestion;

import announcementgraph.search.IndexChange;
import announcementgraph.search.SearchIndex;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Stages changes in a thread beside the one that reads them from the graph: where everything is
 * written anew, each takes about half of the time. For one thread at a time; what it was given is
 * staged when {@link #close} returns.
 */
final class Staging implements AutoCloseable {

    private static final int WAITING = 64;

    private final SearchIndex index;
    private final BlockingQueue<Optional<IndexChange>> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private volatile @Nullable Throwable failure;

    Staging(SearchIndex index) {
        this.index = index;
        this.thread = Thread.ofPlatform().name("staging").daemon().start(this::work);
    }

    /** Have this staged, once what came before is. */
    void stage(IndexChange change) {
        put(Optional.of(change));
    }

    private void put(Optional<IndexChange> change) {
        try {
            queue.put(change);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The index was not written to its end", e);
        }
    }

    /** Goes on taking after a failure, so that nobody waits for room. */
    private void work() {
        try {
            for (Optional<IndexChange> change = queue.take();
                    change.isPresent();
                    change = queue.take()) {
                if (failure == null) {
                    stageOrFail(change.get());
                }
            }
        } catch (InterruptedException e) {
            failure = e;
        }
    }

    private void stageOrFail(IndexChange change) {
        try {
            index.stage(change);
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    /** Wait until all is staged; throws what went wrong. */
    @Override
    public void close() {
        put(Optional.empty());
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The index was not written to its end", e);
        }
        Throwable cause = failure;
        if (cause instanceof RuntimeException exception) {
            throw exception;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause != null) {
            throw new IllegalStateException("The index was not written to its end", cause);
        }
    }
}
