package announcementgraph.extraction.rule;

import announcementgraph.extraction.Evidence;
import announcementgraph.extraction.Fact;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.extraction.recognition.Referent;
import announcementgraph.notes.SourceSpan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects facts: each triple once, with its surest evidence. */
final class Facts {

    private static final Pattern TIME_SHOWN = Pattern.compile("\\d{2,3}:\\d{2}:\\d{2} ");
    private static final int LONGEST_TIME = 10;
    private static final int LONGEST_CUE = 600;

    private final Reading reading;
    private final Map<List<String>, Fact> facts = new LinkedHashMap<>();
    private final Map<List<String>, String> values = new HashMap<>();
    private final Map<List<String>, Set<String>> objects = new HashMap<>();

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
        objects.computeIfAbsent(List.of(subject.iri(), predicate), s -> new LinkedHashSet<>())
                .add(object.iri());
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
        values.putIfAbsent(List.of(subject.iri(), predicate), value);
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
        if (whole == part) {
            return;
        }
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

    /** The IRIs of what a thing has been said to stand in this relation to. */
    Set<String> objects(Referent subject, String predicate) {
        return objects.getOrDefault(List.of(subject.iri(), predicate), Set.of());
    }

    /** The first value that was found, such as the start of the event. */
    Optional<String> value(Referent subject, String predicate) {
        return Optional.ofNullable(values.get(List.of(subject.iri(), predicate)));
    }

    Evidence evidence(SourceSpan span, String rule, double confidence) {
        SourceSpan words = withTimeShown(span);
        return new Evidence(words, words.of(reading.text()), rule, confidence);
    }

    /** Of subtitles, the words begin with the time that they are shown at. */
    private SourceSpan withTimeShown(SourceSpan span) {
        String text = reading.text();
        int line = span.begin();
        while (line > 0 && text.charAt(line - 1) != '\n' && span.begin() - line < LONGEST_CUE) {
            line--;
        }
        boolean timed =
                (line == 0 || text.charAt(line - 1) == '\n')
                        && TIME_SHOWN
                                .matcher(text)
                                .region(line, Math.min(text.length(), line + LONGEST_TIME))
                                .lookingAt();
        return timed ? new SourceSpan(line, span.end()) : span;
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
