package announcementgraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * TDB2's executor, which does not try a pattern where nothing comes before it to extend. TDB2 looks
 * at the first row of its input to put a pattern in order, and failed where there is none
 * (apache/jena#3763). Nothing extended by a pattern is nothing. Property paths end when the query
 * must ({@link WatchedGraph}).
 */
final class PatternExecutor extends OpExecutorTDB2 {

    private PatternExecutor(ExecutionContext context) {
        super(context);
    }

    /** Have queries on a dataset with this context answered so. */
    static void use(Context context) {
        QC.setFactory(context, PatternExecutor::new);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        if (extendsInput(op) && !input.hasNext()) {
            input.close();
            return QueryIterNullIterator.create(execCxt);
        }
        return super.exec(op, input);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        Graph watched = new WatchedGraph(execCxt.getActiveGraph(), execCxt);
        return new QueryIterPath(
                path.getTriplePath(),
                input,
                ExecutionContext.copyChangeActiveGraph(execCxt, watched));
    }

    private static boolean extendsInput(Op op) {
        return switch (op) {
            case OpBGP pattern -> true;
            case OpQuadPattern pattern -> true;
            case OpFilter filter -> extendsInput(filter.getSubOp());
            default -> false;
        };
    }
}
