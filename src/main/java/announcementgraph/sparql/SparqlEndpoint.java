package announcementgraph.sparql;

import announcementgraph.graph.GraphStore;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;

import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The SPARQL 1.1 Protocol, answered by Fuseki's services inside a Jetty that somebody else runs.
 * The default graph of a query is the union of all named graphs. A GET without a query falls
 * through to the next handler, which answers it by a page or by {@link ServiceDescription}. Who may
 * write is for a filter before this one to say. Safe for use by several threads.
 */
public final class SparqlEndpoint {

    /** The path that queries are sent to. */
    public static final String PATH = "/sparql";

    /** The path that updates are sent to, where writing is offered. */
    public static final String UPDATE_PATH = "/update";

    /** The path of the Graph Store Protocol, where writing is offered. */
    public static final String DATA_PATH = "/data";

    private final DatasetGraph dataset;
    private final SparqlLimits limits;
    private final ErrorWriter errors;
    private final @Nullable GraphChanges changes;
    private final QueryGate gate;
    private final RunningQueries running = new RunningQueries();
    private final KeptAnswers answers;

    private SparqlEndpoint(
            GraphStore store,
            SparqlLimits limits,
            ErrorWriter errors,
            @Nullable GraphChanges changes) {
        this.dataset = store.datasetGraph();
        this.limits = limits;
        this.errors = errors;
        this.changes = changes;
        this.gate = new QueryGate(limits.concurrent(), limits.longRunning());
        this.answers = new KeptAnswers(store, () -> TextQueries.revision(store));
    }

    /** Offer this store for reading. Errors are written by {@code errors}. */
    public static SparqlEndpoint reading(
            GraphStore store, SparqlLimits limits, ErrorWriter errors) {
        return new SparqlEndpoint(store, limits, errors, null);
    }

    /**
     * Offer this store for reading, and people's own graphs in it for writing, by {@code changes}.
     */
    public static SparqlEndpoint writing(
            GraphStore store, SparqlLimits limits, ErrorWriter errors, GraphChanges changes) {
        return new SparqlEndpoint(store, limits, errors, changes);
    }

    /** Whether a path is one of those by which people's graphs are written. */
    public static boolean isForWriting(String path) {
        return path.equals(UPDATE_PATH) || DirectGraphRequest.isOfGraphStore(path);
    }

    /** How the gate before the queries was used: for metrics. */
    public QueryGate gate() {
        return gate;
    }

    /** Take no more queries; wait so long for those that run, then stop them. */
    public void stop(Duration patience) {
        gate.close(patience);
        running.stopAll();
    }

    /** Add the endpoint to a servlet context that has not been started. */
    public void mount(ServletContextHandler handler) {
        DataAccessPointRegistry points = new DataAccessPointRegistry();
        Map<String, Integer> paths = new HashMap<>();
        ServiceErrors told = new ServiceErrors(errors);
        offer(
                points,
                PATH,
                Operation.Query,
                dataset,
                new QueryService(limits, told, running, answers));
        paths.put(PATH, limits.requestBytes());
        if (changes != null) {
            UserGraphs graphs = UserGraphs.of(dataset);
            offer(
                    points,
                    UPDATE_PATH,
                    Operation.Update,
                    graphs,
                    new UpdateService(changes, limits, told, running));
            offer(
                    points,
                    DATA_PATH,
                    Operation.GSP_RW,
                    graphs,
                    new GraphStoreService(changes, limits, told));
            paths.put(UPDATE_PATH, limits.requestBytes());
            paths.put(DATA_PATH, limits.dataBytes());
        }
        ServletContext context = handler.getServletContext();
        OperationRegistry.set(context, OperationRegistry.createEmpty());
        DataAccessPointRegistry.set(context, points);
        handler.setMaxFormContentSize(limits.requestBytes());
        FilterHolder filter =
                new FilterHolder(new EndpointFilter(paths, limits, gate, errors, answers));
        filter.setAsyncSupported(true);
        handler.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
    }

    private void offer(
            DataAccessPointRegistry points,
            String path,
            Operation operation,
            DatasetGraph graphs,
            ActionService processor) {
        Endpoint endpoint =
                Endpoint.create()
                        .operation(operation)
                        .context(context())
                        .processor(processor)
                        .build();
        DataService service = DataService.newBuilder(graphs).addEndpoint(endpoint).build();
        service.goActive();
        points.register(new DataAccessPoint(path, service));
    }

    private Context context() {
        Context context = new Context();
        long timeout = limits.timeout().toMillis();
        context.set(ARQ.queryTimeout, timeout + "," + timeout);
        context.set(ARQ.httpServiceAllowed, false);
        context.set(TDB2.symUnionDefaultGraph, true);
        FunctionRegistry.set(context, new OfferedFunctions());
        return context;
    }
}
