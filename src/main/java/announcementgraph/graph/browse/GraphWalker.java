package announcementgraph.graph.browse;

import announcementgraph.vocabulary.Vocabulary;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks from thing to thing along the relations that a drawing shows. */
final class GraphWalker {

    /** Beyond this many things a search for a connection gives up: whoever asks waits. */
    private static final int MOST_VISITED = 20_000;

    /** More connections of the same length than this are not read by anybody. */
    private static final int MOST_WAYS = 5;

    private final Reading reading;
    private final String language;

    GraphWalker(Reading reading, String language) {
        this.reading = reading;
        this.language = language;
    }

    GraphView around(String focus, int depth, int limit) {
        Set<String> chosen = new LinkedHashSet<>(List.of(focus));
        List<String> frontier = List.of(focus);
        boolean truncated = false;
        for (int step = 0; step < depth && !frontier.isEmpty(); step++) {
            List<String> next = nextStep(frontier, chosen);
            int room = Math.max(0, limit - chosen.size());
            truncated |= next.size() > room;
            frontier = next.size() > room ? next.subList(0, room) : next;
            chosen.addAll(frontier);
        }
        return view(chosen, edgesAmong(chosen), truncated);
    }

    /**
     * What is one step on from these, most connected with them first, then most connected of all.
     */
    private List<String> nextStep(List<String> frontier, Set<String> seen) {
        Map<String, Integer> ties = new HashMap<>();
        for (String thing : frontier) {
            for (Links.Link link : links(thing)) {
                if (!seen.contains(link.other())) {
                    ties.merge(link.other(), 1, Integer::sum);
                }
            }
        }
        return ties.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparingInt(tie -> -links(tie.getKey()).size())
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    GraphView expand(String focus, String predicate, String direction, int limit) {
        boolean out = direction.equals("out");
        List<Links.Link> matching =
                links(focus).stream()
                        .filter(link -> link.predicate().equals(predicate))
                        .filter(link -> link.out() == out || reading.words().isSymmetric(predicate))
                        .sorted(
                                Comparator.comparingInt(
                                                (Links.Link link) -> -links(link.other()).size())
                                        .thenComparing(Links.Link::other))
                        .toList();
        List<Links.Link> taken = matching.stream().limit(Math.max(1, limit)).toList();
        Set<String> nodes = new LinkedHashSet<>(List.of(focus));
        Set<GraphView.Edge> edges = new LinkedHashSet<>();
        for (Links.Link link : taken) {
            nodes.add(link.other());
            addEdges(edges, focus, link);
        }
        return view(nodes, edges, matching.size() > taken.size());
    }

    Neighbours neighbours(String iri) {
        record Way(String predicate, boolean out) {}
        Map<Way, Long> counts = new LinkedHashMap<>();
        links(iri)
                .forEach(
                        link -> counts.merge(new Way(link.predicate(), link.out()), 1L, Long::sum));
        return new Neighbours(
                iri,
                counts.entrySet().stream()
                        .map(
                                way ->
                                        new Neighbours.Relation(
                                                way.getKey().predicate,
                                                reading.words()
                                                        .relation(
                                                                way.getKey().predicate,
                                                                way.getKey().out,
                                                                language),
                                                way.getKey().out ? "out" : "in",
                                                way.getValue()))
                        .toList());
    }

    /** Breadth first: all things on the shortest connections, as many of these as fit a page. */
    GraphView path(String from, String to, int maxSteps) {
        Map<String, Set<String>> before = new HashMap<>(Map.of(from, Set.of()));
        List<String> frontier = List.of(from);
        for (int step = 0;
                step < maxSteps && !before.containsKey(to) && before.size() < MOST_VISITED;
                step++) {
            Map<String, Set<String>> reached = new LinkedHashMap<>();
            for (String thing : frontier) {
                for (Links.Link link : links(thing)) {
                    if (!before.containsKey(link.other())) {
                        reached.computeIfAbsent(link.other(), other -> new LinkedHashSet<>())
                                .add(thing);
                    }
                }
            }
            before.putAll(reached);
            frontier = List.copyOf(reached.keySet());
        }
        if (!before.containsKey(to)) {
            return new GraphView(List.of(), List.of(), false);
        }
        List<List<String>> ways = new ArrayList<>();
        boolean more = !collectWays(List.of(to), from, before, ways);
        Set<String> nodes = new LinkedHashSet<>();
        Set<GraphView.Edge> edges = new LinkedHashSet<>();
        for (List<String> way : ways) {
            nodes.addAll(way);
            for (int i = 1; i < way.size(); i++) {
                String one = way.get(i - 1);
                String other = way.get(i);
                links(one).stream()
                        .filter(link -> link.other().equals(other))
                        .forEach(link -> addEdges(edges, one, link));
            }
        }
        return view(nodes, edges, more);
    }

    /** Whether all ways from the start to the first of these were taken, and not only so many. */
    private static boolean collectWays(
            List<String> rest,
            String from,
            Map<String, Set<String>> before,
            List<List<String>> ways) {
        if (rest.getFirst().equals(from)) {
            if (ways.size() >= MOST_WAYS) {
                return false;
            }
            ways.add(rest);
            return true;
        }
        for (String thing : before.getOrDefault(rest.getFirst(), Set.of())) {
            List<String> longer = new ArrayList<>(rest);
            longer.addFirst(thing);
            if (!collectWays(longer, from, before, ways)) {
                return false;
            }
        }
        return true;
    }

    private Set<GraphView.Edge> edgesAmong(Set<String> nodes) {
        Set<GraphView.Edge> edges = new LinkedHashSet<>();
        for (String node : nodes) {
            for (Links.Link link : links(node)) {
                if (nodes.contains(link.other())) {
                    addEdges(edges, node, link);
                }
            }
        }
        return edges;
    }

    /**
     * An edge a number where a part is counted. A symmetric relation is drawn from the one that
     * comes first.
     */
    private void addEdges(Set<GraphView.Edge> edges, String thing, Links.Link link) {
        boolean symmetric = reading.words().isSymmetric(link.predicate());
        boolean forward = symmetric ? thing.compareTo(link.other()) <= 0 : link.out();
        String source = forward ? thing : link.other();
        String target = forward ? link.other() : thing;
        Set<Long> quantities =
                link.predicate().equals(Vocabulary.IS_PART_OF)
                        ? reading.links().quantities(target, source)
                        : Set.of();
        if (quantities.isEmpty()) {
            edges.add(edge(source, target, link.predicate(), null));
        }
        quantities.forEach(quantity -> edges.add(edge(source, target, link.predicate(), quantity)));
    }

    private GraphView.Edge edge(
            String source, String target, String predicate, @Nullable Long quantity) {
        String label = reading.words().relation(predicate, true, language);
        RelationEvidence.Summary said =
                new RelationEvidence(reading)
                        .summary(new RelationEvidence.Relation(source, predicate, target));
        return new GraphView.Edge(
                source,
                target,
                predicate,
                label,
                quantity,
                said.years(),
                said.confidence(),
                said.notes());
    }

    private GraphView view(Set<String> nodes, Set<GraphView.Edge> edges, boolean truncated) {
        List<GraphView.Node> views = new ArrayList<>();
        for (String iri : nodes) {
            Thing thing = reading.things().of(iri, language);
            views.add(
                    new GraphView.Node(
                            iri, thing.label(), thing.kind(), thing.href(), links(iri).size()));
        }
        return new GraphView(views, List.copyOf(edges), truncated);
    }

    private List<Links.Link> links(String thing) {
        return reading.links().drawn(thing);
    }
}
