package announcementgraph.extraction.rule;

import announcementgraph.vocabulary.Vocabulary;

/**
 * Whether a sentence says that something is, will be, is said to be, or is not; the later wins over
 * the earlier.
 */
enum Modality {
    STATED(Vocabulary.STATED),
    PLANNED(Vocabulary.PLANNED),
    RUMOURED(Vocabulary.RUMOURED),
    DENIED("");

    private final String iri;

    Modality(String iri) {
        this.iri = iri;
    }

    String iri() {
        return iri;
    }
}
