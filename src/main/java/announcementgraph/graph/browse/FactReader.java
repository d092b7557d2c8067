package announcementgraph.graph.browse;

import announcementgraph.graph.Terms;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lists the facts of a thing, grouped by relation and direction, each with the notes that say it.
 * What most notes say comes first; what only the names know comes last.
 */
final class FactReader {

    /** A page that shows more words than this of one fact helps nobody. */
    private static final int MOST_EVIDENCE = 100;

    private final Reading reading;
    private final EvidenceReader evidence;

    FactReader(Reading reading) {
        this.reading = reading;
        this.evidence = new EvidenceReader(reading);
    }

    /** The facts that share a relation and a direction. */
    private record Group(Node predicate, boolean out, List<Row> rows) {}

    /**
     * One fact, before its words are looked up.
     *
     * @param value the node at the other end
     * @param said the notes that say it, each with the subject and object of its claim
     */
    private record Row(Node value, @Nullable Long quantity, List<Said> said) {}

    private record Said(Node note, Node subject, Node predicate, Node object) {}

    /** Every group, each with its first facts. */
    List<FactGroup> groups(String iri, int shown, String language) {
        return allGroups(iri).stream()
                .map(
                        group ->
                                new FactGroup(
                                        group.predicate.getURI(),
                                        reading.words()
                                                .relation(
                                                        group.predicate.getURI(),
                                                        group.out,
                                                        language),
                                        group.out ? "out" : "in",
                                        group.rows.size(),
                                        group.rows.stream()
                                                .limit(shown)
                                                .map(row -> view(row, language))
                                                .toList()))
                .toList();
    }

    /** One page of one group. */
    Page<FactView> page(
            String iri, String predicate, String direction, int page, int size, String language) {
        List<Row> rows =
                allGroups(iri).stream()
                        .filter(group -> group.predicate.getURI().equals(predicate))
                        .filter(group -> direction.equals("out") == group.out)
                        .findFirst()
                        .map(Group::rows)
                        .orElse(List.of());
        return Pages.of(rows, page, size, row -> view(row, language));
    }

    private List<Group> allGroups(String iri) {
        return reading.memo().get("facts", iri, this::findGroups);
    }

    private List<Group> findGroups(String iri) {
        Node thing = Terms.iri(iri);
        List<Group> groups = new ArrayList<>();
        for (Node attribute : attributes(thing)) {
            add(groups, attribute, true, rows(reading.about(thing, attribute), true));
        }
        for (Node relation : reading.words().relations()) {
            boolean symmetric = reading.words().isSymmetric(relation.getURI());
            List<Quad> outward = reading.about(thing, relation);
            List<Quad> inward = reading.pointingTo(relation, thing);
            Map<Node, Row> rows = rows(outward, true);
            if (symmetric) {
                rows(inward, false)
                        .forEach((other, row) -> rows.merge(other, row, FactReader::together));
                add(groups, relation, true, rows);
            } else if (relation.getURI().equals(Vocabulary.IS_PART_OF)) {
                add(groups, relation, true, counted(rows, iri, true));
                add(groups, relation, false, counted(rows(inward, false), iri, false));
            } else {
                add(groups, relation, true, rows);
                add(groups, relation, false, rows(inward, false));
            }
        }
        return groups;
    }

    private static void add(List<Group> groups, Node predicate, boolean out, Map<?, Row> rows) {
        if (!rows.isEmpty()) {
            List<Row> sorted =
                    rows.values().stream()
                            .sorted(
                                    Comparator.comparingInt((Row row) -> -row.said.size())
                                            .thenComparing(row -> Terms.string(row.value))
                                            .thenComparing(
                                                    row -> row.quantity == null ? 0 : row.quantity))
                            .toList();
            groups.add(new Group(predicate, out, sorted));
        }
    }

