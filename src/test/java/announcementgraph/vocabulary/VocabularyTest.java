package announcementgraph.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class VocabularyTest {

    /** Constants that are no term: namespaces and graphs. */
    private static final Set<String> NOT_TERMS =
            Set.of(Vocabulary.AG, Vocabulary.ID, Vocabulary.GRAPH);

    private final Graph ontology =
            OntologyFolder.graph(List.of(OntologyFolder.path("announcement-graph.ttl")));
    private final Graph all = OntologyFolder.terms();

    @Test
    void everyOwnConstantIsATermOfTheOntology() {
        for (String iri : constants()) {
            if (iri.startsWith(Vocabulary.AG)) {
                assertThat(all.contains(NodeFactory.createURI(iri), RDFS.label.asNode(), Node.ANY))
                        .as("ontology/ defines " + iri)
                        .isTrue();
            }
        }
    }

    @Test
    void everyTermOfTheOntologyIsAConstant() {
        Set<String> terms = new TreeSet<>();
        ontology.find(Node.ANY, RDFS.isDefinedBy.asNode(), Node.ANY)
                .forEach(triple -> terms.add(triple.getSubject().getURI()));
        assertThat(terms).hasSizeGreaterThan(20);
        assertThat(constants()).containsAll(terms);
    }

    @Test
    void everyTermOfOthersThatTheGraphUsesHasItsLabels() {
        for (String iri : constants()) {
            if (iri.matches(".*[/#][A-Za-z]+$") && !iri.startsWith(Vocabulary.GRAPH)) {
                assertThat(all.contains(NodeFactory.createURI(iri), RDFS.label.asNode(), Node.ANY))
                        .as("label of " + iri)
                        .isTrue();
            }
        }
    }

    private static Set<String> constants() {
        Set<String> constants = new TreeSet<>();
        for (Field field : Vocabulary.class.getDeclaredFields()) {
            try {
                if (field.getType() == String.class && field.get(null) instanceof String iri) {
                    constants.add(iri);
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        constants.removeAll(NOT_TERMS);
        return constants;
    }
}
