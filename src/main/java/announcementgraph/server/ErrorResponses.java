package announcementgraph.server;

import announcementgraph.graph.FullDiskException;
import announcementgraph.server.request.Json;
import announcementgraph.server.request.RequestException;
import announcementgraph.sparql.ErrorWriter;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.router.EndpointNotFound;

import jakarta.servlet.http.HttpServletResponse;

import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;

/**
 * Turns every failure into {@code application/problem+json} (RFC 9457) with a plain sentence.
 * Stateless.
 */
final class ErrorResponses implements ErrorWriter {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(ErrorResponses.class);

    private static final Map<Integer, String> TITLES =
            Map.ofEntries(
                    Map.entry(400, "Bad request"),
                    Map.entry(401, "A token is needed"),
                    Map.entry(403, "Not allowed"),
                    Map.entry(404, "Not found"),
                    Map.entry(405, "Method not allowed"),
                    Map.entry(406, "Not available in that form"),
                    Map.entry(409, "Conflict"),
                    Map.entry(413, "Too large"),
                    Map.entry(415, "Media type not understood"),
                    Map.entry(421, "Wrong host"),
                    Map.entry(422, "Cannot be read"),
                    Map.entry(429, "Too many requests"),
                    Map.entry(431, "Headers too large"),
                    Map.entry(500, "Error in the server"),
                    Map.entry(503, "Not at the moment"),
                    Map.entry(507, "No room on the disk"));

    /** The members of RFC 9457. */
    record Problem(String type, String title, int status, String detail) {}

    void register(RoutesConfig routes) {
        routes.exception(
                RequestException.class, (e, context) -> answer(context, e.status(), e.sentence()));
        routes.exception(
                EndpointNotFound.class,
                (e, context) ->
                        answer(
                                context,
                                404,
                                "There is nothing at "
                                        + RequestException.quoted(context.path())
                                        + "."));
        routes.exception(MethodNotAllowedResponse.class, (e, context) -> notAllowed(context, e));
        routes.exception(
                HttpResponseException.class,
                (e, context) -> answer(context, e.getStatus(), sentence(e)));
        routes.exception(
                HttpException.RuntimeException.class,
                (e, context) -> answer(context, e.getCode(), reason(e)));
        routes.exception(
                UnsupportedCharsetException.class, (e, context) -> unknownCharset(context));
        routes.exception(
                IllegalCharsetNameException.class, (e, context) -> unknownCharset(context));
        routes.exception(
                FullDiskException.class,
                (e, context) -> answer(context, 507, String.valueOf(e.getMessage())));
        routes.exception(
                Exception.class,
                (e, context) -> {
                    LOG.error("{} {} failed", context.method(), context.path(), e);
                    answer(context, 500, "The server met an error of its own; it has been logged.");
                });
    }

    private static void unknownCharset(Context context) {
        answer(context, 415, "The character set that the request names is not known.");
    }

    private static void notAllowed(Context context, MethodNotAllowedResponse e) {
        String possible = String.join(", ", e.getDetails().values());
        context.header("Allow", possible);
        answer(
                context,
                405,
                context.method().name() + " is not possible here; possible are " + possible + ".");
    }

    private static String sentence(HttpResponseException e) {
        return e.getDetails().isEmpty()
                ? String.valueOf(e.getMessage())
                : e.getMessage() + ": " + String.join(", ", e.getDetails().values());
    }

    private static String reason(HttpException.RuntimeException e) {
        return "The request cannot be read: " + e.getReason() + ".";
    }

    private static void answer(Context context, int status, @Nullable String sentence) {
        context.removeHeader("ETag")
                .removeHeader("Last-Modified")
                .header("Cache-Control", "no-store");
        if (status == 401) {
            context.header("WWW-Authenticate", "Bearer");
        }
        context.status(status)
                .contentType(MEDIA_TYPE)
                .result(body(status, String.valueOf(sentence)));
    }

    @Override
    public void write(HttpServletResponse response, int status, String detail) throws IOException {
        byte[] body = body(status, detail);
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static byte[] body(int status, String detail) {
        return Json.bytes(new Problem("about:blank", title(status), status, detail));
    }

    private static String title(int status) {
        return TITLES.getOrDefault(
                status, status >= 500 ? "Error in the server" : "The request cannot be answered");
    }
}
