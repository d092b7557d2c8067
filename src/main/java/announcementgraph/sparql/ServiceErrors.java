package announcementgraph.sparql;

import announcementgraph.graph.FullDiskException;

import jakarta.servlet.http.HttpServletResponse;

import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/**
 * Answers what went wrong in a service of the protocol; breaks the connection off where an answer
 * has begun.
 */
final class ServiceErrors {

    /** Attribute of a request whose answer must not look whole. */
    static final String BROKEN_OFF = "announcementgraph.sparql.brokenOff";

    private static final Logger LOG = LoggerFactory.getLogger(ServiceErrors.class);

    private final ErrorWriter writer;

    ServiceErrors(ErrorWriter writer) {
        this.writer = writer;
    }

    /** Do this part of answering a request, and answer what goes wrong in it. */
    void guard(HttpAction action, SparqlLimits limits, Runnable work) {
        try {
            work.run();
        } catch (QueryCancelledException e) {
            if (action.getRequest().getAttribute(RunningQueries.LATER) != null) {
                action.setResponseHeader("Retry-After", "1");
            }
            write(action, 503, reason(action, limits));
        } catch (TooLargeException e) {
            write(action, 413, String.valueOf(e.getMessage()));
        } catch (ForbiddenGraphException | QueryDeniedException e) {
            write(action, 403, String.valueOf(e.getMessage()));
        } catch (ActionErrorException e) {
            write(action, e);
        } catch (OutOfMemoryError e) {
            write(action, 503, "It needs more memory than there is. Ask for less, in parts.");
        } catch (StackOverflowError e) {
            write(action, 400, "The request is nested too deeply, or a path in it is too long.");
        } catch (RuntimeException e) {
            write(action, e);
        }
    }

    private static String reason(HttpAction action, SparqlLimits limits) {
        return action.getRequest().getAttribute(RunningQueries.REASON) instanceof String reason
                ? reason
                : "It was stopped: it ran longer than "
                        + limits.timeout().toSeconds()
                        + " s. Ask for less, or add a LIMIT.";
    }

    private void write(HttpAction action, ActionErrorException error) {
        if (error.getRC() >= 500 && error.getCause() instanceof RuntimeException cause) {
            write(action, cause);
            return;
        }
        if (error.getRC() >= 500
                && error.getCause() instanceof IOException
                && !FullDiskException.tells(error)) {
            write(action, 400, "The body of the request could not be read.");
            return;
        }
        if (error.getRC() >= 500) {
            LOG.warn("the request failed", error);
        }
        String message = error.getMessage();
        write(
                action,
                error.getRC(),
                message == null ? "The request cannot be answered." : message.strip());
    }

    private void write(HttpAction action, RuntimeException error) {
        if (FullDiskException.tells(error)) {
            LOG.error("no room on the disk", error);
            write(
                    action,
                    507,
                    "There is no room left on the disk of the server; nothing was changed.");
            return;
        }
        if (error instanceof TooLargeException) {
            write(action, 413, String.valueOf(error.getMessage()));
            return;
        }
        if (error instanceof UnsupportedCharsetException
                || error instanceof IllegalCharsetNameException) {
            write(action, 415, "The character set that the request names is not known.");
            return;
        }
        if (error instanceof HttpException unreadable && unreadable.getCode() < 500) {
            write(action, unreadable.getCode(), "The parameters of the request cannot be read.");
            return;
        }
        if (!action.getResponse().isCommitted()) {
            LOG.warn("the request failed", error);
        }
        write(
                action,
                500,
                "It could not be answered because of an error in the server, which has been"
                        + " logged.");
    }

    private void write(HttpAction action, int status, String detail) {
        action.statusCode = status;
        action.message = detail;
        HttpServletResponse response = action.getResponse();
        if (response.isCommitted()) {
            action.getRequest().setAttribute(BROKEN_OFF, Boolean.TRUE);
            return;
        }
        try {
            response.resetBuffer();
            writer.write(response, status, detail);
        } catch (IOException e) {
            LOG.debug("the client left before it was told: {}", detail);
        }
    }
}
