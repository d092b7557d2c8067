package announcementgraph.extraction.rule;

import announcementgraph.extraction.Evidence;
import announcementgraph.extraction.Fact;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.extraction.recognition.Referent;
import announcementgraph.notes.SourceSpan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects facts: each triple once, with its surest evidence. */
final class Facts {

    private final Reading reading;
    private final Map<List<String>, Fact> facts = new LinkedHashMap<>();

    Facts(Reading reading) {
        this.reading = reading;
    }

    void relation(
            Referent subject,
            String predicate,
            Referent object,
            SourceSpan span,
            String rule,
            double confidence) {
        if (subject == object) {
            return;
        }
        put(
                List.of(subject.iri(), predicate, object.iri()),
                new Fact.Relation(
                        subject.iri(), predicate, object.iri(), evidence(span, rule, confidence)));
    }

    void attribute(
            Referent subject,
            String predicate,
            String value,
            String language,
            SourceSpan span,
            String rule,
            double confidence) {
        put(
                List.of(subject.iri(), predicate, value, ""),
                new Fact.Attribute(
                        subject.iri(),
                        predicate,
                        value,
                        language,
                        evidence(span, rule, confidence)));
    }

    void composition(
            Referent whole, Referent part, long quantity, SourceSpan span, double confidence) {
        put(
                List.of(whole.iri(), part.iri(), Long.toString(quantity), "", ""),
                new Fact.Composition(
                        whole.iri(), part.iri(), quantity, evidence(span, "quantity", confidence)));
    }

    void announcement(Fact.Announcement announcement) {
        List<String> key = new ArrayList<>(announcement.announced());
        key.add("announcement");
        key.add(Integer.toString(announcement.evidence().span().begin()));
        put(key, announcement);
    }

    boolean has(Referent subject, String predicate, Referent object) {
        return facts.containsKey(List.of(subject.iri(), predicate, object.iri()));
    }

    /** The start of the event, where a rule has found it. */
    Optional<String> value(Referent subject, String predicate) {
        return facts.values().stream()
                .filter(Fact.Attribute.class::isInstance)
                .map(Fact.Attribute.class::cast)
                .filter(a -> a.subject().equals(subject.iri()) && a.predicate().equals(predicate))
                .map(Fact.Attribute::value)
                .findFirst();
    }

    Evidence evidence(SourceSpan span, String rule, double confidence) {
        return new Evidence(span, span.of(reading.text()), rule, confidence);
    }

    private void put(List<String> key, Fact fact) {
        facts.merge(
                key,
                fact,
                (old, found) ->
                        found.evidence().confidence() > old.evidence().confidence() ? found : old);
    }

    List<Fact> inOrder() {
        List<Fact> sorted = new ArrayList<>(facts.values());
        sorted.sort(Comparator.comparingInt(f -> f.evidence().span().begin()));
        return sorted;
    }
}
