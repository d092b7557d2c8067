package announcementgraph.evaluation;

import announcementgraph.extraction.Entity;
import announcementgraph.extraction.Extraction;
import announcementgraph.language.Normalizer;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the readings say of each thing, whichever note says it: a form that one note adds to a
 * thing's names is a name of it in the others too, as it is in their graph.
 */
final class Things {

    private final Map<String, Thing> things = new HashMap<>();

    /** What is known of a thing. */
    private static final class Thing {
        private final Set<String> keys = new HashSet<>();
        private final Set<EntityType> types = new TreeSet<>();
        private boolean session;
    }

    Things(Collection<Extraction> readings) {
        for (Extraction reading : readings) {
            reading.entities().forEach(this::take);
        }
    }

    private void take(Entity entity) {
        Thing thing = things.computeIfAbsent(entity.iri(), iri -> new Thing());
        entity.labels().values().forEach(label -> thing.keys.add(Normalizer.key(label)));
        entity.otherNames().forEach(name -> thing.keys.add(Normalizer.key(name.form())));
        EntityType.ofIri(entity.kind().type()).ifPresent(thing.types::add);
        for (String type : entity.types()) {
            EntityType.ofIri(type).ifPresent(thing.types::add);
        }
        if (entity.kind() == Kind.SESSION || entity.types().contains(Vocabulary.SESSION)) {
            thing.session = true;
            thing.types.add(EntityType.EVENT);
        }
    }

    /** The keys of all its names. */
    Set<String> keys(String iri) {
        Thing thing = things.get(iri);
        return thing == null ? Set.of() : thing.keys;
    }

    List<EntityType> types(String iri) {
        Thing thing = things.get(iri);
        return thing == null ? List.of() : List.copyOf(thing.types);
    }

    boolean isSession(String iri) {
        Thing thing = things.get(iri);
        return thing != null && thing.session;
    }
}
