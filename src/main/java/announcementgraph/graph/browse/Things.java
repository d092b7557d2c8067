package announcementgraph.graph.browse;

import announcementgraph.graph.Terms;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tells what a thing is called and what kind it is. Labels are those that people gave: a correction
 * before the names before the ontology; only where none of them has one, what most notes write.
 */
final class Things {

    private static final List<Node> CURATED =
            List.of(Terms.CORRECTIONS_GRAPH, Terms.NAMES_GRAPH, Terms.ONTOLOGY_GRAPH);

    /** A session is an event too, so it is asked for first. */
    private static final List<Kind> BY_TYPE =
            List.of(
                    Kind.SESSION,
                    Kind.ORGANIZATION,
                    Kind.PRODUCT,
                    Kind.PERSON,
                    Kind.EVENT,
                    Kind.PLACE,
                    Kind.TOPIC);

    private final Reading reading;

    Things(Reading reading) {
        this.reading = reading;
    }

    /** The thing of this IRI in short, unless nothing is known of it. */
    Optional<Thing> find(String iri, String language) {
        Named named = reading.memo().get("named", iri, this::named);
        return named.kind.isEmpty() ? Optional.empty() : Optional.of(named.in(iri, language));
    }

    /** The thing of this IRI in short; one of which nothing is known goes by its IRI. */
    Thing of(String iri, String language) {
        return find(iri, language)
                .orElseGet(
                        () ->
                                Thing.of(
                                        iri,
                                        Kind.ofIri(iri).map(Kind::word).orElse("thing"),
                                        Iris.slugOf(iri),
                                        Map.of()));
    }

    /**
     * The thing as one note sees it: labels people gave, else those of that note; no other note has
     * a say.
     */
    Thing asNoted(Node note, String iri, String language) {
        Node node = Terms.iri(iri);
        List<Quad> said = reading.about(node, Terms.LABEL);
        Map<String, String> labels = curatedLabels(said);
        if (labels.isEmpty()) {
            labels = labels(said.stream().filter(quad -> quad.getGraph().equals(note)));
        }
        String kind = Kind.ofIri(iri).map(Kind::word).orElse("thing");
        return new Named(kind, labels).in(iri, language);
    }

    /** Every form of the name, labels first. */
    List<EntityView.NameView> names(String iri) {
        Node node = Terms.iri(iri);
        Map<String, String> labels = reading.memo().get("named", iri, this::named).labels;
        Set<EntityView.NameView> names = new LinkedHashSet<>();
        new TreeMap<>(labels)
                .forEach(
                        (language, label) ->
                                names.add(new EntityView.NameView(label, language, true)));
        List<EntityView.NameView> others = new ArrayList<>();
        for (Node predicate : List.of(Terms.LABEL, Terms.ALT_LABEL)) {
            reading.about(node, predicate)
                    .forEach(
                            quad -> {
                                Node form = quad.getObject();
                                if (form.isLiteral()
                                        && !form.getLiteralLexicalForm()
                                                .equals(labels.get(form.getLiteralLanguage()))) {
                                    others.add(
                                            new EntityView.NameView(
                                                    form.getLiteralLexicalForm(),
                                                    form.getLiteralLanguage(),
                                                    false));
                                }
                            });
        }
        others.sort(
                Comparator.comparing(EntityView.NameView::language)
                        .thenComparing(EntityView.NameView::form));
        names.addAll(others);
        return List.copyOf(names);
    }

    /** IRIs of the classes beside the kind's own, sorted. */
    List<String> types(String iri) {
        Node node = Terms.iri(iri);
        Set<String> types = new HashSet<>();
        List<Quad> said = reading.about(node, Terms.TYPE);
        said.stream()
                .filter(quad -> quad.getGraph().equals(Terms.NAMES_GRAPH))
                .forEach(quad -> add(types, quad));
        if (types.isEmpty()) {
            said.forEach(quad -> add(types, quad));
        }
        String own = Kind.ofIri(iri).map(Kind::type).orElse("");
        types.remove(own);
        types.remove(Vocabulary.EVENT);
        return types.stream().sorted().toList();
    }

    private static void add(Set<String> types, Quad quad) {
        types.add(Terms.string(quad.getObject()));
    }

    private Named named(String iri) {
        Node node = Terms.iri(iri);
        List<Quad> said = reading.about(node, Terms.LABEL);
        Map<String, String> labels = curatedLabels(said);
        if (labels.isEmpty()) {
            labels = labels(said.stream());
        }
        Optional<Kind> kind = Kind.ofIri(iri);
        if (labels.isEmpty() && reading.about(node, Terms.TYPE).isEmpty()) {
            return new Named("", Map.of());
        }
        return new Named(kind.or(() -> kindByType(node)).map(Kind::word).orElse("thing"), labels);
    }

    private Optional<Kind> kindByType(Node node) {
        Set<String> types = new HashSet<>();
        reading.about(node, Terms.TYPE).forEach(quad -> add(types, quad));
        return BY_TYPE.stream().filter(kind -> types.contains(kind.type())).findFirst();
    }

    private static Map<String, String> curatedLabels(List<Quad> said) {
        Map<String, String> labels = new HashMap<>();
        for (Node graph : CURATED) {
            labels(said.stream().filter(quad -> quad.getGraph().equals(graph)))
                    .forEach(labels::putIfAbsent);
        }
        return labels;
    }

    /**
     * A label a language: the one that most graphs have, the first by letters where they are even.
     */
    private static Map<String, String> labels(Stream<Quad> quads) {
        Map<Node, Integer> counts = new HashMap<>();
        quads.forEach(
                quad -> {
                    if (quad.getObject().isLiteral()) {
                        counts.merge(quad.getObject(), 1, Integer::sum);
                    }
                });
        Map<String, String> labels = new HashMap<>();
        counts.entrySet().stream()
                .sorted(
                        Map.Entry.<Node, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(entry -> entry.getKey().getLiteralLexicalForm()))
                .forEach(
                        entry ->
                                labels.putIfAbsent(
                                        entry.getKey().getLiteralLanguage(),
                                        entry.getKey().getLiteralLexicalForm()));
        return labels;
    }

    /** The kind is empty where nothing is known of the thing. */
    private record Named(String kind, Map<String, String> labels) {

        Thing in(String iri, String language) {
            String label = labels.get(language);
            if (label == null) {
                label = labels.get("en");
            }
            if (label == null) {
                label =
                        labels.values().stream()
                                .sorted()
                                .findFirst()
                                .orElseGet(() -> Iris.slugOf(iri));
            }
            return Thing.of(iri, kind, label, labels);
        }
    }
}
