package announcementgraph.evaluation;

import announcementgraph.language.Normalizer;
import announcementgraph.lexicon.Entry;
import announcementgraph.lexicon.Lexicon;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which gold the names of a lexicon know. Immutable. */
public final class KnownForms {

    private final Map<String, Set<Entry>> byKey = new HashMap<>();

    public KnownForms(Lexicon lexicon) {
        for (Entry entry : lexicon.entries()) {
            forms(entry)
                    .map(Normalizer::key)
                    .forEach(key -> byKey.computeIfAbsent(key, k -> new HashSet<>()).add(entry));
        }
    }

    private static Stream<String> forms(Entry entry) {
        return Stream.concat(
                entry.labels().values().stream(), entry.aliases().stream().map(Entry.Alias::form));
    }

    /** Whether the names have a thing of this type and of one of these forms. */
    boolean has(Gold.Entity entity) {
        return named(entity)
                .anyMatch(
                        entry ->
                                EntityType.ofIri(entry.kind().type())
                                        .filter(entity.type()::equals)
                                        .isPresent());
    }

    /** The IRIs of the things that share a form with something of this gold, of whatever type. */
    public Set<String> namedIn(Collection<Gold> gold) {
        return gold.stream()
                .flatMap(note -> note.entities().stream())
                .flatMap(this::named)
                .map(Entry::iri)
                .collect(Collectors.toSet());
    }

    private Stream<Entry> named(Gold.Entity entity) {
        return entity.keys().stream().flatMap(key -> byKey.getOrDefault(key, Set.of()).stream());
    }
}
