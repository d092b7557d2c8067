package announcementgraph.graph;

import announcementgraph.extraction.Entity;
import announcementgraph.extraction.Evidence;
import announcementgraph.extraction.Extraction;
import announcementgraph.extraction.Fact;
import announcementgraph.extraction.Mention;
import announcementgraph.notes.Note;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes what was read from one note as the quads of the note's graph: the note, the things with
 * types and labels, the facts each with its claim, the mentions. The same extraction gives the same
 * quads in the same order. One instance writes one extraction; not thread-safe.
 */
final class FactWriter {

    private final Extraction extraction;
    private final Node graph;
    private final LinkedHashSet<Quad> quads = new LinkedHashSet<>();
    private final Map<List<String>, Integer> announcements = new HashMap<>();
    private final Set<String> phrases = new HashSet<>();

    private FactWriter(Extraction extraction) {
        this.extraction = extraction;
        this.graph = Terms.iri(extraction.iri());
    }

    /** The quads of the note's graph, each once, in the order in which a reader would want them. */
    static Collection<Quad> quads(Extraction extraction) {
        FactWriter writer = new FactWriter(extraction);
        writer.writeNote();
        extraction.entities().forEach(writer::writeEntity);
        extraction.facts().forEach(writer::writeFact);
        extraction.mentions().forEach(writer::writeMention);
        return writer.quads;
    }

    private void writeNote() {
        Note note = extraction.note();
        String language = note.language().tag();
        add(graph, Vocabulary.TYPE, Terms.iri(Vocabulary.NOTE));
        add(graph, Vocabulary.TYPE, Terms.iri(Vocabulary.DIGITAL_DOCUMENT));
        add(graph, Vocabulary.IDENTIFIER, Terms.text(note.name()));
        add(graph, Vocabulary.LABEL, Terms.text(note.title(), language));
        add(graph, Vocabulary.NOTE_LANGUAGE, Terms.text(language));
        extraction.event().ifPresent(event -> add(graph, Vocabulary.RECORDED_AT, Terms.iri(event)));
        Set<String> mentioned = new HashSet<>();
        extraction.mentions().forEach(mention -> mentioned.add(mention.entity()));
        extraction.event().ifPresent(mentioned::add);
        extraction.entities().stream()
                .map(Entity::iri)
                .filter(mentioned::contains)
                .forEach(entity -> add(graph, Vocabulary.MENTIONS, Terms.iri(entity)));
        add(graph, Vocabulary.TEXT_PROPERTY, Terms.text(note.text()));
    }

    private void writeEntity(Entity entity) {
        Node thing = Terms.iri(entity.iri());
        if (entity.kind() == Kind.SESSION) {
            add(thing, Vocabulary.TYPE, Terms.iri(Vocabulary.EVENT));
        }
        add(thing, Vocabulary.TYPE, Terms.iri(entity.kind().type()));
        entity.types().stream()
                .sorted()
                .forEach(type -> add(thing, Vocabulary.TYPE, Terms.iri(type)));
        Map<String, String> labels = new TreeMap<>(entity.labels());
        labels.forEach(
                (language, label) -> {
                    add(thing, Vocabulary.LABEL, Terms.text(label, language));
                    if (entity.kind() == Kind.TOPIC) {
                        add(thing, Vocabulary.PREF_LABEL, Terms.text(label, language));
                    }
                });
        entity.otherNames().stream()
                .filter(name -> !name.form().equals(labels.get(name.language())))
                .sorted(
                        Comparator.comparing(Entity.Name::language)
                                .thenComparing(Entity.Name::form))
                .forEach(
                        name ->
                                add(
                                        thing,
                                        Vocabulary.ALT_LABEL,
                                        Terms.text(name.form(), name.language())));
    }

    private void writeFact(Fact fact) {
        switch (fact) {
            case Fact.Relation relation ->
                    writeClaimed(
                            Terms.iri(relation.subject()),
                            relation.predicate(),
                            Terms.iri(relation.object()),
                            relation.evidence());
            case Fact.Attribute attribute ->
                    writeClaimed(
                            Terms.iri(attribute.subject()),
                            attribute.predicate(),
                            attribute.language().isEmpty()
                                    ? Terms.date(attribute.value())
                                    : Terms.text(attribute.value(), attribute.language()),
                            attribute.evidence());
            case Fact.Composition composition -> writeComposition(composition);
            case Fact.Announcement announcement -> writeAnnouncement(announcement);
        }
    }

