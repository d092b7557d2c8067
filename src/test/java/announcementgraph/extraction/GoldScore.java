package announcementgraph.extraction;

import announcementgraph.language.Normalizer;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts what an extraction finds of a gold annotation, by the rules of {@code
 * data/gold/README.md}: names are compared without case, spaces and punctuation; what is arguable
 * counts neither way.
 */
final class GoldScore {

    private static final Map<String, Kind> TYPES =
            Map.of(
                    "Organization", Kind.ORGANIZATION,
                    "Person", Kind.PERSON,
                    "Product", Kind.PRODUCT,
                    "Topic", Kind.TOPIC,
                    "Event", Kind.EVENT,
                    "Place", Kind.PLACE);

    /** The gold's word for a predicate; a word with a minus is read from the object. */
    private static final Map<String, String> PREDICATES =
            Map.of(
                    Vocabulary.ANNOUNCED, "announced",
                    Vocabulary.MANUFACTURER, "-makes",
                    Vocabulary.ACQUIRED, "acquired",
                    Vocabulary.WORKS_FOR, "worksFor",
                    Vocabulary.PERFORMER_IN, "speaksAt",
                    Vocabulary.IS_PART_OF, "partOf",
                    Vocabulary.USES, "uses");

    private int right;
    private int wrong;
    private int missed;

    double precision() {
        return right + wrong == 0 ? 0 : (double) right / (right + wrong);
    }

    double recall() {
        return right + missed == 0 ? 0 : (double) right / (right + missed);
    }

    /** Counts the entities of a note. */
    void entities(Extraction extraction, JsonNode gold) {
        Set<String> mentioned = new HashSet<>();
        extraction.mentions().forEach(m -> mentioned.add(m.entity()));
        extraction.event().ifPresent(mentioned::add);
        Set<JsonNode> found = new HashSet<>();
        for (Entity entity : extraction.entities()) {
            if (!mentioned.contains(entity.iri()) || entity.kind() == Kind.SESSION) {
                continue;
            }
            List<JsonNode> same =
                    gold.get("entities")
                            .valueStream()
                            .filter(g -> TYPES.get(g.get("type").asText()) == entity.kind())
                            .filter(g -> shareAName(entity, g))
                            .toList();
            found.addAll(same);
            wrong += same.isEmpty() ? 1 : 0;
        }
        for (JsonNode entity : gold.get("entities")) {
            if (entity.path("must").asBoolean(true)) {
                right += found.contains(entity) ? 1 : 0;
                missed += found.contains(entity) ? 0 : 1;
            }
        }
    }

    /**
     * Counts the required relations that are found; what is found beyond them is not counted here.
     */
    void relations(Extraction extraction, JsonNode gold) {
        Map<String, Entity> entities = new HashMap<>();
        extraction.entities().forEach(e -> entities.put(e.iri(), e));
        for (JsonNode triple : gold.get("relations")) {
            String predicate = triple.get(1).asText();
            boolean found =
                    extraction.facts().stream()
                            .filter(Fact.Relation.class::isInstance)
                            .map(Fact.Relation.class::cast)
                            .anyMatch(r -> says(r, entities, gold, triple));
            if (PREDICATES.containsValue(predicate) || PREDICATES.containsValue("-" + predicate)) {
                right += found ? 1 : 0;
                missed += found ? 0 : 1;
            }
        }
    }

    private static boolean says(
            Fact.Relation relation, Map<String, Entity> entities, JsonNode gold, JsonNode triple) {
        String word = PREDICATES.getOrDefault(relation.predicate(), "");
        boolean inverse = word.startsWith("-");
        Entity subject = entities.get(inverse ? relation.object() : relation.subject());
        Entity object = entities.get(inverse ? relation.subject() : relation.object());
        return word.replace("-", "").equals(triple.get(1).asText())
                && subject != null
                && object != null
                && names(gold, triple.get(0).asText()).stream().anyMatch(n -> has(subject, n))
                && names(gold, triple.get(2).asText()).stream().anyMatch(n -> has(object, n));
    }

    /** The keys of all names of the gold entity that is called so. */
    private static Set<String> names(JsonNode gold, String name) {
        Set<String> names = new HashSet<>(Set.of(Normalizer.key(name)));
        for (JsonNode entity : gold.get("entities")) {
            if (entity.get("name").asText().equals(name)) {
                entity.path("aliases").forEach(a -> names.add(Normalizer.key(a.asText())));
            }
        }
        return names;
    }

    private static boolean shareAName(Entity entity, JsonNode gold) {
        return has(entity, Normalizer.key(gold.get("name").asText()))
                || gold.path("aliases")
                        .valueStream()
                        .anyMatch(a -> has(entity, Normalizer.key(a.asText())));
    }

    private static boolean has(Entity entity, String key) {
        return entity.labels().values().stream().anyMatch(l -> Normalizer.key(l).equals(key))
                || entity.otherNames().stream().anyMatch(n -> Normalizer.key(n.form()).equals(key));
    }
}
