package announcementgraph.graph.browse;

import announcementgraph.graph.GraphStore;
import announcementgraph.graph.Terms;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which things notes mention, by kind, the most mentioned first; counted once a revision.
 *
 * @param notes in how many notes a thing is named, by its IRI
 * @param byKind IRIs by the kind's word, in order
 */
record Census(Map<String, Integer> notes, Map<String, List<String>> byKind) {

    static Census of(Reading reading) {
        return reading.memo().whole("census", () -> count(reading));
    }

    private static Census count(Reading reading) {
        Map<String, Integer> notes = new HashMap<>();
        Iterator<Quad> mentions = reading.find(Node.ANY, Node.ANY, Terms.MENTIONS, Node.ANY);
        mentions.forEachRemaining(
                quad -> {
                    if (quad.getSubject().equals(quad.getGraph())) {
                        notes.merge(Terms.string(quad.getObject()), 1, Integer::sum);
                    }
                });
        Map<String, List<String>> byKind = new TreeMap<>();
        notes.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .forEach(
                        iri ->
                                byKind.computeIfAbsent(kind(iri), kind -> new ArrayList<>())
                                        .add(iri));
        return new Census(notes, byKind);
    }

    private static String kind(String iri) {
        return Kind.ofIri(iri).map(Kind::word).orElse("thing");
    }

    /** What is in the graph, in numbers. */
    static Stats stats(Reading reading, GraphStore store) {
        return reading.memo()
                .whole(
                        "stats",
                        () -> {
                            Map<String, Long> things = new LinkedHashMap<>();
                            of(reading)
                                    .byKind
                                    .forEach((kind, iris) -> things.put(kind, (long) iris.size()));
                            return new Stats(
                                    new NoteViewReader(reading).all().size(),
                                    things,
                                    names(reading),
                                    distinct(reading, Terms.ANNOUNCEMENT),
                                    distinct(reading, Terms.CLAIM),
                                    store.size(),
                                    store.revision());
                        });
    }

    private static long names(Reading reading) {
        Set<Node> named = new HashSet<>();
        reading.find(Terms.NAMES_GRAPH, Node.ANY, Terms.iri(Vocabulary.LABEL), Node.ANY)
                .forEachRemaining(quad -> named.add(quad.getSubject()));
        return named.size();
    }

    private static long distinct(Reading reading, Node type) {
        return reading.count(Node.ANY, Node.ANY, Terms.TYPE, type);
    }
}