    private void writeComposition(Fact.Composition fact) {
        Node composition =
                Terms.iri(FactIris.composition(fact.whole(), fact.part(), fact.quantity()));
        add(composition, Vocabulary.TYPE, Terms.iri(Vocabulary.COMPOSITION));
        add(composition, Vocabulary.WHOLE, Terms.iri(fact.whole()));
        add(composition, Vocabulary.PART, Terms.iri(fact.part()));
        writeClaimed(
                composition, Vocabulary.QUANTITY, Terms.integer(fact.quantity()), fact.evidence());
    }

    private void writeAnnouncement(Fact.Announcement fact) {
        Node announcement = Terms.iri(announcementIri(fact));
        Evidence evidence = fact.evidence();
        add(announcement, Vocabulary.TYPE, Terms.ANNOUNCEMENT);
        fact.by().forEach(by -> add(announcement, Vocabulary.ANNOUNCED_BY, Terms.iri(by)));
        fact.announced()
                .forEach(thing -> add(announcement, Vocabulary.ANNOUNCES, Terms.iri(thing)));
        fact.at().ifPresent(at -> add(announcement, Vocabulary.ANNOUNCED_AT, Terms.iri(at)));
        fact.date()
                .ifPresent(date -> add(announcement, Vocabulary.DATE_PUBLISHED, Terms.date(date)));
        fact.about().forEach(about -> add(announcement, Vocabulary.ABOUT, Terms.iri(about)));
        add(announcement, Vocabulary.MODALITY, Terms.iri(fact.modality()));
        add(announcement, Vocabulary.TEXT_PROPERTY, Terms.text(evidence.quote()));
        writeEvidence(announcement, evidence);
    }

    /** The same announcement told twice in a note is two, told apart by a number. */
    private String announcementIri(Fact.Announcement fact) {
        String by = String.join(" ", fact.by());
        String announced = String.join(" ", fact.announced());
        String at = fact.at().orElse("");
        int nth = announcements.merge(List.of(by, announced, at, fact.modality()), 1, Integer::sum);
        return FactIris.announcement(
                words(fact.by()) + " " + words(fact.announced()),
                extraction.iri(),
                by,
                announced,
                at,
                fact.modality(),
                Integer.toString(nth));
    }

    private static String words(List<String> iris) {
        return String.join(" ", iris.stream().map(Iris::slugOf).toList());
    }

    private void writeClaimed(Node subject, String predicate, Node object, Evidence evidence) {
        add(subject, predicate, object);
        Node claim =
                Terms.iri(FactIris.claim(extraction.iri(), subject, Terms.iri(predicate), object));
        add(claim, Vocabulary.TYPE, Terms.CLAIM);
        add(claim, Vocabulary.TYPE, Terms.iri(Vocabulary.STATEMENT));
        add(claim, Vocabulary.SUBJECT, subject);
        add(claim, Vocabulary.PREDICATE, Terms.iri(predicate));
        add(claim, Vocabulary.OBJECT, object);
        writeEvidence(claim, evidence);
    }

    private void writeEvidence(Node claim, Evidence evidence) {
        add(claim, Vocabulary.CONFIDENCE, Terms.confidence(evidence.confidence()));
        add(claim, Vocabulary.RULE, Terms.text(evidence.rule()));
        add(claim, Vocabulary.BEGIN_INDEX, Terms.integer(evidence.span().begin()));
        add(claim, Vocabulary.END_INDEX, Terms.integer(evidence.span().end()));
        add(claim, Vocabulary.ANCHOR_OF, Terms.text(evidence.quote()));
        add(claim, Vocabulary.WAS_DERIVED_FROM, graph);
    }

    /** Characters that were taken for two things name the first. */
    private void writeMention(Mention mention) {
        String iri =
                FactIris.mention(extraction.iri(), mention.span().begin(), mention.span().end());
        if (!phrases.add(iri)) {
            return;
        }
        Node phrase = Terms.iri(iri);
        add(phrase, Vocabulary.TYPE, Terms.iri(Vocabulary.PHRASE));
        add(phrase, Vocabulary.REFERENCE_CONTEXT, graph);
        add(phrase, Vocabulary.BEGIN_INDEX, Terms.integer(mention.span().begin()));
        add(phrase, Vocabulary.END_INDEX, Terms.integer(mention.span().end()));
        add(phrase, Vocabulary.ANCHOR_OF, Terms.text(mention.anchor()));
        add(phrase, Vocabulary.IDENT_REF, Terms.iri(mention.entity()));
        add(phrase, Vocabulary.TA_CONFIDENCE, Terms.confidence(mention.confidence()));
        add(phrase, Vocabulary.RULE, Terms.text(mention.rule()));
    }

    private void add(Node subject, String predicate, Node object) {
        quads.add(Quad.create(graph, subject, Terms.iri(predicate), object));
    }
}
