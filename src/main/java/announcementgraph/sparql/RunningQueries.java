package announcementgraph.sparql;

import org.apache.jena.fuseki.servlets.HttpAction;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The queries and updates that run now, so that they can be stopped with the server. Thread-safe.
 */
final class RunningQueries {

    /** Attribute of a request: the {@link Runnable} that stops the query that answers it. */
    static final String STOP = "announcementgraph.sparql.stop";

    /** Attribute of a request: the sentence that says why its query was stopped before its time. */
    static final String REASON = "announcementgraph.sparql.reason";

    /** Attribute of a request: set where its query was stopped but may be asked again soon. */
    static final String LATER = "announcementgraph.sparql.later";

    private final Map<HttpAction, Runnable> running = new ConcurrentHashMap<>();

    /** Keep in mind how what answers this request is stopped. */
    void begin(HttpAction action, Runnable stop) {
        running.put(action, stop);
    }

    void end(HttpAction action) {
        running.remove(action);
    }

    void stopAll() {
        running.values().forEach(Runnable::run);
    }
}
