package announcementgraph.graph.browse;

import announcementgraph.graph.Terms;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells a note: its text, what it names where, and what was read from which words. */
final class NoteViewReader {

    private static final Node PHRASE = Terms.iri(Vocabulary.PHRASE);

    private final Reading reading;
    private final EvidenceReader evidence;
    private final AnnouncementReader announcements;

    NoteViewReader(Reading reading) {
        this.reading = reading;
        this.evidence = new EvidenceReader(reading);
        this.announcements = new AnnouncementReader(reading);
    }

    boolean exists(String iri) {
        Node note = Terms.iri(iri);
        return reading.dataset().contains(note, note, Terms.TYPE, Terms.NOTE);
    }

    Optional<NoteView> find(String iri, String language) {
        if (!exists(iri)) {
            return Optional.empty();
        }
        Node note = Terms.iri(iri);
        String text = reading.text(note, note, Vocabulary.TEXT_PROPERTY);
        return Optional.of(
                new NoteView(
                        summary(note, language),
                        text,
                        mentions(note, thing -> reading.things().of(thing, language)),
                        claims(note, language)));
    }

    /** All notes, the newest event first, by name where they are even. */
    List<Node> all() {
        return reading.memo()
                .whole(
                        "notes",
                        () -> {
                            record Dated(Node note, String date, String name) {}
                            List<Dated> notes = new ArrayList<>();
                            for (Quad quad : reading.pointingTo(Terms.TYPE, Terms.NOTE)) {
                                Node note = quad.getSubject();
                                if (note.equals(quad.getGraph())) {
                                    notes.add(
                                            new Dated(
                                                    note,
                                                    date(note),
                                                    reading.text(
                                                            note, note, Vocabulary.IDENTIFIER)));
                                }
                            }
                            return notes.stream()
                                    .sorted(
                                            Comparator.comparing(Dated::date)
                                                    .reversed()
                                                    .thenComparing(Dated::name)
                                                    .thenComparing(dated -> dated.note.getURI()))
                                    .map(Dated::note)
                                    .toList();
                        });
    }

    List<Node> filtered(NoteFilter filter) {
        return all().stream().filter(note -> fits(note, filter)).toList();
    }

    private boolean fits(Node note, NoteFilter filter) {
        if (filter.among() != null && !filter.among().contains(note.getURI())) {
            return false;
        }
        if (!filter.year().isEmpty() && !date(note).startsWith(filter.year())) {
            return false;
        }
        if (!filter.language().isEmpty()
                && !reading.text(note, note, Vocabulary.NOTE_LANGUAGE).equals(filter.language())) {
            return false;
        }
        if (!filter.event().isEmpty()
                && event(note).filter(event -> event.hasURI(filter.event())).isEmpty()) {
            return false;
        }
        return filter.organization().isEmpty()
                || reading.dataset()
                        .contains(note, note, Terms.MENTIONS, Terms.iri(filter.organization()));
    }

    NoteSummary summary(Node note, String language) {
        String iri = note.getURI();
        String date = date(note);
        return new NoteSummary(
                iri,
                Iris.slugOf(iri),
                Iris.hrefOf(iri),
                reading.text(note, note, Vocabulary.IDENTIFIER),
                reading.text(note, note, Vocabulary.LABEL),
                reading.text(note, note, Vocabulary.NOTE_LANGUAGE),
                date.isEmpty() ? null : date,
                event(note)
                        .map(event -> reading.things().of(event.getURI(), language))
                        .orElse(null),
                reading.count(note, Node.ANY, Terms.TYPE, PHRASE),
                reading.count(note, Node.ANY, Terms.TYPE, Terms.CLAIM),
                reading.count(note, Node.ANY, Terms.TYPE, Terms.ANNOUNCEMENT));
    }

    /** The event that the note is about. */
    Optional<Node> event(Node note) {
        return reading.value(note, note, Vocabulary.RECORDED_AT);
    }

    /**
     * When the note's event begins, as the note says it or the names know it; empty where neither
     * does.
     */
    String date(Node note) {
        return event(note).map(event -> announcements.dateOfEvent(note, event)).orElse("");
    }

