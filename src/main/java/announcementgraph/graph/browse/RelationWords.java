package announcementgraph.graph.browse;

import announcementgraph.graph.Terms;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Relations and classes in words, as the ontology in the store names them, and which of its
 * properties pages show as facts. A relation connects two things and can be read backwards; an
 * attribute has a plain value. Immutable.
 */
final class RelationWords {

    private static final Node SYMMETRIC =
            Terms.iri("http://www.w3.org/2002/07/owl#SymmetricProperty");

    /** Shown even where the ontology is missing or says nothing of them. */
    private static final List<String> RELATIONS =
            List.of(
                    Vocabulary.ANNOUNCED,
                    Vocabulary.MANUFACTURER,
                    Vocabulary.ACQUIRED,
                    Vocabulary.PARTNERS_WITH,
                    Vocabulary.WORKS_FOR,
                    Vocabulary.PERFORMER_IN,
                    Vocabulary.ABOUT,
                    Vocabulary.IS_PART_OF,
                    Vocabulary.USES,
                    Vocabulary.SUPER_EVENT,
                    Vocabulary.ORGANIZER,
                    Vocabulary.LOCATION,
                    Vocabulary.PARENT_ORGANIZATION,
                    Vocabulary.CATEGORY,
                    Vocabulary.BROADER);

    private static final List<String> ATTRIBUTES =
            List.of(Vocabulary.JOB_TITLE, Vocabulary.START_DATE, Vocabulary.END_DATE);

    /** How something is stored, or shown on pages in its own place: never a fact in a list. */
    private static final Set<String> STRUCTURAL =
            Set.of(
                    Vocabulary.TYPE,
                    Vocabulary.LABEL,
                    Vocabulary.ALT_LABEL,
                    Vocabulary.PREF_LABEL,
                    Vocabulary.IN_SCHEME,
                    Vocabulary.AMBIGUOUS_NAME,
                    Vocabulary.INVERSE_LABEL,
                    Vocabulary.MENTIONS,
                    Vocabulary.TEXT_PROPERTY,
                    Vocabulary.IDENTIFIER,
                    Vocabulary.NOTE_LANGUAGE,
                    Vocabulary.ANNOUNCED_BY,
                    Vocabulary.ANNOUNCES,
                    Vocabulary.ANNOUNCED_AT,
                    Vocabulary.MODALITY,
                    Vocabulary.DATE_PUBLISHED,
                    Vocabulary.WHOLE,
                    Vocabulary.PART,
                    Vocabulary.QUANTITY,
                    Vocabulary.CONFIDENCE,
                    Vocabulary.RULE,
                    Vocabulary.REVISION,
                    Vocabulary.AG + "asOf",
                    Vocabulary.WAS_DERIVED_FROM,
                    Vocabulary.SUBJECT,
                    Vocabulary.PREDICATE,
                    Vocabulary.OBJECT);

    private final Map<String, Map<String, String>> labels = new HashMap<>();
    private final Map<String, Map<String, String>> inverseLabels = new HashMap<>();
    private final Set<String> symmetric = new LinkedHashSet<>();
    private final Set<Node> relations = new LinkedHashSet<>();
    private final Set<Node> attributes = new LinkedHashSet<>();

    RelationWords(DatasetGraph dataset) {
        dataset.find(Terms.ONTOLOGY_GRAPH, Node.ANY, Terms.LABEL, Node.ANY)
                .forEachRemaining(quad -> put(labels, quad));
        dataset.find(Terms.ONTOLOGY_GRAPH, Node.ANY, Terms.iri(Vocabulary.INVERSE_LABEL), Node.ANY)
                .forEachRemaining(quad -> put(inverseLabels, quad));
        dataset.find(Terms.ONTOLOGY_GRAPH, Node.ANY, Terms.TYPE, SYMMETRIC)
                .forEachRemaining(quad -> symmetric.add(Terms.string(quad.getSubject())));
        symmetric.add(Vocabulary.PARTNERS_WITH);
        RELATIONS.forEach(iri -> relations.add(Terms.iri(iri)));
        ATTRIBUTES.forEach(iri -> attributes.add(Terms.iri(iri)));
        inverseLabels.keySet().stream()
                .filter(iri -> !isStructural(iri))
                .sorted()
                .forEach(iri -> relations.add(Terms.iri(iri)));
    }

    private static void put(Map<String, Map<String, String>> words, Quad quad) {
        if (quad.getObject().isLiteral()) {
            words.computeIfAbsent(Terms.string(quad.getSubject()), iri -> new HashMap<>())
                    .put(
                            quad.getObject().getLiteralLanguage(),
                            quad.getObject().getLiteralLexicalForm());
        }
    }

    /** The relations between things, the best known first. */
    Collection<Node> relations() {
        return relations;
    }

    /** The properties with plain values. */
    Collection<Node> attributes() {
        return attributes;
    }

    /** Whether this property says how something is stored, and is no fact to be listed. */
    boolean isStructural(String property) {
        return STRUCTURAL.contains(property)
                || property.startsWith(Vocabulary.NIF)
                || property.startsWith(Vocabulary.ITSRDF);
    }

    /** Whether the relation reads the same both ways. */
    boolean isSymmetric(String property) {
        return symmetric.contains(property);
    }

    /** The relation in words, read from its subject where {@code out}, else from its object. */
    String relation(String property, boolean out, String language) {
        Map<String, String> words = (out ? labels : inverseLabels).getOrDefault(property, Map.of());
        return word(property, words, language);
    }

    /** The class in words. */
    String type(String type, String language) {
        return word(type, labels.getOrDefault(type, Map.of()), language);
    }

    private static String word(String iri, Map<String, String> words, String language) {
        String word = words.get(language);
        if (word == null) {
            word = words.get("en");
        }
        return word == null ? localName(iri) : word;
    }

    private static String localName(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
