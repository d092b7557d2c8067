package announcementgraph.server.access;

import announcementgraph.server.request.RequestException;
import announcementgraph.sparql.ErrorWriter;
import announcementgraph.sparql.SparqlEndpoint;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Set;

/**
 * Stands before SPARQL Update and the Graph Store Protocol: both where writing is offered, to who
 * has a token.
 */
public final class WritingFilter implements Filter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final boolean offered;
    private final Writers writers;
    private final ErrorWriter errors;

    /**
     * @param offered whether the server was started to be written to
     */
    public WritingFilter(boolean offered, Writers writers, ErrorWriter errors) {
        this.offered = offered;
        this.writers = writers;
        this.errors = errors;
    }

    @Override
    public void doFilter(
            ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        if (SparqlEndpoint.isForWriting(request.getRequestURI())) {
            try {
                check(request);
            } catch (RequestException e) {
                if (e.status() == 401) {
                    response.setHeader("WWW-Authenticate", "Bearer");
                }
                UnreadBody.tell(request, response);
                errors.write(response, e.status(), e.sentence());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void check(HttpServletRequest request) {
        if (!offered) {
            throw new RequestException(
                    403,
                    "Writing is off: start the server with --writable and --token-file to offer"
                            + " SPARQL Update and the Graph Store Protocol.");
        }
        if (!READING.contains(request.getMethod())) {
            writers.check(request.getHeader("Authorization"));
        }
    }
}