    /** How a mention's thing is described. */
    interface Describe {
        Thing thing(String iri);
    }

    List<NoteView.MentionView> mentions(Node note, Describe describe) {
        List<NoteView.MentionView> mentions = new ArrayList<>();
        Iterator<Quad> phrases = reading.find(note, Node.ANY, Terms.IDENT_REF, Node.ANY);
        phrases.forEachRemaining(
                quad ->
                        mentions.add(
                                new NoteView.MentionView(
                                        evidence.number(
                                                note, quad.getSubject(), Vocabulary.BEGIN_INDEX),
                                        evidence.number(
                                                note, quad.getSubject(), Vocabulary.END_INDEX),
                                        describe.thing(Terms.string(quad.getObject())),
                                        evidence.decimal(
                                                note,
                                                quad.getSubject(),
                                                Vocabulary.TA_CONFIDENCE))));
        mentions.sort(
                Comparator.comparingInt(NoteView.MentionView::begin)
                        .thenComparingInt(NoteView.MentionView::end)
                        .thenComparing(mention -> mention.thing().iri()));
        return mentions;
    }

    private List<NoteView.ClaimView> claims(Node note, String language) {
        Map<String, Links.Counted> counts = new HashMap<>();
        List<NoteView.ClaimView> claims = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        reading.find(note, Node.ANY, Terms.TYPE, Terms.CLAIM)
                .forEachRemaining(quad -> nodes.add(quad.getSubject()));
        for (Node claim : nodes) {
            if (reading.text(note, claim, Vocabulary.PREDICATE).equals(Vocabulary.QUANTITY)) {
                counted(note, claim)
                        .ifPresent(
                                counted ->
                                        counts.put(
                                                counted.part() + " " + counted.whole(), counted));
            }
        }
        for (Node claim : nodes) {
            view(note, claim, counts, language).ifPresent(claims::add);
        }
        claims.sort(
                Comparator.comparingInt(NoteView.ClaimView::begin)
                        .thenComparing(view -> view.subject().iri())
                        .thenComparing(NoteView.ClaimView::predicate)
                        .thenComparing(view -> view.object() == null ? "" : view.object().iri()));
        return claims;
    }

    private Optional<Links.Counted> counted(Node note, Node claim) {
        return reading.value(note, claim, Vocabulary.SUBJECT)
                .flatMap(
                        composition -> {
                            String whole = reading.text(note, composition, Vocabulary.WHOLE);
                            return reading
                                    .links()
                                    .counted(Terms.iri(Vocabulary.WHOLE), whole)
                                    .stream()
                                    .filter(
                                            counted ->
                                                    counted.note().equals(note)
                                                            && counted.composition()
                                                                    .equals(composition))
                                    .findFirst();
                        });
    }

    /** A count is told with the claim that the part is one: not as a claim of its own. */
    private Optional<NoteView.ClaimView> view(
            Node note, Node claim, Map<String, Links.Counted> counts, String language) {
        Optional<Node> subject = reading.value(note, claim, Vocabulary.SUBJECT);
        Optional<Node> object = reading.value(note, claim, Vocabulary.OBJECT);
        String predicate = reading.text(note, claim, Vocabulary.PREDICATE);
        if (subject.isEmpty() || object.isEmpty() || predicate.equals(Vocabulary.QUANTITY)) {
            return Optional.empty();
        }
        EvidenceView words = evidence.ofClaim(note, claim);
        String from = Terms.string(subject.get());
        String to = Terms.string(object.get());
        Links.@Nullable Counted counted =
                predicate.equals(Vocabulary.IS_PART_OF) ? counts.get(from + " " + to) : null;
        boolean thing = object.get().isURI();
        return Optional.of(
                new NoteView.ClaimView(
                        reading.things().of(from, language),
                        predicate,
                        reading.words().relation(predicate, true, language),
                        thing ? reading.things().of(to, language) : null,
                        thing ? null : to,
                        counted == null ? null : counted.quantity(),
                        words.quote(),
                        words.begin(),
                        words.end(),
                        words.rule(),
                        words.confidence()));
    }
}
