package announcementgraph.graph;

import announcementgraph.extraction.Fact;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Vocabulary;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which parts a note's wholes have, so that nothing is part of itself by way of others: of what
 * would close a circle, the surer claims stay.
 */
final class PartsWithoutCycles {

    private final Map<String, Set<String>> wholes = new HashMap<>();

    private PartsWithoutCycles() {}

    static PartsWithoutCycles of(List<Fact> facts) {
        PartsWithoutCycles parts = new PartsWithoutCycles();
        facts.stream()
                .filter(Fact.Relation.class::isInstance)
                .map(Fact.Relation.class::cast)
                .filter(fact -> fact.predicate().equals(Vocabulary.IS_PART_OF))
                .sorted(
                        Comparator.comparingDouble(
                                (Fact.Relation fact) -> -fact.evidence().confidence()))
                .forEach(fact -> parts.add(fact.subject(), fact.object()));
        return parts;
    }

    private void add(String part, String whole) {
        if (!leads(whole, part)) {
            wholes.computeIfAbsent(part, none -> new LinkedHashSet<>()).add(whole);
        }
    }

    private boolean leads(String from, String to) {
        Deque<String> open = new ArrayDeque<>(List.of(from));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            String next = open.remove();
            if (next.equals(to)) {
                return true;
            }
            wholes.getOrDefault(next, Set.of()).stream().filter(seen::add).forEach(open::add);
        }
        return false;
    }

    /** Why this fact is not kept, if it says of two things what would close a circle. */
    Optional<String> misfit(Fact fact) {
        return switch (fact) {
            case Fact.Relation r when r.predicate().equals(Vocabulary.IS_PART_OF) ->
                    misfit(r.subject(), r.object());
            case Fact.Composition c -> misfit(c.part(), c.whole());
            default -> Optional.empty();
        };
    }

    private Optional<String> misfit(String part, String whole) {
        return wholes.getOrDefault(part, Set.of()).contains(whole)
                ? Optional.empty()
                : Optional.of(
                        "isPartOf: "
                                + Iris.slugOf(part)
                                + " would be part of itself by way of "
                                + Iris.slugOf(whole));
    }
}
