package announcementgraph.sparql;

import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** Writes an error as the whole of a response, in the form that the rest of the server has. */
@FunctionalInterface
public interface ErrorWriter {

    /**
     * Write the error. The response is not committed.
     *
     * @param status the HTTP status, 4xx or 5xx
     * @param detail a plain sentence: what was wrong, and what to do
     */
    void write(HttpServletResponse response, int status, String detail) throws IOException;
}
