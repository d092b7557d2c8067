package announcementgraph.evaluation;

import announcementgraph.vocabulary.Vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The types of thing that gold tells apart. */
enum EntityType {
    ORGANIZATION("Organization", Vocabulary.ORGANIZATION),
    PERSON("Person", Vocabulary.PERSON),
    PRODUCT("Product", Vocabulary.PRODUCT),
    TOPIC("Topic", Vocabulary.CONCEPT),
    EVENT("Event", Vocabulary.EVENT),
    PLACE("Place", Vocabulary.PLACE);

    private final String word;
    private final String iri;

    EntityType(String word, String iri) {
        this.word = word;
        this.iri = iri;
    }

    /** Gold's word for it. */
    String word() {
        return word;
    }

    static Optional<EntityType> ofWord(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    /** The type of this class of the ontology. */
    static Optional<EntityType> ofIri(String iri) {
        return Arrays.stream(values()).filter(type -> type.iri.equals(iri)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(EntityType::word).toList();
    }
}
