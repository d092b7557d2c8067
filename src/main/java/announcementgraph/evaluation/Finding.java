package announcementgraph.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * One thing or relation of a note, and whether reading and gold agree on it.
 *
 * @param of whether it is a thing or a relation
 * @param outcome what came of it
 * @param types gold's words for its type, or for the relation's predicate; a falsely found thing of
 *     two types has two
 * @param known whether the names know the thing; false of a relation
 * @param text the name, or the relation in words
 * @param line the line of the note where it stands, from 1; 0 where the text does not have it so
 * @param evidence what made a false find
 */
public record Finding(
        Of of,
        Outcome outcome,
        List<String> types,
        boolean known,
        String text,
        int line,
        Optional<Evidence> evidence) {

    public Finding {
        types = List.copyOf(types);
    }

    /** What is counted. */
    public enum Of {
        ENTITIES,
        RELATIONS
    }

    /** What can come of it. */
    public enum Outcome {
        RIGHT,
        /** Found, and not in the gold. */
        FALSE,
        MISSED
    }

    /** The words that were read so, by which rule, and how sure. */
    public record Evidence(String quote, String rule, double confidence) {}
}
