package announcementgraph.sparql;

import announcementgraph.vocabulary.Prefixes;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The classes and properties that a query can use, with their words: for completion where a query
 * is typed.
 *
 * @param classes sorted by short name
 * @param properties sorted by short name
 */
public record OntologyTerms(List<Term> classes, List<Term> properties) {

    private static final List<Node> CLASS_TYPES = List.of(OWL2.Class.asNode(), RDFS.Class.asNode());
    private static final List<Node> PROPERTY_TYPES =
            List.of(
                    OWL2.ObjectProperty.asNode(),
                    OWL2.DatatypeProperty.asNode(),
                    OWL2.AnnotationProperty.asNode(),
                    RDF.Property.asNode());
    private static final Node LABEL = NodeFactory.createURI(Vocabulary.LABEL);
    private static final Node DEFINITION = NodeFactory.createURI(Vocabulary.SKOS + "definition");

    /**
     * A class or property.
     *
     * @param name its prefixed name, such as {@code schema:manufacturer}
     * @param label its label by language tag
     * @param definition its definition by language tag
     */
    public record Term(
            String iri, String name, Map<String, String> label, Map<String, String> definition) {}

    /**
     * Read a file such as {@code ontology/announcement-graph.ttl}; no terms where there is none or
     * it is broken.
     */
    public static OntologyTerms read(Path file) {
        if (!Files.isReadable(file)) {
            return new OntologyTerms(List.of(), List.of());
        }
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFDataMgr.read(graph, file.toUri().toString());
        } catch (RiotException e) {
            return new OntologyTerms(List.of(), List.of());
        }
        return new OntologyTerms(terms(graph, CLASS_TYPES), terms(graph, PROPERTY_TYPES));
    }

    /**
     * The label of a property, read from its subject, in this language, else in English, else its
     * short name.
     */
    public String propertyLabel(String iri, String language) {
        for (Term property : properties) {
            if (property.iri().equals(iri)) {
                String label = property.label().getOrDefault(language, property.label().get("en"));
                return label == null ? property.name() : label;
            }
        }
        return shortName(iri);
    }

    private static List<Term> terms(Graph graph, List<Node> types) {
        TreeMap<String, Term> terms = new TreeMap<>();
        for (Node type : types) {
            graph.find(Node.ANY, RDF.type.asNode(), type)
                    .forEachRemaining(
                            triple -> {
                                Node term = triple.getSubject();
                                if (term.isURI()) {
                                    terms.put(term.getURI(), term(graph, term));
                                }
                            });
        }
        List<Term> sorted = new ArrayList<>(terms.values());
        sorted.sort(Comparator.comparing(Term::name));
        return sorted;
    }

    private static Term term(Graph graph, Node term) {
        return new Term(
                term.getURI(),
                shortName(term.getURI()),
                words(graph, term, LABEL),
                words(graph, term, DEFINITION));
    }

    private static Map<String, String> words(Graph graph, Node term, Node predicate) {
        Map<String, String> words = new TreeMap<>();
        graph.find(term, predicate, Node.ANY)
                .forEachRemaining(
                        triple -> {
                            if (triple.getObject().isLiteral()) {
                                words.putIfAbsent(
                                        triple.getObject().getLiteralLanguage(),
                                        triple.getObject().getLiteralLexicalForm());
                            }
                        });
        return words;
    }

    private static String shortName(String iri) {
        for (Map.Entry<String, String> prefix : Prefixes.ALL.entrySet()) {
            if (iri.startsWith(prefix.getValue())) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return iri;
    }
}
