package announcementgraph.extraction;

import announcementgraph.notes.Note;
import java.util.List;
import java.util.Optional;

/**
 * All that was read from a note.
 *
 * @param note the note
 * @param iri the note's IRI, which is also that of its named graph
 * @param event the IRI of the event that the note is about, if it is about one
 * @param entities the things, each once, by first mention
 * @param mentions where they are named, in the order of the text
 * @param facts what is said of them, each triple at most once, in the order of the text
 */
public record Extraction(
        Note note,
        String iri,
        Optional<String> event,
        List<Entity> entities,
        List<Mention> mentions,
        List<Fact> facts) {

    public Extraction {
        entities = List.copyOf(entities);
        mentions = List.copyOf(mentions);
        facts = List.copyOf(facts);
    }
}
