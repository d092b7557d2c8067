package announcementgraph.sparql;

import announcementgraph.graph.Commit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * A whole answer, and what it was an answer of.
 *
 * @param moment the state of graph and index that it was computed from
 * @param tag its entity tag
 */
record KeptAnswer(Moment moment, String tag, @Nullable String contentType, byte[] body) {

    /** What clients and caches are told: ask each time whether it is still so. */
    static final String CACHE_CONTROL = "no-cache";

    /** The answer depends on these headers of the request. */
    static final String VARY = "Accept, Accept-Encoding";

    /** A state of the graph and of the index that {@code text:query} asks. */
    record Moment(Commit commit, long index) {}

    /** Send it, or say that the client has it. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", CACHE_CONTROL);
        response.setHeader("Vary", VARY);
        if (isOfAddress(request)) {
            response.setHeader("ETag", tag);
            if (isKnown(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setStatus(HttpServletResponse.SC_OK);
        if (contentType != null) {
            response.setContentType(contentType);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Whether a tag can be asked by: what is posted has no address. */
    static boolean isOfAddress(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    /** The tags of the header are compared as weak ones, which all of ours are. */
    private boolean isKnown(@Nullable String header) {
        return header != null
                && (header.strip().equals("*") || header.contains(tag.substring(tag.indexOf('"'))));
    }
}
