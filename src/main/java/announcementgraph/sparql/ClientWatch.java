package announcementgraph.sparql;

import jakarta.servlet.http.HttpServletRequest;

import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Tells whether the client of a request is still there. Over HTTP/1.1 nobody reads from the
 * connection while an answer is computed, and so nobody learns that it was closed: this looks. What
 * a client sent ahead, the beginning of its next request, is given back to the connection. For the
 * one thread that waits for the answer, after the request was read to its end.
 */
final class ClientWatch {

    private final Connection connection;
    private final ByteBuffer sentAhead = ByteBuffer.allocate(1024);
    private boolean blind;

    private ClientWatch(Connection connection) {
        this.connection = connection;
    }

    static ClientWatch of(HttpServletRequest request) {
        return new ClientWatch(
                ServletContextRequest.getServletContextRequest(request)
                        .getConnectionMetaData()
                        .getConnection());
    }

    /** Whether the client has closed the connection. */
    boolean hasLeft() {
        EndPoint end = connection.getEndPoint();
        if (!end.isOpen()) {
            return true;
        }
        if (blind || !(connection instanceof Connection.UpgradeTo)) {
            return false;
        }
        try {
            // Jetty's buffers are read from position to limit and are filled behind the limit.
            ByteBuffer few = ByteBuffer.allocate(sentAhead.remaining()).limit(0);
            int read = end.fill(few);
            if (read > 0) {
                sentAhead.put(few);
                blind = true;
            }
            return read < 0;
        } catch (IOException e) {
            return true;
        }
    }

    /** Give back what the client sent ahead, before the connection reads on. */
    void close() {
        if (blind && connection instanceof Connection.UpgradeTo reading) {
            reading.onUpgradeTo(sentAhead.flip());
        }
    }
}
