package announcementgraph.evaluation;

import announcementgraph.vocabulary.Vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The relations that gold tells apart. */
enum Predicate {
    ANNOUNCED("announced", Vocabulary.ANNOUNCED),
    MAKES("makes", Vocabulary.MANUFACTURER),
    ACQUIRED("acquired", Vocabulary.ACQUIRED),
    WORKS_FOR("worksFor", Vocabulary.WORKS_FOR),
    SPEAKS_AT("speaksAt", Vocabulary.PERFORMER_IN),
    ABOUT("about", Vocabulary.ABOUT),
    PART_OF("partOf", Vocabulary.IS_PART_OF),
    PARTNERS_WITH("partnersWith", Vocabulary.PARTNERS_WITH),
    USES("uses", Vocabulary.USES);

    private final String word;
    private final String iri;

    Predicate(String word, String iri) {
        this.word = word;
        this.iri = iri;
    }

    /** Gold's word for it. */
    String word() {
        return word;
    }

    /** Whether the graph says it from gold's object to gold's subject. */
    boolean inverse() {
        return this == MAKES;
    }

    /** Whether it says the same in both directions. */
    boolean symmetric() {
        return this == PARTNERS_WITH;
    }

    /** Whether only its object is compared: a note may say it of the event or of a session. */
    boolean objectAlone() {
        return this == ABOUT;
    }

    static Optional<Predicate> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** The relation of this property of the ontology. */
    static Optional<Predicate> ofIri(String iri) {
        return Arrays.stream(values()).filter(each -> each.iri.equals(iri)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Predicate::word).toList();
    }
}
