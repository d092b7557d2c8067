package announcementgraph.server.access;

import announcementgraph.sparql.ErrorWriter;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Map;

/**
 * Stands before everything: refuses hosts that are not ours, and gives every answer the headers
 * that tell a browser to run nothing but our own scripts. Pages of other sites may ask the SPARQL
 * endpoint and read things, as is the custom of linked data; the API is for our own pages.
 */
public final class SafetyFilter implements Filter {

    private static final String CONTENT_SECURITY_POLICY =
            String.join(
                    "; ",
                    "default-src 'self'",
                    "script-src 'self'",
                    // The query editor sets styles on its elements.
                    "style-src 'self' 'unsafe-inline'",
                    "img-src 'self' data: blob:",
                    "font-src 'self' data:",
                    "connect-src 'self'",
                    "object-src 'none'",
                    "base-uri 'none'",
                    "form-action 'self'",
                    "frame-ancestors 'none'");

    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy", CONTENT_SECURITY_POLICY,
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "same-origin",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Permissions-Policy", "camera=(), microphone=(), geolocation=()");

    private final HostNames hosts;
    private final ErrorWriter errors;

    public SafetyFilter(HostNames hosts, ErrorWriter errors) {
        this.hosts = hosts;
        this.errors = errors;
    }

    @Override
    public void doFilter(
            ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        HEADERS.forEach(response::setHeader);
        if (!hosts.allow(request.getHeader("Host"))) {
            errors.write(
                    response,
                    421,
                    "This server answers by the name localhost only. Start it with --host to offer"
                            + " it to others.");
            return;
        }
        if (isOpenData(request.getRequestURI())) {
            allowReading(response);
        }
        if (request.getMethod().equals("OPTIONS")) {
            preflight(response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isOpenData(String path) {
        return path.equals("/sparql")
                || path.equals("/.well-known/void")
                || path.equals("/dump.nq.gz")
                || path.startsWith("/id/");
    }

    private static void allowReading(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader(
                "Access-Control-Expose-Headers", "ETag, Link, Retry-After, Content-Disposition");
    }

    private static void preflight(HttpServletResponse response) {
        response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST");
        response.setHeader(
                "Access-Control-Allow-Headers",
                "Accept, Accept-Language, Content-Type, If-None-Match");
        response.setHeader("Access-Control-Max-Age", "86400");
        response.setStatus(204);
    }
}
