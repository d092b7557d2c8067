package announcementgraph.server.api;

import announcementgraph.server.request.Json;
import announcementgraph.sparql.OntologyTerms;
import announcementgraph.vocabulary.Prefixes;

import io.javalin.http.Context;

import java.util.List;
import java.util.Map;

/** {@code /api/ontology}: what completion offers where a query is typed. */
final class OntologyHandler {

    private final Vocabulary answer;

    OntologyHandler(OntologyTerms terms) {
        this.answer = new Vocabulary(Prefixes.ALL, terms.classes(), terms.properties());
    }

    record Vocabulary(
            Map<String, String> prefixes,
            List<OntologyTerms.Term> classes,
            List<OntologyTerms.Term> properties) {}

    void ontology(Context context) {
        Json.answer(context, answer);
    }
}
