package announcementgraph.evaluation;

import announcementgraph.extraction.Entity;
import announcementgraph.extraction.Extraction;
import announcementgraph.extraction.Mention;
import announcementgraph.language.Normalizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the reading of one note against its gold:
 *
 * <ul>
 *   <li>a thing that the note mentions is right where a gold entity of its type has one of its
 *       names; names are the same where their {@link Normalizer#key} is;
 *   <li>a relation is right where the predicate and both ends are, whatever types these have;
 *       direction does not matter where the predicate means the same in both, and of {@code about}
 *       only the object is compared;
 *   <li>what matches only arguable gold, or touches an arguable entity and matches nothing, counts
 *       neither way;
 *   <li>sessions are no entities, and nobody speaks at one: gold folds them into their event.
 * </ul>
 */
final class Comparison {

    private final Gold gold;
    private final GoldIndex index;
    private final Extraction reading;
    private final Things things;
    private final KnownForms known;
    private final NoteLines lines;
    private final List<Finding> findings = new ArrayList<>();

    private Comparison(Gold gold, Extraction reading, Things things, KnownForms known) {
        this.gold = gold;
        this.index = new GoldIndex(gold);
        this.reading = reading;
        this.things = things;
        this.known = known;
        this.lines = new NoteLines(reading.note().text());
    }

    /** The findings of a note: things first, in the order of the text and then of the gold. */
    static List<Finding> of(Gold gold, Extraction reading, Things things, KnownForms known) {
        Comparison comparison = new Comparison(gold, reading, things, known);
        comparison.compareEntities();
        comparison.compareRelations();
        return comparison.findings;
    }

    /** All that a note's gold requires as missed, since the note was not read. */
    static List<Finding> unread(Gold gold, KnownForms known) {
        List<Finding> missed = new ArrayList<>();
        for (Gold.Entity entity : gold.entities()) {
            if (entity.must()) {
                missed.add(finding(entity, Finding.Outcome.MISSED, known.has(entity), 0));
            }
        }
        for (Gold.Relation relation : gold.relations()) {
            missed.add(finding(relation, Finding.Outcome.MISSED, 0));
        }
        return missed;
    }

    private void compareEntities() {
        Set<Integer> found = new HashSet<>();
        for (Entity entity : mentioned()) {
            Set<Integer> same = index.named(things.keys(entity.iri()), things.types(entity.iri()));
            found.addAll(same);
            if (same.isEmpty()) {
                findings.add(falseFind(entity));
            }
        }
        for (int i = 0; i < gold.entities().size(); i++) {
            Gold.Entity entity = gold.entities().get(i);
            if (entity.must()) {
                findings.add(
                        finding(
                                entity,
                                found.contains(i) ? Finding.Outcome.RIGHT : Finding.Outcome.MISSED,
                                known.has(entity),
                                lines.of(entity.forms())));
            }
        }
    }

    private List<Entity> mentioned() {
        Set<String> mentioned = new HashSet<>();
        reading.mentions().forEach(mention -> mentioned.add(mention.entity()));
        reading.event().ifPresent(mentioned::add);
        return reading.entities().stream()
                .filter(entity -> mentioned.contains(entity.iri()))
                .filter(entity -> !things.isSession(entity.iri()))
                .toList();
    }

    private Finding falseFind(Entity entity) {
        Optional<Mention> mention =
                reading.mentions().stream()
                        .filter(each -> each.entity().equals(entity.iri()))
                        .findFirst();
        return new Finding(
                Finding.Of.ENTITIES,
                Finding.Outcome.FALSE,
                things.types(entity.iri()).stream().map(EntityType::word).toList(),
                entity.known(),
                label(entity),
                mention.map(m -> lines.at(m.span())).orElse(0),
                mention.map(m -> new Finding.Evidence(m.anchor(), m.rule(), m.confidence())));
    }

    private void compareRelations() {
        Map<String, String> labels = new HashMap<>();
        reading.entities().forEach(entity -> labels.put(entity.iri(), label(entity)));
        Set<Gold.Relation> found = new HashSet<>();
        for (Edge edge : Edge.of(reading, things)) {
            Set<Integer> subject = index.named(things.keys(edge.subject()));
            Set<Integer> object = index.named(things.keys(edge.object()));
            List<Gold.Relation> same =
                    gold.relations().stream()
                            .filter(relation -> says(relation, edge.predicate(), subject, object))
                            .toList();
            found.addAll(same);
            if (same.isEmpty() && !isArguable(edge, subject, object)) {
                findings.add(falseFind(edge, labels));
            }
        }
        for (Gold.Relation relation : gold.relations()) {
            findings.add(
                    finding(
                            relation,
                            found.contains(relation)
                                    ? Finding.Outcome.RIGHT
                                    : Finding.Outcome.MISSED,
                            lines.of(forms(relation.subject()), forms(relation.object()))));
        }
    }

    private boolean says(
            Gold.Relation relation,
            Predicate predicate,
            Set<Integer> subject,
            Set<Integer> object) {
        if (relation.predicate() != predicate) {
            return false;
        }
        Set<Integer> from = index.end(relation.subject());
        Set<Integer> to = index.end(relation.object());
        return meet(to, object) && (predicate.objectAlone() || meet(from, subject))
                || predicate.symmetric() && meet(from, object) && meet(to, subject);
    }

    private static boolean meet(Set<Integer> one, Set<Integer> other) {
        return one.stream().anyMatch(other::contains);
    }

    private boolean isArguable(Edge edge, Set<Integer> subject, Set<Integer> object) {
        return index.anyArguable(object)
                || !edge.predicate().objectAlone() && index.anyArguable(subject)
                || gold.optional().stream()
                        .anyMatch(relation -> says(relation, edge.predicate(), subject, object));
    }

    private Finding falseFind(Edge edge, Map<String, String> labels) {
        return new Finding(
                Finding.Of.RELATIONS,
                Finding.Outcome.FALSE,
                List.of(edge.predicate().word()),
                false,
                edge.words(labels),
                lines.at(edge.evidence().span()),
                Optional.of(
                        new Finding.Evidence(
                                edge.evidence().quote(),
                                edge.evidence().rule(),
                                edge.evidence().confidence())));
    }

    private static Finding finding(
            Gold.Entity entity, Finding.Outcome outcome, boolean isKnown, int line) {
        return new Finding(
                Finding.Of.ENTITIES,
                outcome,
                List.of(entity.type().word()),
                isKnown,
                entity.name(),
                line,
                Optional.empty());
    }

    private static Finding finding(Gold.Relation relation, Finding.Outcome outcome, int line) {
        return new Finding(
                Finding.Of.RELATIONS,
                outcome,
                List.of(relation.predicate().word()),
                false,
                relation.toString(),
                line,
                Optional.empty());
    }

    private List<String> forms(String end) {
        return index.end(end).stream()
                .flatMap(i -> gold.entities().get(i).forms().stream())
                .toList();
    }

    private String label(Entity entity) {
        return entity.label(List.of("en", reading.note().language().tag()));
    }
}
