package announcementgraph.sparql;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;

import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

import java.util.EnumSet;

/**
 * The SPARQL 1.1 Protocol at {@code /sparql}, answered by Fuseki's services inside a Jetty that
 * somebody else runs. The default graph of a query is the union of all named graphs. A request
 * without a query falls through to the next handler, which answers it by a page or by {@link
 * ServiceDescription}. Safe for use by several threads.
 */
public final class SparqlEndpoint {

    /** The path that queries are sent to. */
    public static final String PATH = "/sparql";

    private final DatasetGraph dataset;
    private final SparqlLimits limits;
    private final ErrorWriter errors;
    private final QueryGate gate;

    /** Offer this dataset for reading. Errors are written by {@code errors}. */
    public SparqlEndpoint(DatasetGraph dataset, SparqlLimits limits, ErrorWriter errors) {
        this.dataset = dataset;
        this.limits = limits;
        this.errors = errors;
        this.gate = new QueryGate(limits.concurrent());
    }

    /** How the gate before the queries was used: for metrics. */
    public QueryGate gate() {
        return gate;
    }

    /** Add the endpoint to a servlet context that has not been started. */
    public void mount(ServletContextHandler handler) {
        OperationRegistry operations = OperationRegistry.createEmpty();
        operations.register(
                Operation.Query,
                WebContent.contentTypeSPARQLQuery,
                new QueryService(limits, new ServiceErrors(errors)));
        DataAccessPointRegistry points = new DataAccessPointRegistry();
        points.register(new DataAccessPoint(PATH, queryService(operations)));

        ServletContext context = handler.getServletContext();
        OperationRegistry.set(context, operations);
        DataAccessPointRegistry.set(context, points);
        handler.setMaxFormContentSize(limits.requestBytes());
        FilterHolder filter = new FilterHolder(new EndpointFilter(limits, gate, errors));
        filter.setAsyncSupported(true);
        handler.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
    }

    private DataService queryService(OperationRegistry operations) {
        Endpoint query =
                Endpoint.create().operation(Operation.Query).context(queryContext()).build();
        DataService service = DataService.newBuilder(dataset).addEndpoint(query).build();
        service.setEndpointProcessors(operations);
        service.goActive();
        return service;
    }

    private Context queryContext() {
        Context context = new Context();
        long timeout = limits.timeout().toMillis();
        context.set(ARQ.queryTimeout, timeout + "," + timeout);
        context.set(ARQ.httpServiceAllowed, false);
        context.set(TDB2.symUnionDefaultGraph, true);
        FunctionRegistry.set(context, new OfferedFunctions());
        return context;
    }
}
