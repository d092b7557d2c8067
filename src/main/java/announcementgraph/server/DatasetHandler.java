package announcementgraph.server;

import announcementgraph.graph.browse.Stats;
import announcementgraph.ingestion.AnnouncementGraph;
import announcementgraph.server.pages.Pages;
import announcementgraph.server.request.Preferences;
import announcementgraph.server.request.RequestException;
import announcementgraph.sparql.DatasetDescription;
import announcementgraph.sparql.DescriptionFormat;
import announcementgraph.sparql.ServiceDescription;

import io.javalin.http.Context;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What describes all of the data: {@code /} and {@code /.well-known/void} for machines that ask for
 * RDF, {@code /sparql} without a query with the service beside it. A browser gets the page.
 */
final class DatasetHandler {

    private static final String HTML = "text/html";
    private static final List<String> RDF =
            Arrays.stream(DescriptionFormat.values()).map(DescriptionFormat::mediaType).toList();

    private final AnnouncementGraph graph;
    private final Dump dump;
    private final Pages pages;
    private final boolean writing;

    DatasetHandler(AnnouncementGraph graph, Dump dump, Pages pages, boolean writing) {
        this.graph = graph;
        this.dump = dump;
        this.pages = pages;
        this.writing = writing;
    }

    void home(Context context) throws IOException {
        List<String> offered = new ArrayList<>(List.of(HTML));
        offered.addAll(RDF);
        String type = Preferences.mediaType(context.header("Accept"), offered).orElse(HTML);
        context.header("Link", "</.well-known/void>; rel=\"describedby\"");
        answer(context, type, false);
    }

    void dataset(Context context) throws IOException {
        answer(context, preferred(context, RDF), false);
    }

    void sparql(Context context) throws IOException {
        List<String> offered = new ArrayList<>(RDF);
        offered.add(HTML);
        answer(context, preferred(context, offered), true);
    }

    private static String preferred(Context context, List<String> offered) {
        return Preferences.mediaType(context.header("Accept"), offered)
                .orElseThrow(
                        () ->
                                new RequestException(
                                        406,
                                        "Without a query there is a description, as "
                                                + String.join(", ", offered)
                                                + "."));
    }

    private void answer(Context context, String type, boolean service) throws IOException {
        context.header("Vary", "Accept, Accept-Encoding");
        if (type.equals(HTML)) {
            pages.index(context);
            return;
        }
        DescriptionFormat format = DescriptionFormat.ofMediaType(type).orElseThrow();
        Stats stats = graph.browser().stats();
        DatasetDescription data =
                new DatasetDescription(
                        context.scheme() + "://" + context.host(),
                        stats.quads(),
                        stats.things(),
                        dump.current().orElse(null));
        context.contentType(type + "; charset=utf-8")
                .result(
                        service
                                ? ServiceDescription.describe(data, writing, format)
                                : data.print(format));
    }
}
