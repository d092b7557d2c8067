package announcementgraph.command;

import announcementgraph.extraction.Entity;
import announcementgraph.extraction.Evidence;
import announcementgraph.extraction.Extraction;
import announcementgraph.extraction.Fact;
import announcementgraph.vocabulary.Iris;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Shows an extraction to people: each fact with the words that say so, the rule that read them, and
 * how sure it is.
 */
final class ExtractionText {

    private final Extraction extraction;
    private final String text;
    private final Map<String, String> labels = new HashMap<>();

    ExtractionText(Extraction extraction) {
        this.extraction = extraction;
        this.text = extraction.note().text();
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
                "  %d things in %d mentions, %d facts%n",
                extraction.entities().size(),
                extraction.mentions().size(),
                extraction.facts().size());
        for (Fact fact : extraction.facts()) {
            Evidence evidence = fact.evidence();
            out.println();
            out.println("  " + sentence(fact));
            out.printf(
                    Locale.ROOT,
                    "      \"%s\" (line %d, %s, %.2f)%n",
                    Streams.oneLine(evidence.quote()),
                    line(evidence.span().begin()),
                    evidence.rule(),
                    evidence.confidence());
        }
        out.println();
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

    private long line(int begin) {
        return 1 + text.substring(0, begin).chars().filter(c -> c == '\n').count();
    }
}
