package announcementgraph.server;

import announcementgraph.server.pages.Pages;
import announcementgraph.server.request.Preferences;
import announcementgraph.server.request.RequestException;
import announcementgraph.sparql.DescriptionFormat;
import announcementgraph.sparql.ServiceDescription;

import io.javalin.http.Context;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code /sparql} without a query: the query page for a browser, the description of the service for
 * others.
 */
final class SparqlHandler {

    private static final List<String> OFFERED = offered();

    private final Pages pages;

    SparqlHandler(Pages pages) {
        this.pages = pages;
    }

    private static List<String> offered() {
        List<String> offered = new ArrayList<>();
        Arrays.stream(DescriptionFormat.values())
                .forEach(format -> offered.add(format.mediaType()));
        offered.add("text/html");
        return offered;
    }

    void sparql(Context context) throws IOException {
        context.header("Vary", "Accept, Accept-Encoding");
        String type =
                Preferences.mediaType(context.header("Accept"), OFFERED)
                        .orElseThrow(
                                () ->
                                        new RequestException(
                                                406,
                                                "Without a query there is a description, as "
                                                        + String.join(", ", OFFERED)
                                                        + "."));
        if (type.equals("text/html")) {
            pages.index(context);
            return;
        }
        DescriptionFormat format = DescriptionFormat.ofMediaType(type).orElseThrow();
        context.contentType(type + "; charset=utf-8")
                .result(ServiceDescription.describe(context.url(), format));
    }
}
