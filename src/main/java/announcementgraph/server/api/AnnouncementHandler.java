package announcementgraph.server.api;

import announcementgraph.graph.browse.Browser;
import announcementgraph.server.request.Json;
import announcementgraph.server.request.Parameters;
import announcementgraph.server.request.RequestException;
import announcementgraph.vocabulary.Kind;

import io.javalin.http.Context;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /api/announcements} and {@code /api/timeline}. */
final class AnnouncementHandler {

    private static final List<String> THINGS =
            List.of("organization", "product", "line", "event", "topic");

    private static final List<String> COUNTED = List.of("organization", "product", "line");

    private static final int MOST_THINGS = 1000;

    private final Browser browser;

    AnnouncementHandler(Browser browser) {
        this.browser = browser;
    }

    void list(Context context) {
        Parameters parameters = new Parameters(context);
        Json.answer(
                context,
                browser.announcements(
                                filters(parameters), parameters.cut(20), parameters.language())
                        .orElseThrow(parameters::lost));
    }

    void one(Context context) {
        Parameters parameters = new Parameters(context);
        String iri = parameters.pathIri(Kind.ANNOUNCEMENT);
        Json.answer(
                context,
                browser.announcement(iri, parameters.language())
                        .orElseThrow(() -> RequestException.notFound("announcement", iri)));
    }

    void timeline(Context context) {
        Parameters parameters = new Parameters(context);
        Json.answer(
                context,
                browser.timeline(
                        filters(parameters),
                        parameters.choice("by", "organization", COUNTED),
                        parameters.number("things", 100, 0, MOST_THINGS),
                        parameters.language()));
    }

    private static String date(String name, String value) {
        if (!value.matches("\\d{4}(-\\d\\d){0,2}")) {
            throw RequestException.badParameter(name, value, "a date: 2019, 2019-07 or 2019-07-02");
        }
        return value;
    }

    /** The filters of a list of announcements; what is not given is left out. */
    static Map<String, String> filters(Parameters parameters) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (String name : THINGS) {
            if (parameters.optional(name).isPresent()) {
                filters.put(name, parameters.iri(name));
            }
        }
        if (!parameters.year().isEmpty()) {
            filters.put("year", parameters.year());
        }
        for (String bound : List.of("since", "until")) {
            parameters.optional(bound).ifPresent(date -> filters.put(bound, date(bound, date)));
        }
        parameters
                .optional("modality")
                .ifPresent(
                        modality ->
                                filters.put(
                                        "modality",
                                        parameters.choice(
                                                "modality",
                                                modality,
                                                List.of("stated", "planned", "rumoured"))));
        return filters;
    }
}
