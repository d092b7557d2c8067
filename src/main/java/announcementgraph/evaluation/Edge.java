package announcementgraph.evaluation;

import announcementgraph.extraction.Evidence;
import announcementgraph.extraction.Extraction;
import announcementgraph.extraction.Fact;
import announcementgraph.vocabulary.Iris;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A relation that was read, in gold's direction.
 *
 * @param subject IRI of the thing it is said of
 * @param object IRI of the other
 */
record Edge(String subject, Predicate predicate, String object, Evidence evidence) {

    /** What counts once: the relation, or of {@code about} the thing alone. */
    private record Key(String subject, Predicate predicate, String object) {}

    /**
     * The relations of a reading that gold has a word for, each once: one that means the same in
     * both directions in either, and of {@code about} each thing, whatever is about it.
     */
    static Collection<Edge> of(Extraction reading, Things things) {
        Map<Key, Edge> edges = new LinkedHashMap<>();
        for (Edge edge : all(reading)) {
            if (edge.predicate == Predicate.SPEAKS_AT && things.isSession(edge.object)) {
                continue;
            }
            edges.putIfAbsent(edge.key(), edge);
        }
        return edges.values();
    }

    private static List<Edge> all(Extraction reading) {
        List<Edge> edges = new ArrayList<>();
        for (Fact fact : reading.facts()) {
            switch (fact) {
                case Fact.Relation relation ->
                        Predicate.ofIri(relation.predicate())
                                .ifPresent(predicate -> edges.add(of(relation, predicate)));
                case Fact.Announcement announcement -> {
                    for (String about : announcement.about()) {
                        edges.add(new Edge("", Predicate.ABOUT, about, announcement.evidence()));
                    }
                }
                case Fact.Attribute attribute -> {}
                case Fact.Composition composition -> {}
            }
        }
        return edges;
    }

    private static Edge of(Fact.Relation relation, Predicate predicate) {
        return predicate.inverse()
                ? new Edge(relation.object(), predicate, relation.subject(), relation.evidence())
                : new Edge(relation.subject(), predicate, relation.object(), relation.evidence());
    }

    private Key key() {
        if (predicate.objectAlone()) {
            return new Key("", predicate, object);
        }
        return predicate.symmetric() && subject.compareTo(object) > 0
                ? new Key(object, predicate, subject)
                : new Key(subject, predicate, object);
    }

    String words(Map<String, String> labels) {
        String from =
                subject.isEmpty()
                        ? "an announcement"
                        : labels.getOrDefault(subject, Iris.slugOf(subject));
        String to = labels.getOrDefault(object, Iris.slugOf(object));
        return from + " — " + predicate.word() + " → " + to;
    }
}
