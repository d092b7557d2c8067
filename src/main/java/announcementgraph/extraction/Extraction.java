package announcementgraph.extraction;

import announcementgraph.notes.Note;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /**
     * The same reading without mentions and facts that are less sure than this, and what only they
     * name.
     */
    public Extraction withMinimumConfidence(double least) {
        List<Fact> sure = facts.stream().filter(f -> f.evidence().confidence() >= least).toList();
        List<Mention> named = mentions.stream().filter(m -> m.confidence() >= least).toList();
        Set<String> kept = new HashSet<>();
        event.ifPresent(kept::add);
        named.forEach(m -> kept.add(m.entity()));
        for (Fact fact : sure) {
            switch (fact) {
                case Fact.Relation r -> kept.addAll(List.of(r.subject(), r.object()));
                case Fact.Attribute a -> kept.add(a.subject());
                case Fact.Composition c -> kept.addAll(List.of(c.whole(), c.part()));
                case Fact.Announcement a -> {
                    kept.addAll(a.by());
                    kept.addAll(a.announced());
                    kept.addAll(a.about());
                    a.at().ifPresent(kept::add);
                }
            }
        }
        List<Entity> things = entities.stream().filter(e -> kept.contains(e.iri())).toList();
        return new Extraction(note, iri, event, things, named, sure);
    }
}
