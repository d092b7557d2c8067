package announcementgraph.sparql;

import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Rows of which the first are computed before any is written, so that a query that fails or runs
 * too long early is answered by an error and not by half a result. Not thread-safe.
 */
final class LimitedRows implements RowSet {

    private static final int AHEAD = 5_000;

    private final RowSet rows;
    private final long limit;
    private final Deque<Binding> ahead = new ArrayDeque<>();
    private long given;

    private LimitedRows(RowSet rows, long limit) {
        this.rows = rows;
        this.limit = limit;
    }

    static RowSet of(RowSet rows, long limit) {
        LimitedRows limited = new LimitedRows(rows, limit);
        while (limited.ahead.size() < AHEAD && rows.hasNext()) {
            limited.ahead.add(rows.next());
            limited.refuseMoreThan(limited.ahead.size());
        }
        return limited;
    }

    private void refuseMoreThan(long count) {
        if (count > limit) {
            throw new TooLargeException(
                    "The result has more than "
                            + limit
                            + " rows. Ask for a part of it by LIMIT and OFFSET.");
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return !ahead.isEmpty() || rows.hasNext();
        } catch (QueryCancelledException e) {
            throw stopped();
        }
    }

    /** What Fuseki would write an orderly end for, it does not know when it is called so. */
    private static TooLargeException stopped() {
        return new TooLargeException("The query ran too long while its result was read.");
    }

    @Override
    public Binding next() {
        given++;
        refuseMoreThan(given);
        try {
            return ahead.isEmpty() ? rows.next() : ahead.removeFirst();
        } catch (QueryCancelledException e) {
            throw stopped();
        }
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return given;
    }

    @Override
    public void close() {
        rows.close();
    }
}
