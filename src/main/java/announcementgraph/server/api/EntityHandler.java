package announcementgraph.server.api;

import announcementgraph.graph.browse.Browser;
import announcementgraph.server.request.Json;
import announcementgraph.server.request.Parameters;
import announcementgraph.server.request.RequestException;

import io.javalin.http.Context;

import java.util.List;

/** {@code /api/entities}: things, one thing, and its facts. */
final class EntityHandler {

    private final Browser browser;

    EntityHandler(Browser browser) {
        this.browser = browser;
    }

    void list(Context context) {
        Parameters parameters = new Parameters(context);
        Json.answer(
                context,
                browser.things(
                        parameters.kind("kind"),
                        parameters.page(),
                        parameters.size(50),
                        parameters.language()));
    }

    void one(Context context) {
        Parameters parameters = new Parameters(context);
        String iri = parameters.pathIri();
        Json.answer(
                context,
                browser.entity(iri, parameters.language())
                        .orElseThrow(() -> RequestException.notFound("thing", iri)));
    }

    void facts(Context context) {
        Parameters parameters = new Parameters(context);
        Json.answer(
                context,
                browser.facts(
                        parameters.pathIri(),
                        parameters.iri("predicate"),
                        parameters.choice("direction", "out", List.of("out", "in")),
                        parameters.page(),
                        parameters.size(20),
                        parameters.language()));
    }
}
