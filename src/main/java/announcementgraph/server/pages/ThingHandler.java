package announcementgraph.server.pages;

import announcementgraph.graph.browse.Browser;
import announcementgraph.server.request.Parameters;
import announcementgraph.server.request.Preferences;
import announcementgraph.server.request.RequestException;
import announcementgraph.sparql.DescriptionFormat;
import announcementgraph.sparql.ThingDescription;

import io.javalin.http.Context;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code /id/{kind}/{slug}}: a thing at its own address, as a page for a browser, as RDF by the
 * Accept header, or as a file by {@code format=ttl|jsonld|nt|rdf|csv}.
 */
public final class ThingHandler {

    private static final String HTML = "text/html";
    private static final String CSV = "csv";

    /** Where all of the data is described. */
    private static final String DESCRIBED = "</.well-known/void>; rel=\"describedby\"";

    private static final List<String> OFFERED = offered();

    private final Browser browser;
    private final ThingDescription descriptions;
    private final Pages pages;

    public ThingHandler(Browser browser, ThingDescription descriptions, Pages pages) {
        this.browser = browser;
        this.descriptions = descriptions;
        this.pages = pages;
    }

    private static List<String> offered() {
        List<String> offered = new ArrayList<>();
        Arrays.stream(DescriptionFormat.values())
                .map(DescriptionFormat::mediaType)
                .forEach(offered::add);
        offered.add(HTML);
        offered.add("application/xhtml+xml");
        return List.copyOf(offered);
    }

    /** Answer with the thing that the path names, in the form that the client prefers. */
    public void thing(Context context) throws IOException {
        context.header("Vary", "Accept, Accept-Language, Accept-Encoding");
        Parameters parameters = new Parameters(context);
        String iri = parameters.pathIri();
        Optional<String> format = parameters.optional("format");
        if (format.isPresent()) {
            file(context, iri, format.get());
            return;
        }
        String type =
                Preferences.mediaType(context.header("Accept"), OFFERED)
                        .orElseThrow(
                                () ->
                                        new RequestException(
                                                406,
                                                "This thing is offered as "
                                                        + String.join(", ", OFFERED)
                                                        + "."));
        Optional<DescriptionFormat> rdf = DescriptionFormat.ofMediaType(type);
        if (rdf.isPresent()) {
            describe(context, iri, rdf.get());
        } else {
            page(context, iri);
        }
    }

    private static String alternates(String path) {
        return Arrays.stream(DescriptionFormat.values())
                .map(
                        format ->
                                "<%s?format=%s>; rel=\"alternate\"; type=\"%s\""
                                        .formatted(path, format.extension(), format.mediaType()))
                .collect(Collectors.joining(", "));
    }

    private void page(Context context, String iri) throws IOException {
        if (browser.things(Set.of(iri), "en").isEmpty()) {
            context.status(404).removeHeader("ETag").removeHeader("Last-Modified");
        }
        context.header("Link", alternates(context.path()) + ", " + DESCRIBED);
        pages.index(context);
    }

    private void describe(Context context, String iri, DescriptionFormat format) {
        byte[] description =
                descriptions
                        .describe(iri, format)
                        .orElseThrow(() -> RequestException.notFound("thing", iri));
        context.header("Link", "<" + context.path() + ">; rel=\"canonical\", " + DESCRIBED)
                .header("Content-Location", context.path() + "?format=" + format.extension());
        context.contentType(format.mediaType() + "; charset=utf-8").result(description);
    }

    private void file(Context context, String iri, String format) {
        if (format.equals(CSV)) {
            String language = new Parameters(context).language();
            byte[] table =
                    browser.entity(iri, language)
                            .map(FactTable::csv)
                            .orElseThrow(() -> RequestException.notFound("thing", iri));
            context.contentType("text/csv; charset=utf-8").result(table);
        } else {
            DescriptionFormat rdf =
                    DescriptionFormat.ofExtension(format)
                            .orElseThrow(
                                    () ->
                                            RequestException.badParameter(
                                                    "format",
                                                    format,
                                                    "ttl or jsonld or nt or rdf or csv"));
            describe(context, iri, rdf);
        }
        String slug = context.pathParam("slug").replaceAll("[^A-Za-z0-9-]", "_");
        context.header(
                "Content-Disposition", "attachment; filename=\"" + slug + "." + format + "\"");
    }
}
