package announcementgraph.server.api;

import io.javalin.http.Context;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code /api/openapi.json}: the API in OpenAPI 3.1. A test holds it to the routes. */
final class OpenApiHandler {

    private final byte[] document = read();

    private static byte[] read() {
        try (InputStream in = OpenApiHandler.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException(
                        "openapi.json is missing beside " + OpenApiHandler.class);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void document(Context context) {
        context.contentType("application/json").result(document);
    }
}
