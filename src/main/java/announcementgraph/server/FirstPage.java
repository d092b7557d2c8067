package announcementgraph.server;

import announcementgraph.graph.browse.Browser;
import announcementgraph.graph.browse.Cut;
import announcementgraph.graph.browse.NoteFilter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Asks for what the first page shows as soon as the server runs: in a large store the counting
 * takes seconds, and the first visitor should not wait for it.
 */
final class FirstPage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FirstPage.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Runnable> questions;
    private final Thread thread;
    private volatile boolean closed;

    FirstPage(Browser browser) {
        this.questions =
                List.of(
                        browser::stats,
                        () -> browser.notes(NoteFilter.ALL, Cut.page(1, 1), "en"),
                        () -> browser.announcements(Map.of(), Cut.page(1, 1), "en"),
                        () -> browser.timeline(Map.of(), "organization", 0, "en"),
                        () -> browser.timeline(Map.of(), "line", 0, "en"));
        this.thread = Thread.ofPlatform().name("first-page").daemon().unstarted(this::ask);
    }

    /** Begin to ask, in a thread of its own. */
    void prepare() {
        thread.start();
    }

    private void ask() {
        try {
            for (Runnable question : questions) {
                if (closed) {
                    return;
                }
                question.run();
            }
        } catch (RuntimeException e) {
            // whoever asks for the page gets the error where it can be seen
            LOG.debug("The first page could not be prepared", e);
        }
    }

    /** The question under way is answered first. */
    @Override
    public void close() {
        closed = true;
        try {
            if (thread.isAlive()) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
