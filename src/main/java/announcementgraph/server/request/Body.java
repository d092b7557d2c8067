package announcementgraph.server.request;

import io.javalin.http.Context;

import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a request up to a limit. */
public final class Body {

    private Body() {}

    /**
     * The whole body; 413 where it is longer than the limit, whether or not its length was told.
     */
    public static byte[] read(Context context, int limit) {
        if (context.req().getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        try (InputStream body = context.bodyInputStream()) {
            byte[] bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
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
