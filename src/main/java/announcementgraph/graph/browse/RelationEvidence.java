package announcementgraph.graph.browse;

import announcementgraph.graph.Terms;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which notes say a relation between two things, of which years, how surely and in which words. */
final class RelationEvidence {

    /** How sure the surest note is shows in the first of them. */
    private static final int MOST_ASKED = 25;

    private static final int MOST_SHOWN = 100;

    private final Reading reading;
    private final EvidenceReader evidence;

    RelationEvidence(Reading reading) {
        this.reading = reading;
        this.evidence = new EvidenceReader(reading);
    }

    /** A relation, read from its subject to its object. */
    record Relation(String source, String predicate, String target) {}

    /**
     * What notes say of a relation; nothing, where it comes from the names alone.
     *
     * @param years of the events of those notes, each once
     * @param confidence of the surest, or null
     */
    record Summary(List<Integer> years, @Nullable Double confidence, int notes) {

        static final Summary OF_THE_NAMES = new Summary(List.of(), null, 0);
    }

    Summary summary(Relation relation) {
        return reading.memo().get("relation", relation, this::summarize);
    }

    private Summary summarize(Relation relation) {
        List<Said> said = said(relation);
        if (said.isEmpty()) {
            return Summary.OF_THE_NAMES;
        }
        Set<Integer> years = new TreeSet<>();
        Set<Node> notes = new LinkedHashSet<>();
        for (Said one : said) {
            if (notes.add(one.note)) {
                String date = date(one.note);
                if (date.matches("\\d{4}.*")) {
                    years.add(Integer.parseInt(date.substring(0, 4)));
                }
            }
        }
        double surest =
                said.stream()
                        .limit(MOST_ASKED)
                        .flatMap(one -> words(one).stream())
                        .mapToDouble(EvidenceView::confidence)
                        .max()
                        .orElse(0);
        return new Summary(List.copyOf(years), surest == 0 ? null : surest, notes.size());
    }

    /** The words of every note that says it, by note. */
    List<EvidenceView> words(Relation relation) {
        return said(relation).stream()
                .limit(MOST_SHOWN)
                .flatMap(one -> words(one).stream())
                .distinct()
                .sorted(
                        Comparator.comparing(EvidenceView::note)
                                .thenComparingInt(EvidenceView::begin))
                .toList();
    }

    private List<EvidenceView> words(Said said) {
        return evidence.of(List.of(said.note), said.subject, said.predicate, said.object);
    }

    private String date(Node note) {
        return reading.memo().get("noteDate", note, new NoteViewReader(reading)::date);
    }

    /** A note that says it, with the subject, predicate and object of its claim. */
    private record Said(Node note, Node subject, Node predicate, Node object) {}

    private List<Said> said(Relation relation) {
        Node source = Terms.iri(relation.source);
        Node target = Terms.iri(relation.target);
        Node predicate = Terms.iri(relation.predicate);
        List<Said> said = new ArrayList<>(said(source, predicate, target));
        if (reading.words().isSymmetric(relation.predicate)) {
            said.addAll(said(target, predicate, source));
        }
        if (relation.predicate.equals(Vocabulary.IS_PART_OF)) {
            said.addAll(counted(relation));
        }
        return said;
    }

    private List<Said> said(Node subject, Node predicate, Node object) {
        return reading.about(subject, predicate).stream()
                .filter(quad -> quad.getObject().equals(object))
                .map(Quad::getGraph)
                .filter(Reading::isNote)
                .distinct()
                .map(note -> new Said(note, subject, predicate, object))
                .toList();
    }

    private List<Said> counted(Relation relation) {
        Node quantity = Terms.iri(Vocabulary.QUANTITY);
        return reading.links().counted(Terms.iri(Vocabulary.WHOLE), relation.target).stream()
                .filter(counted -> counted.part().equals(relation.source))
                .flatMap(
                        counted ->
                                reading
                                        .value(
                                                counted.note(),
                                                counted.composition(),
                                                Vocabulary.QUANTITY)
                                        .map(
                                                count ->
                                                        new Said(
                                                                counted.note(),
                                                                counted.composition(),
                                                                quantity,
                                                                count))
                                        .stream())
                .toList();
    }
}
