package announcementgraph.server.access;

import announcementgraph.server.request.RequestException;
import announcementgraph.sparql.ErrorWriter;

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
import java.util.Set;

/**
 * Asks readers for a token where they need one, and writes down who changed, or tried to change,
 * what: logger {@code announcementgraph.audit}, level INFO. {@code /health} is open to all.
 */
public final class AccessFilter implements Filter {

    private static final Logger AUDIT = LoggerFactory.getLogger("announcementgraph.audit");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** What is posted there changes nothing. */
    private static final Set<String> READING_BY_POST = Set.of("/sparql", "/api/extract");

    /** What is sent to where nothing can be changed is no attempt. */
    private static final Set<Integer> NOTHING_THERE = Set.of(404, 405);

    private final Writers writers;
    private final boolean readersToo;
    private final ErrorWriter errors;

    /**
     * @param readersToo whether readers need a token
     */
    public AccessFilter(Writers writers, boolean readersToo, ErrorWriter errors) {
        this.writers = writers;
        this.readersToo = readersToo;
        this.errors = errors;
    }

    @Override
    public void doFilter(
            ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        try {
            if (readersToo && !request.getRequestURI().equals("/health")) {
                writers.checkReader(request.getHeader("Authorization"));
            }
            chain.doFilter(request, response);
        } catch (RequestException e) {
            response.setHeader("WWW-Authenticate", "Bearer");
            UnreadBody.tell(request, response);
            errors.write(response, e.status(), e.sentence());
        } finally {
            if (isChange(request) && !NOTHING_THERE.contains(response.getStatus())) {
                writeDown(request, response);
            }
        }
    }

    private static boolean isChange(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                && !READING_BY_POST.contains(request.getRequestURI());
    }

    private void writeDown(HttpServletRequest request, HttpServletResponse response) {
        if (!AUDIT.isInfoEnabled()) {
            return;
        }
        String who =
                writers.bearer(request.getHeader("Authorization"))
                        .map(bearer -> bearer.role().word() + " " + bearer.name())
                        .orElse("nobody known");
        AUDIT.info(
                "{} from {}: {} {} {}",
                who,
                request.getRemoteAddr(),
                RequestException.quoted(request.getMethod()),
                RequestException.quoted(request.getRequestURI()),
                response.getStatus());
    }
}
