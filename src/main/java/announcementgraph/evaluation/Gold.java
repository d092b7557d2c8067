package announcementgraph.evaluation;

import announcementgraph.language.Normalizer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a careful reader finds in a note. Every end of a relation is the name of an entity.
 *
 * @param file the name of the annotation's file
 * @param note the note's file name, NFC
 * @param language the tag of its language, or empty
 * @param entities the things that the text names
 * @param relations what the text says of them
 * @param optional what one may read from it; counted neither way
 */
public record Gold(
        String file,
        String note,
        String language,
        List<Entity> entities,
        List<Relation> relations,
        List<Relation> optional) {

    public Gold {
        entities = List.copyOf(entities);
        relations = List.copyOf(relations);
        optional = List.copyOf(optional);
    }

    /**
     * A thing that the text names.
     *
     * @param forms its name and its aliases
     * @param must whether it is a mistake to miss it; otherwise it counts neither way
     */
    record Entity(String name, EntityType type, List<String> forms, boolean must) {

        Entity {
            forms = List.copyOf(forms);
        }

        Set<String> keys() {
            return forms.stream().map(Normalizer::key).collect(Collectors.toSet());
        }
    }

    /** What the text says; both ends are names. */
    record Relation(String subject, Predicate predicate, String object) {

        Stream<String> ends() {
            return Stream.of(subject, object);
        }

        @Override
        public String toString() {
            return subject + " — " + predicate.word() + " → " + object;
        }
    }
}
