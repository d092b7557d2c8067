package announcementgraph.graph.browse;

import announcementgraph.graph.Terms;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The relations of a thing with other things, each once however many notes say it. */
final class Links {

    /**
     * Of what the names know, pages draw these alone, and only between things that notes mention.
     */
    private static final Set<String> DRAWN_FROM_NAMES =
            Set.of(Vocabulary.MANUFACTURER, Vocabulary.IS_PART_OF);

    private static final Set<Kind> NO_THINGS = Set.of(Kind.NOTE, Kind.ANNOUNCEMENT, Kind.CLAIM);

    private final Reading reading;

    Links(Reading reading) {
        this.reading = reading;
    }

    /**
     * A relation of a thing.
     *
     * @param out whether the thing is its subject; always so where the relation reads the same both
     *     ways
     * @param noted whether a note says it, and not the names alone
     */
    record Link(String predicate, boolean out, String other, boolean noted) {}

    /**
     * Whether this node is a thing that relations connect: no plain value, and no note,
     * announcement or claim.
     */
    static boolean isThing(Node node) {
        if (!node.isURI()) {
            return false;
        }
        Optional<Kind> kind = Kind.ofIri(node.getURI());
        return kind.isEmpty() || !NO_THINGS.contains(kind.get());
    }

    /** Every relation of the thing, in the order of the relations and then of the others' IRIs. */
    List<Link> all(String iri) {
        return reading.memo().get("links", iri, this::find);
    }

    /** The relations that a drawing of the graph shows. */
    List<Link> drawn(String iri) {
        return reading.memo()
                .get(
                        "drawn",
                        iri,
                        thing -> {
                            boolean mentioned = isMentioned(thing);
                            return all(thing).stream()
                                    .filter(
                                            link ->
                                                    link.noted
                                                            || mentioned
                                                                    && DRAWN_FROM_NAMES.contains(
                                                                            link.predicate)
                                                                    && isMentioned(link.other))
                                    .toList();
                        });
    }

    private boolean isMentioned(String iri) {
        return reading.memo().get("mentioned", iri, thing -> reading.isMentioned(Terms.iri(thing)));
    }

    private List<Link> find(String iri) {
        Node thing = Terms.iri(iri);
        List<Link> links = new ArrayList<>();
        for (Node relation : reading.words().relations()) {
            String predicate = relation.getURI();
            Map<String, Boolean> outward = new LinkedHashMap<>();
            Map<String, Boolean> inward =
                    reading.words().isSymmetric(predicate) ? outward : new LinkedHashMap<>();
            collect(reading.about(thing, relation), true, outward);
            collect(reading.pointingTo(relation, thing), false, inward);
            add(links, predicate, true, outward);
            if (inward != outward) {
                add(links, predicate, false, inward);
            }
        }
        return List.copyOf(links);
    }

    private static void collect(List<Quad> quads, boolean out, Map<String, Boolean> others) {
        quads.forEach(
                quad -> {
                    Node other = out ? quad.getObject() : quad.getSubject();
                    if (isThing(other)) {
                        others.merge(
                                other.getURI(),
                                Reading.isNote(quad.getGraph()),
                                Boolean::logicalOr);
                    }
                });
    }

    private static void add(
            List<Link> links, String predicate, boolean out, Map<String, Boolean> others) {
        others.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        other ->
                                links.add(
                                        new Link(
                                                predicate, out, other.getKey(), other.getValue())));
    }

    /** How many of the part the whole has, by each note that counts them: usually none or one. */
    Set<Long> quantities(String whole, String part) {
        return reading.memo()
                .get("quantities", whole, this::quantitiesOfWhole)
                .getOrDefault(part, Set.of());
    }

    private Map<String, Set<Long>> quantitiesOfWhole(String whole) {
        Map<String, Set<Long>> quantities = new LinkedHashMap<>();
        for (Counted counted : counted(Terms.iri(Vocabulary.WHOLE), whole)) {
            quantities.computeIfAbsent(counted.part, part -> new TreeSet<>()).add(counted.quantity);
        }
        return quantities;
    }

    /** One note's count of a part of a whole; the composition is what its claim is about. */
    record Counted(Node note, Node composition, String whole, String part, long quantity) {}

    /** The counts that have this thing as their {@code ag:whole} or {@code ag:part}. */
    List<Counted> counted(Node end, String thing) {
        List<Counted> all = new ArrayList<>();
        for (Quad quad : reading.pointingTo(end, Terms.iri(thing))) {
            Node graph = quad.getGraph();
            Node composition = quad.getSubject();
            String whole = reading.text(graph, composition, Vocabulary.WHOLE);
            String part = reading.text(graph, composition, Vocabulary.PART);
            reading.value(graph, composition, Vocabulary.QUANTITY)
                    .map(Terms::string)
                    .filter(quantity -> quantity.matches("\\d{1,18}"))
                    .ifPresent(
                            quantity ->
                                    all.add(
                                            new Counted(
                                                    graph,
                                                    composition,
                                                    whole,
                                                    part,
                                                    Long.parseLong(quantity))));
        }
        return all;
    }
}
