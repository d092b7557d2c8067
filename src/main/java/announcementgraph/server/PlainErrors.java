package announcementgraph.server;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Answers what fails before any of our handlers is reached, such as a request that is not HTTP, in
 * our form.
 */
final class PlainErrors extends ErrorHandler {

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback)
            throws IOException {
        byte[] body = ErrorResponses.body(status, sentence(status));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ErrorResponses.MEDIA_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private static String sentence(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 414, 431 -> "The address or the headers are too long. Send a long query by POST.";
            case 413 -> "The request is too large.";
            default ->
                    status >= 500
                            ? "The server met an error of its own; it has been logged."
                            : "The request cannot be read.";
        };
    }
}
