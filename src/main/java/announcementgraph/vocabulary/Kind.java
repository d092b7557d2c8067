package announcementgraph.vocabulary;

import java.util.Locale;
import java.util.Optional;

/** The kinds of thing that have an IRI, and with it a page. */
public enum Kind {
    ORGANIZATION(Vocabulary.ORGANIZATION),
    PRODUCT(Vocabulary.PRODUCT),
    PERSON(Vocabulary.PERSON),
    EVENT(Vocabulary.EVENT),
    SESSION(Vocabulary.SESSION),
    TOPIC(Vocabulary.CONCEPT),
    PLACE(Vocabulary.PLACE),
    NOTE(Vocabulary.NOTE),
    ANNOUNCEMENT(Vocabulary.ANNOUNCEMENT),
    CLAIM(Vocabulary.CLAIM);

    private final String type;

    Kind(String type) {
        this.type = type;
    }

    /** The IRI of the class that things of this kind have as their RDF type. */
    public String type() {
        return type;
    }

    /** The kind's word in IRIs, addresses and JSON: the name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds the kind of this word, if there is one. */
    public static Optional<Kind> ofWord(String word) {
        for (Kind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Finds the kind of an IRI that {@link Iris} minted, by its path. */
    public static Optional<Kind> ofIri(String iri) {
        if (!iri.startsWith(Vocabulary.ID)) {
            return Optional.empty();
        }
        int slash = iri.indexOf('/', Vocabulary.ID.length());
        return slash < 0 ? Optional.empty() : ofWord(iri.substring(Vocabulary.ID.length(), slash));
    }
}
