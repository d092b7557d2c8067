package announcementgraph.server.api;

import announcementgraph.graph.browse.Browser;
import announcementgraph.graph.browse.EvidenceView;
import announcementgraph.server.request.Json;
import announcementgraph.server.request.Parameters;
import announcementgraph.server.request.RequestException;

import io.javalin.http.Context;

import java.util.List;
import java.util.Set;

/** {@code /api/graph}: the product graph around a thing, step by step. */
final class GraphHandler {

    private static final int MOST_NODES = 2_000;

    private final Browser browser;

    GraphHandler(Browser browser) {
        this.browser = browser;
    }

    void around(Context context) {
        Parameters parameters = new Parameters(context);
        String focus = known(parameters, "focus");
        int depth = parameters.number("depth", 1, 1, 3);
        int limit = parameters.number("limit", 60, 1, MOST_NODES);
        Json.answer(context, browser.graph(focus, depth, limit, parameters.language()));
    }

    void neighbours(Context context) {
        Parameters parameters = new Parameters(context);
        Json.answer(context, browser.neighbours(known(parameters, "focus"), parameters.language()));
    }

    void expand(Context context) {
        Parameters parameters = new Parameters(context);
        Json.answer(
                context,
                browser.expand(
                        known(parameters, "focus"),
                        parameters.iri("predicate"),
                        parameters.choice("direction", "out", List.of("out", "in")),
                        parameters.number("limit", 50, 1, MOST_NODES),
                        parameters.language()));
    }

    void path(Context context) {
        Parameters parameters = new Parameters(context);
        Json.answer(
                context,
                browser.path(
                        known(parameters, "from"),
                        known(parameters, "to"),
                        parameters.number("max", 4, 1, 6),
                        parameters.language()));
    }

    /** The words that say one relation. */
    void evidence(Context context) {
        Parameters parameters = new Parameters(context);
        Json.answer(
                context,
                new Words(
                        browser.evidence(
                                parameters.iri("source"),
                                parameters.iri("predicate"),
                                parameters.iri("target"))));
    }

    record Words(List<EvidenceView> evidence) {}

    private String known(Parameters parameters, String name) {
        String iri = parameters.iri(name);
        if (browser.things(Set.of(iri), parameters.language()).isEmpty()) {
            throw RequestException.notFound("thing", iri);
        }
        return iri;
    }
}
