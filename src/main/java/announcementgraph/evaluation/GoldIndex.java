package announcementgraph.evaluation;

import announcementgraph.language.Normalizer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the entities of a note's gold by their names. They are given by their place in the list.
 */
final class GoldIndex {

    private final List<Gold.Entity> entities;
    private final Map<String, Set<Integer>> byKey = new HashMap<>();

    GoldIndex(Gold gold) {
        entities = gold.entities();
        for (int i = 0; i < entities.size(); i++) {
            for (String key : entities.get(i).keys()) {
                byKey.computeIfAbsent(key, k -> new HashSet<>()).add(i);
            }
        }
    }

    /** Those that have one of these names. */
    Set<Integer> named(Collection<String> keys) {
        Set<Integer> found = new HashSet<>();
        keys.forEach(key -> found.addAll(byKey.getOrDefault(key, Set.of())));
        return found;
    }

    /** Those that have one of these names and are of one of these types. */
    Set<Integer> named(Collection<String> keys, Collection<EntityType> types) {
        Set<Integer> found = named(keys);
        found.removeIf(i -> !types.contains(entities.get(i).type()));
        return found;
    }

    /** Those that an end of a gold relation stands for. */
    Set<Integer> end(String name) {
        return named(Set.of(Normalizer.key(name)));
    }

    boolean anyArguable(Collection<Integer> indexes) {
        return indexes.stream().anyMatch(i -> !entities.get(i).must());
    }
}
