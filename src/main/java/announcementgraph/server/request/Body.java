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

    private Body() {}

    /**
     * The whole body; 413 where it is longer than the limit, whether or not its length was told.
     */
    public static byte[] read(Context context, int limit) {
        try (InputStream body = context.bodyInputStream()) {
            boolean told = context.req().getContentLengthLong() > limit;
            byte[] bytes = told ? new byte[0] : body.readNBytes(limit + 1);
            if (told || bytes.length > limit) {
                body.skip(MOST_FORGOTTEN);
                throw tooLarge(limit);
            }
            return bytes;
        } catch (IOException e) {
            throw new RequestException(
                    400, "The body of the request could not be read to its end.");
        }
    }

    private static RequestException tooLarge(int limit) {
        return new RequestException(
                413, "The body of the request is larger than " + limit + " bytes.");
    }
}
