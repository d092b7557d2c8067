package announcementgraph.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

class ContextTest {

    private final JsonNode context;

    ContextTest() throws IOException {
        context =
                new ObjectMapper()
                        .readTree(OntologyFolder.path("context.jsonld").toFile())
                        .get("@context");
    }

    @Test
    void prefixesAreThoseOfTheGraph() {
        Prefixes.ALL.forEach(
                (prefix, namespace) -> {
                    if (!prefix.equals("text")) {
                        assertThat(context.path(prefix).asText()).as(prefix).isEqualTo(namespace);
                    }
                });
    }

    @Test
    void everyShortNameIsALabelledTerm() {
        Graph terms = OntologyFolder.terms();
        for (String iri : names()) {
            assertThat(terms.contains(NodeFactory.createURI(iri), RDFS.label.asNode(), Node.ANY))
                    .as("label of " + iri)
                    .isTrue();
        }
    }

    @Test
    void everyOwnTermHasAShortName() {
        Set<String> names = names();
        OntologyFolder.terms()
                .find(Node.ANY, RDFS.isDefinedBy.asNode(), Node.ANY)
                .forEach(
                        triple -> {
                            String iri = triple.getSubject().getURI();
                            if (!iri.equals(Vocabulary.MODALITY_CLASS)) {
                                assertThat(names).contains(iri);
                            }
                        });
    }

    @Test
    void aDocumentInShortNamesSaysTheTriplesMeant() {
        String document =
                """
                {"@context": %s,
                 "iri": "id:organization/nvidia", "type": "Organization",
                 "label": {"en": "NVIDIA", "ko": "엔비디아"},
                 "announced": {"iri": "id:product/jetson-nano", "type": ["Product", "Hardware"]}}
                """
                        .formatted(context);
        Graph actual = RDFParser.fromString(document, Lang.JSONLD11).toGraph();
        String meant =
                """
                PREFIX ag: <https://w3id.org/announcement-graph/ontology#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX schema: <https://schema.org/>
                BASE <https://w3id.org/announcement-graph/id/>
                <organization/nvidia> a schema:Organization ; rdfs:label "NVIDIA"@en , "엔비디아"@ko ;
                    ag:announced <product/jetson-nano> .
                <product/jetson-nano> a schema:Product , ag:Hardware .
                """;
        Graph expected = RDFParser.fromString(meant, Lang.TURTLE).toGraph();
        assertThat(actual.isIsomorphicWith(expected)).as(actual.toString()).isTrue();
    }

    /** The IRIs of the short names, spelled out. */
    private Set<String> names() {
        Set<String> names = new HashSet<>();
        for (Map.Entry<String, JsonNode> entry : context.properties()) {
            JsonNode definition = entry.getValue();
            String iri =
                    definition.isObject() ? definition.path("@id").asText() : definition.asText();
            int colon = iri.indexOf(':');
            String namespace = colon < 0 ? null : Prefixes.ALL.get(iri.substring(0, colon));
            if (namespace != null) {
                names.add(namespace + iri.substring(colon + 1));
            }
        }
        return names;
    }
}
