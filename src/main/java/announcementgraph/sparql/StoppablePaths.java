package announcementgraph.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * Property paths that end when the query must. Jena follows a path from a node to its end and asks
 * nobody in between; here each link that it reads asks.
 */
final class StoppablePaths extends OpExecutorTDB2 {

    private StoppablePaths(ExecutionContext execution) {
        super(execution);
    }

    /** Have queries of this context answered so. */
    static void use(Context context) {
        QC.setFactory(context, StoppablePaths::new);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        Graph watched = new Watched(execCxt.getActiveGraph(), execCxt);
        return new QueryIterPath(
                path.getTriplePath(),
                input,
                ExecutionContext.copyChangeActiveGraph(execCxt, watched));
    }

    private static final class Watched extends WrappedGraph {

        private final ExecutionContext execution;

        Watched(Graph graph, ExecutionContext execution) {
            super(graph);
            this.execution = execution;
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
            execution.checkCancelSignal();
            return triples.mapWith(
                    triple -> {
                        execution.checkCancelSignal();
                        return triple;
                    });
        }
    }
}
