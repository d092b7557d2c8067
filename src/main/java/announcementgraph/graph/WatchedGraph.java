package announcementgraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A graph that a query reads only as long as it may run. Jena follows a property path from a node
 * to its end and asks nobody in between; here each link that it reads asks, and is told to who
 * watches the query ({@link ReadWatch}).
 */
final class WatchedGraph extends WrappedGraph {

    private final ExecutionContext execution;
    private final @Nullable Runnable watch;

    WatchedGraph(Graph graph, ExecutionContext execution) {
        super(graph);
        this.execution = execution;
        this.watch = ReadWatch.of(execution.getContext());
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        return watch(super.find(subject, predicate, object));
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        return watch(super.find(pattern));
    }

    private ExtendedIterator<Triple> watch(ExtendedIterator<Triple> triples) {
        stopIfAsked();
        return triples.mapWith(
                triple -> {
                    stopIfAsked();
                    return triple;
                });
    }

    private void stopIfAsked() {
        AtomicBoolean stop = execution.getCancelSignal();
        if (stop != null && stop.get()) {
            throw new QueryCancelledException();
        }
        if (watch != null) {
            watch.run();
        }
    }
}
