package announcementgraph.server.request;

import io.javalin.http.Context;

import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a request up to a limit. */
public final class Body {

    /**
     * So much of a body that is too large is read and forgotten: a client that is still sending
     * would else find the connection closed before it reads why.
     */
    private static final int MOST_FORGOTTEN = 16 * 1024 * 1024;

    /** It is read at 4 MB a second, so that who sends without an end takes nothing from others. */
    private static final int AT_ONCE = 64 * 1024;

    private static final long PAUSE_MILLIS = 16;

    private Body() {}

    /**
     * The whole body; 413 where it is longer than the limit, whether or not its length was told.
     */
    public static byte[] read(Context context, int limit) {
        try (InputStream body = context.bodyInputStream()) {
            boolean told = context.req().getContentLengthLong() > limit;
            byte[] bytes = told ? new byte[0] : body.readNBytes(limit + 1);
            if (told || bytes.length > limit) {
                forget(body);
                throw tooLarge(limit);
            }
            return bytes;
        } catch (IOException e) {
            throw new RequestException(
                    400, "The body of the request could not be read to its end.");
        }
    }

    private static void forget(InputStream body) throws IOException {
        byte[] part = new byte[AT_ONCE];
        for (int forgotten = 0; forgotten < MOST_FORGOTTEN; forgotten += AT_ONCE) {
            if (body.readNBytes(part, 0, AT_ONCE) < AT_ONCE) {
                return;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static RequestException tooLarge(int limit) {
        return new RequestException(
                413, "The body of the request is larger than " + limit + " bytes.");
    }
}
