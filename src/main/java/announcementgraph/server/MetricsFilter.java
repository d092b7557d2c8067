package announcementgraph.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/** Times every answer, whoever gives it; the access log is of level DEBUG. */
final class MetricsFilter implements Filter {

    /** Attribute of a request: the route that answered it. */
    static final String ROUTE = "announcementgraph.server.route";

    private static final Logger ACCESS = LoggerFactory.getLogger("announcementgraph.server.access");
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

    private final Metrics metrics;

    MetricsFilter(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void doFilter(
            ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
            metrics.answered(method, route(request), response.getStatus(), time);
            ACCESS.debug(
                    "{} {} {} {} ms",
                    method,
                    request.getRequestURI(),
                    response.getStatus(),
                    time.toMillis());
        }
    }

    private static String route(HttpServletRequest request) {
        Object route = request.getAttribute(ROUTE);
        if (route != null) {
            return route.toString();
        }
        String path = request.getRequestURI();
        if (path.startsWith("/data/")) {
            return "/data/...";
        }
        return switch (path) {
            case "/sparql", "/update", "/data" -> path;
            default -> "other";
        };
    }
}
