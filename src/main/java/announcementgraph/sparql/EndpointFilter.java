package announcementgraph.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.jena.fuseki.servlets.FusekiFilter;

import java.io.IOException;

/**
 * Hands requests of the protocol to Fuseki, a few at once, and lets all others pass. Only exact
 * paths are handed on, since Fuseki would take paths below them for its own.
 */
final class EndpointFilter implements Filter {

    private final SparqlLimits limits;
    private final QueryGate gate;
    private final ErrorWriter errors;
    private final FusekiFilter fuseki = new FusekiFilter();

    EndpointFilter(SparqlLimits limits, QueryGate gate, ErrorWriter errors) {
        this.limits = limits;
        this.gate = gate;
        this.errors = errors;
    }

    @Override
    public void doFilter(
            ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        if (!request.getRequestURI().equals(SparqlEndpoint.PATH) || !isQuery(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > limits.requestBytes()) {
            errors.write(
                    response, 413, "The query is larger than " + limits.requestBytes() + " bytes.");
        } else {
            answer(request, response, chain);
        }
    }

    /**
     * Whether it asks something, rather than for the page or the description of the service. An address with a query
     * that a person opens in a browser is the page with that query and its answer.
     */
    private static boolean isQuery(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> request.getParameter("query") != null && !isForPage(request);
            default -> true;
        };
    }

    private static boolean isForPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!gate.enter()) {
            response.setHeader("Retry-After", "1");
            errors.write(
                    response,
                    503,
                    "All "
                            + limits.concurrent()
                            + " places for queries are taken. Try again in a moment.");
            return;
        }
        try {
            fuseki.doFilter(asGet(request), response, chain);
        } finally {
            gate.leave();
        }
        if (request.getAttribute(ServiceErrors.BROKEN_OFF) != null) {
            throw new IOException("a result was broken off");
        }
    }

    /** A HEAD is answered as the GET that it stands for; the server leaves the body out. */
    private static HttpServletRequest asGet(HttpServletRequest request) {
        if (!request.getMethod().equals("HEAD")) {
            return request;
        }
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
    }
}
