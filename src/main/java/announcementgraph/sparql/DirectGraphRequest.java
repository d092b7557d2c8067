package announcementgraph.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A request of the Graph Store Protocol that names its graph by its own address, as Fuseki takes
 * it: with the graph as a parameter.
 */
final class DirectGraphRequest extends HttpServletRequestWrapper {

    /** Attribute of a request: the address of the graph that is to be made for it. */
    static final String NEW_GRAPH = "announcementgraph.sparql.newGraph";

    private static final String BELOW = SparqlEndpoint.DATA_PATH + "/";
    private static final String GRAPH = "graph";
    private static final Set<String> OF_MANY_GRAPHS =
            Set.of("application/n-quads", "application/trig", "application/trix", "text/x-nquads");

    private final String graph;

    private DirectGraphRequest(HttpServletRequest request, String graph) {
        super(request);
        this.graph = graph;
    }

    /** Whether a path is the graph store's or that of a graph in it. */
    static boolean isOfGraphStore(String path) {
        return path.equals(SparqlEndpoint.DATA_PATH)
                || path.startsWith(BELOW) && path.length() > BELOW.length();
    }

    /**
     * The request with its graph as a parameter: of {@code /data/...} that address; of triples that
     * are posted to {@code /data} itself the address of a new graph. Other requests stay as they
     * are.
     */
    static HttpServletRequest of(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith(BELOW)) {
            return new DirectGraphRequest(request, request.getRequestURL().toString());
        }
        if (path.equals(SparqlEndpoint.DATA_PATH)
                && request.getMethod().equals("POST")
                && request.getQueryString() == null
                && !isOfManyGraphs(request.getContentType())) {
            String graph = request.getRequestURL() + "/" + UUID.randomUUID();
            request.setAttribute(NEW_GRAPH, graph);
            return new DirectGraphRequest(request, graph);
        }
        return request;
    }

    private static boolean isOfManyGraphs(@Nullable String type) {
        return type != null
                && OF_MANY_GRAPHS.contains(
                        type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public String getRequestURI() {
        return SparqlEndpoint.DATA_PATH;
    }

    @Override
    public String getServletPath() {
        return SparqlEndpoint.DATA_PATH;
    }

    @Override
    public String getQueryString() {
        return GRAPH + "=" + URLEncoder.encode(graph, StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable String getParameter(String name) {
        return name.equals(GRAPH) ? graph : null;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return name.equals(GRAPH) ? new String[] {graph} : null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of(GRAPH, new String[] {graph});
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(Set.of(GRAPH));
    }
}
