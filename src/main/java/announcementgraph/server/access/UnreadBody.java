package announcementgraph.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The body of a request that is refused is not read, and the connection ends with the refusal. A
 * client that is not told so sends its next request into a connection that is being closed.
 */
final class UnreadBody {

    private UnreadBody() {}

    /** Tell the client, if its request has a body; before the refusal is written. */
    static void tell(HttpServletRequest request, HttpServletResponse response) {
        if (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null) {
            response.setHeader("Connection", "close");
        }
    }
}
