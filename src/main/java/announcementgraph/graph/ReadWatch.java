package announcementgraph.graph;

import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.tdb2.solver.QC2;
import org.jspecify.annotations.Nullable;

/**
 * Has something done whenever a query looks at a quad, whether or not a row comes of it: Jena asks
 * nobody between two rows, and a query may look for long before it finds one.
 */
public final class ReadWatch {

    private static final Symbol WATCH = Symbol.create("announcementgraph.watch");

    private ReadWatch() {}

    /**
     * Have this done, on the query's thread, at each quad that a query with this context looks at;
     * what it throws ends the query. It is called very often and should return at once.
     */
    public static void set(Context context, Runnable watch) {
        context.set(WATCH, watch);
        QC2.setFilter(
                context,
                quad -> {
                    watch.run();
                    return true;
                });
    }

    /** What is to be done, if anything is. */
    static @Nullable Runnable of(Context context) {
        return context.get(WATCH);
    }
}
