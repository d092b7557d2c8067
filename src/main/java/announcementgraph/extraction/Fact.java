package announcementgraph.extraction;

import java.util.List;
import java.util.Optional;

/** What a note says, with the words that say so. Things are given by their IRIs. */
public sealed interface Fact {

    Evidence evidence();

    /**
     * A triple between two things of the note; the predicate is one of {@code Vocabulary}'s direct
     * relations.
     */
    record Relation(String subject, String predicate, String object, Evidence evidence)
            implements Fact {}

    /**
     * A triple with a value: a job title, a start date ({@code 2019-07-02}, {@code 2019-07} or
     * {@code 2019}).
     *
     * @param language the tag of the value's language, or empty where the value is a date
     */
    record Attribute(
            String subject, String predicate, String value, String language, Evidence evidence)
            implements Fact {}

    /**
     * How many of a part a whole has. It comes beside the {@code dcterms:isPartOf} relation of the
     * two.
     *
     * @param quantity at least 1
     */
    record Composition(String whole, String part, long quantity, Evidence evidence)
            implements Fact {}

    /**
     * Somebody announces something. A stated one comes beside an {@code ag:announced} relation for
     * each pair of the two lists; a planned or rumoured one gives none.
     *
     * @param by the organizations, at least one
     * @param announced the things, at least one
     * @param at the session or else the event, where the note tells
     * @param date ISO date of the event or of the line, as precise as known
     * @param modality {@code Vocabulary.STATED}, {@code PLANNED} or {@code RUMOURED}
     */
    record Announcement(
            List<String> by,
            List<String> announced,
            Optional<String> at,
            Optional<String> date,
            List<String> about,
            String modality,
            Evidence evidence)
            implements Fact {
        public Announcement {
            by = List.copyOf(by);
            announced = List.copyOf(announced);
            about = List.copyOf(about);
        }
    }
}