    /** The attributes of the ontology, and whatever else the names say of this thing. */
    private Set<Node> attributes(Node thing) {
        Set<Node> attributes = new LinkedHashSet<>(reading.words().attributes());
        Map<String, Node> others = new TreeMap<>();
        for (Node graph : List.of(Terms.NAMES_GRAPH, Terms.CORRECTIONS_GRAPH)) {
            reading.find(graph, thing, Node.ANY, Node.ANY)
                    .forEachRemaining(
                            quad -> {
                                Node property = quad.getPredicate();
                                if (!reading.words().isStructural(property.getURI())
                                        && !reading.words().relations().contains(property)) {
                                    others.put(property.getURI(), property);
                                }
                            });
        }
        attributes.addAll(others.values());
        return attributes;
    }

    private static Map<Node, Row> rows(List<Quad> quads, boolean out) {
        Map<Node, Row> rows = new LinkedHashMap<>();
        for (Quad quad : quads) {
            Node other = out ? quad.getObject() : quad.getSubject();
            if (other.isLiteral() || Links.isThing(other)) {
                Row row =
                        rows.computeIfAbsent(other, node -> new Row(node, null, new ArrayList<>()));
                if (Reading.isNote(quad.getGraph())) {
                    row.said.add(
                            new Said(
                                    quad.getGraph(),
                                    quad.getSubject(),
                                    quad.getPredicate(),
                                    quad.getObject()));
                }
            }
        }
        return rows;
    }

    private static Row together(Row one, Row other) {
        List<Said> said = new ArrayList<>(one.said);
        said.addAll(other.said);
        return new Row(one.value, one.quantity, said);
    }

    /**
     * A part that notes count is a fact for each number; the notes that only say it is a part keep
     * one of their own.
     */
    private Map<Object, Row> counted(Map<Node, Row> rows, String iri, boolean out) {
        record Cell(Node other, @Nullable Long quantity) {}
        Map<Object, Row> cells = new LinkedHashMap<>();
        Map<Node, Set<Node>> countingNotes = new LinkedHashMap<>();
        Node end = Terms.iri(out ? Vocabulary.PART : Vocabulary.WHOLE);
        for (Links.Counted counted : reading.links().counted(end, iri)) {
            Node other = Terms.iri(out ? counted.whole() : counted.part());
            Node object =
                    reading.value(counted.note(), counted.composition(), Vocabulary.QUANTITY)
                            .orElseThrow();
            cells.computeIfAbsent(
                            new Cell(other, counted.quantity()),
                            cell -> new Row(other, counted.quantity(), new ArrayList<>()))
                    .said
                    .add(
                            new Said(
                                    counted.note(),
                                    counted.composition(),
                                    Terms.iri(Vocabulary.QUANTITY),
                                    object));
            countingNotes.computeIfAbsent(other, node -> new LinkedHashSet<>()).add(counted.note());
        }
        rows.forEach(
                (other, row) -> {
                    Set<Node> counting = countingNotes.getOrDefault(other, Set.of());
                    List<Said> plain =
                            row.said.stream()
                                    .filter(said -> !counting.contains(said.note))
                                    .toList();
                    if (counting.isEmpty() || !plain.isEmpty()) {
                        cells.put(new Cell(other, null), new Row(other, null, plain));
                    }
                });
        return cells;
    }

    private FactView view(Row row, String language) {
        List<EvidenceView> words = new ArrayList<>();
        for (Said said : row.said) {
            if (words.size() < MOST_EVIDENCE) {
                words.addAll(
                        evidence.of(List.of(said.note), said.subject, said.predicate, said.object));
            }
        }
        words.sort(Comparator.comparing(EvidenceView::note).thenComparingInt(EvidenceView::begin));
        String value = Terms.string(row.value);
        return row.value.isURI()
                ? reading.things()
                        .find(value, language)
                        .map(thing -> new FactView(thing, null, row.quantity, words))
                        .orElseGet(() -> new FactView(null, value, row.quantity, words))
                : new FactView(null, value, row.quantity, words);
    }
}
