package announcementgraph.graph.browse;

import announcementgraph.graph.Terms;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells the index all of a note, and all of a thing. What it tells of a note follows from that
 * note's graph and the names alone, and what it tells of a thing changes only with notes that speak
 * of it: so the index has to be told of nothing else when a note changes.
 */
final class IndexReader {

    /**
     * Labels of an index document are in the language that they are stored under beside the other
     * ones.
     */
    private static final String LANGUAGE = "en";

    private static final List<Kind> FACETS =
            List.of(Kind.ORGANIZATION, Kind.PRODUCT, Kind.EVENT, Kind.TOPIC, Kind.PERSON);

    private final Reading reading;

    IndexReader(Reading reading) {
        this.reading = reading;
    }

    Optional<IndexedNote> note(String iri) {
        NoteViewReader notes = new NoteViewReader(reading);
        if (!notes.exists(iri)) {
            return Optional.empty();
        }
        Node note = Terms.iri(iri);
        String date = notes.date(note);
        List<NoteView.MentionView> mentions =
                notes.mentions(note, thing -> reading.things().asNoted(note, thing, LANGUAGE));
        return Optional.of(
                new IndexedNote(
                        iri,
                        reading.text(note, note, Vocabulary.LABEL),
                        reading.text(note, note, Vocabulary.NOTE_LANGUAGE),
                        reading.text(note, note, Vocabulary.TEXT_PROPERTY),
                        date.isEmpty() ? Optional.empty() : Optional.of(date),
                        notes.event(note)
                                .map(
                                        event ->
                                                reading.things()
                                                        .asNoted(note, event.getURI(), LANGUAGE)),
                        reading.values(note, note, Vocabulary.MENTIONS),
                        mentions,
                        sections(mentions),
                        announcements(note)));
    }

    /** A session's section begins where the note first names it. */
    private static List<IndexedNote.Section> sections(List<NoteView.MentionView> mentions) {
        Map<String, IndexedNote.Section> sections = new LinkedHashMap<>();
        for (NoteView.MentionView mention : mentions) {
            if (mention.thing().kind().equals(Kind.SESSION.word())) {
                sections.putIfAbsent(
                        mention.thing().iri(),
                        new IndexedNote.Section(mention.begin(), mention.thing()));
            }
        }
        return List.copyOf(sections.values());
    }

    private List<AnnouncementView> announcements(Node note) {
        AnnouncementReader reader = new AnnouncementReader(reading);
        List<AnnouncementView> announcements = new ArrayList<>();
        reading.find(note, Node.ANY, Terms.TYPE, Terms.ANNOUNCEMENT)
                .forEachRemaining(
                        quad ->
                                reader.find(Terms.string(quad.getSubject()))
                                        .ifPresent(
                                                key ->
                                                        announcements.add(
                                                                reader.viewAsNoted(
                                                                        key, LANGUAGE))));
        announcements.sort(Comparator.comparing(AnnouncementView::iri));
        return announcements;
    }

    Optional<IndexedThing> thing(String iri) {
        return reading.things()
                .find(iri, LANGUAGE)
                .map(
                        thing ->
                                new IndexedThing(
                                        thing,
                                        reading.things().names(iri),
                                        reading.things().types(iri),
                                        related(iri),
                                        reading.count(
                                                Node.ANY, Node.ANY, Terms.MENTIONS, Terms.iri(iri)),
                                        reading.links().all(iri).size()));
    }

    /**
     * By facet, what it is connected with: by a relation, or by an announcement that both are in.
     */
    private Map<String, List<String>> related(String iri) {
        Map<String, Set<String>> related = new TreeMap<>();
        reading.links().all(iri).forEach(link -> add(related, link.other()));
        AnnouncementReader announcements = new AnnouncementReader(reading);
        for (AnnouncementReader.Key key : announcements.of(iri)) {
            for (String role :
                    List.of(
                            Vocabulary.ANNOUNCED_BY,
                            Vocabulary.ANNOUNCES,
                            Vocabulary.ANNOUNCED_AT,
                            Vocabulary.ABOUT)) {
                for (String other : reading.values(key.graph(), key.announcement(), role)) {
                    add(related, other);
                    reading.value(key.graph(), Terms.iri(other), Vocabulary.SUPER_EVENT)
                            .ifPresent(event -> add(related, Terms.string(event)));
                }
            }
        }
        Map<String, List<String>> lists = new TreeMap<>();
        related.forEach(
                (facet, iris) -> {
                    iris.remove(iri);
                    if (!iris.isEmpty()) {
                        lists.put(facet, List.copyOf(iris));
                    }
                });
        return lists;
    }

    private static void add(Map<String, Set<String>> related, String other) {
        Kind.ofIri(other)
                .filter(FACETS::contains)
                .ifPresent(
                        kind ->
                                related.computeIfAbsent(kind.word(), facet -> new TreeSet<>())
                                        .add(other));
    }

    /** The IRI of everything that notes mention or the names have a label for, sorted. */
    List<String> allThings() {
        Set<String> all = new HashSet<>();
        reading.find(Node.ANY, Node.ANY, Terms.LABEL, Node.ANY)
                .forEachRemaining(
                        quad -> {
                            Node subject = quad.getSubject();
                            if (!quad.getGraph().equals(Terms.ONTOLOGY_GRAPH)
                                    || Kind.ofIri(Terms.string(subject)).isPresent()) {
                                if (Links.isThing(subject)
                                        && Kind.ofIri(subject.getURI()).isPresent()) {
                                    all.add(subject.getURI());
                                }
                            }
                        });
        return all.stream().sorted().toList();
    }
}
