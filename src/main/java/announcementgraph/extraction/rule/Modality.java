package announcementgraph.extraction.rule;

import announcementgraph.lexicon.WordTables;
import announcementgraph.vocabulary.Vocabulary;
import java.util.Locale;
import java.util.Map;

/** Whether a sentence says that something is, will be, is said to be, or is not. */
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

    /** Reads the modality off the words of a sentence; a denial wins over a rumour, a rumour over a plan. */
    static Modality of(WordTables words, String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        Modality modality = STATED;
        for (Map<String, String> row : words.rows("modality-words")) {
            String form = row.getOrDefault("form", "");
            if (Triggers.indexOf(lower, form, 0) >= 0) {
                Modality said = valueOf(row.getOrDefault("modality", "stated").toUpperCase(Locale.ROOT));
                if (said.compareTo(modality) > 0) {
                    modality = said;
                }
            }
        }
        return modality;
    }
}
