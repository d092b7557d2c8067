package announcementgraph.command;

import announcementgraph.extraction.Entity;
import announcementgraph.extraction.Evidence;
import announcementgraph.extraction.Extraction;
import announcementgraph.extraction.Fact;
import announcementgraph.graph.Signatures.Fitting;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Shows an extraction to people: the things by kind, new ones marked; each fact with the words that
 * say so, the rule that read them, and how sure it is; and what was left out.
 */
final class ExtractionText {

    private final Extraction extraction;
    private final List<String> dropped;
    private final Map<String, String> labels = new HashMap<>();

    ExtractionText(Fitting reading) {
        this.extraction = reading.extraction();
        this.dropped = reading.dropped();
        List<String> languages = List.of("en", extraction.note().language().tag());
        for (Entity entity : extraction.entities()) {
            labels.put(entity.iri(), entity.label(languages));
        }
    }

    void print(PrintStream out) {
        out.println(extraction.note().title() + " (" + extraction.note().name() + ")");
        extraction.event().ifPresent(event -> out.println("  about " + label(event)));
        out.printf(
                Locale.ROOT,
                "  %d things in %d mentions, %d facts%s%n",
                extraction.entities().size(),
                extraction.mentions().size(),
                extraction.facts().size(),
                dropped.isEmpty() ? "" : ", " + dropped.size() + " left out");
        out.println();
        for (Kind kind : Kind.values()) {
            printThings(kind, out);
        }
        printFacts(out);
        if (!dropped.isEmpty()) {
            out.println();
            out.println("  left out, since the ends do not fit:");
            dropped.forEach(reason -> out.println("      " + Streams.oneLine(reason)));
        }
        out.println();
    }

    /** The things of a kind on a line; those that the names do not know with an asterisk. */
    private void printThings(Kind kind, PrintStream out) {
        String things =
                extraction.entities().stream()
                        .filter(entity -> entity.kind() == kind)
                        .map(entity -> label(entity.iri()) + (entity.known() ? "" : "*"))
                        .collect(Collectors.joining(", "));
        if (!things.isEmpty()) {
            out.printf(Locale.ROOT, "  %-14s%s%n", kind.word(), things);
        }
    }

    /** Facts that the same words say by the same rule stand over these words together. */
    private void printFacts(PrintStream out) {
        @Nullable Evidence above = null;
        for (Fact fact : extraction.facts()) {
            Evidence evidence = fact.evidence();
            if (!Objects.equals(above, evidence)) {
                printEvidence(above, out);
                out.println();
            }
            out.println("  " + sentence(fact));
            above = evidence;
        }
        printEvidence(above, out);
    }

    private void printEvidence(@Nullable Evidence evidence, PrintStream out) {
        if (evidence != null) {
            out.printf(
                    Locale.ROOT,
                    "      \"%s\" (line %d, %s, %.2f)%n",
                    Streams.oneLine(evidence.quote()),
                    evidence.span().lineIn(extraction.note().text()),
                    evidence.rule(),
                    evidence.confidence());
        }
    }

    private String sentence(Fact fact) {
        return switch (fact) {
            case Fact.Relation relation ->
                    label(relation.subject())
                            + " — "
                            + words(relation.predicate())
                            + " → "
                            + label(relation.object());
            case Fact.Attribute attribute ->
                    label(attribute.subject())
                            + " — "
                            + words(attribute.predicate())
                            + " → "
                            + attribute.value();
            case Fact.Composition composition ->
                    label(composition.whole())
                            + " — has → "
                            + composition.quantity()
                            + " × "
                            + label(composition.part());
            case Fact.Announcement announcement -> announcement(announcement);
        };
    }

    private String announcement(Fact.Announcement announcement) {
        String at = announcement.at().map(place -> " at " + label(place)).orElse("");
        String date = announcement.date().map(day -> " on " + day).orElse("");
        return labels(announcement.by())
                + " — announcement ("
                + words(announcement.modality())
                + ") → "
                + labels(announcement.announced())
                + at
                + date;
    }

    private String labels(List<String> iris) {
        return String.join(", ", iris.stream().map(this::label).toList());
    }

    private String label(String iri) {
        return labels.getOrDefault(iri, Iris.slugOf(iri));
    }

    /** The last part of a term's IRI as words: "worksFor" as "works for". */
    private static String words(String iri) {
        String name = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
