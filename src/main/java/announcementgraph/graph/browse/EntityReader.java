package announcementgraph.graph.browse;

import announcementgraph.graph.Terms;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells all that a thing's page shows. */
final class EntityReader {

    private static final int FACTS_SHOWN = 12;
    private static final int ANNOUNCEMENTS_SHOWN = 20;
    private static final int MENTIONS_SHOWN = 20;
    private static final int RELATED_SHOWN = 12;

    /**
     * What is named beside a thing shows in its first notes; a thing of thousands of notes need not
     * ask them all.
     */
    private static final int NOTES_ASKED = 200;

    private final Reading reading;
    private final String language;

    EntityReader(Reading reading, String language) {
        this.reading = reading;
        this.language = language;
    }

    Optional<EntityView> find(String iri) {
        return reading.things().find(iri, language).map(this::view);
    }

    private EntityView view(Thing thing) {
        String iri = thing.iri();
        AnnouncementReader announcements = new AnnouncementReader(reading);
        List<AnnouncementReader.Key> keys = announcements.of(iri);
        List<Quad> phrases = phrases(iri);
        return new EntityView(
                thing,
                reading.things().names(iri),
                reading.things().types(iri).stream()
                        .map(type -> reading.words().type(type, language))
                        .toList(),
                new Lead(reading, language, thing, keys).sentence(),
                new FactReader(reading).groups(iri, FACTS_SHOWN, language),
                keys.stream()
                        .limit(ANNOUNCEMENTS_SHOWN)
                        .map(key -> announcements.view(key, language))
                        .toList(),
                keys.size(),
                mentions(phrases),
                phrases.size(),
                related(iri));
    }

    private List<Quad> phrases(String iri) {
        return reading.memo()
                .get(
                        "phrases",
                        iri,
                        thing -> {
                            List<Quad> phrases =
                                    new ArrayList<>(
                                            reading.pointingTo(Terms.IDENT_REF, Terms.iri(thing)));
                            phrases.sort(
                                    Comparator.comparing((Quad quad) -> quad.getGraph().getURI())
                                            .thenComparingInt(quad -> place(quad.getSubject())));
                            return List.copyOf(phrases);
                        });
    }

    /** A mention's IRI ends in the place of its first and last character. */
    private static int place(Node phrase) {
        String iri = phrase.getURI();
        int from = iri.lastIndexOf('=') + 1;
        int to = iri.indexOf(',', from);
        String number = from > 0 && to > from ? iri.substring(from, to) : "";
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    }

    private List<EvidenceView> mentions(List<Quad> phrases) {
        EvidenceReader evidence = new EvidenceReader(reading);
        return phrases.stream()
                .limit(MENTIONS_SHOWN)
                .map(quad -> evidence.ofMention(quad.getGraph(), quad.getSubject()))
                .toList();
    }

    private List<Thing> related(String iri) {
        Map<String, Integer> together = new HashMap<>();
        reading.pointingTo(Terms.MENTIONS, Terms.iri(iri)).stream()
                .limit(NOTES_ASKED)
                .map(Quad::getGraph)
                .forEach(
                        note ->
                                reading.find(note, note, Terms.MENTIONS, Node.ANY)
                                        .forEachRemaining(
                                                quad ->
                                                        together.merge(
                                                                Terms.string(quad.getObject()),
                                                                1,
                                                                Integer::sum)));
        together.remove(iri);
        return together.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(RELATED_SHOWN)
                .map(entry -> reading.things().of(entry.getKey(), language))
                .toList();
    }
}
