package announcementgraph.graph;

import announcementgraph.extraction.Entity;
import announcementgraph.extraction.Evidence;
import announcementgraph.extraction.Extraction;
import announcementgraph.extraction.Fact;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which kinds of thing each relation may connect, and with it the check that what was read makes
 * sense: a claim whose ends do not fit is dropped, with the reason. A relation of which nothing is
 * known connects anything. Immutable.
 */
public final class Signatures {

    private record Signature(Set<Kind> subjects, Set<Kind> objects) {}

    private static final Set<Kind> ORGANIZATION = Set.of(Kind.ORGANIZATION);
    private static final Set<Kind> PRODUCT = Set.of(Kind.PRODUCT);
    private static final Set<Kind> PERSON = Set.of(Kind.PERSON);
    private static final Set<Kind> EVENT = Set.of(Kind.EVENT, Kind.SESSION);
    private static final Set<Kind> VALUE = Set.of();

    private final Map<String, Signature> signatures = new HashMap<>();

    public Signatures() {
        put(Vocabulary.ANNOUNCED, ORGANIZATION, PRODUCT);
        put(Vocabulary.MANUFACTURER, PRODUCT, ORGANIZATION);
        put(Vocabulary.ACQUIRED, ORGANIZATION, ORGANIZATION);
        put(Vocabulary.PARTNERS_WITH, ORGANIZATION, ORGANIZATION);
        put(Vocabulary.WORKS_FOR, PERSON, ORGANIZATION);
        put(Vocabulary.PERFORMER_IN, PERSON, EVENT);
        put(Vocabulary.ABOUT, EVENT, Set.of(Kind.TOPIC, Kind.PRODUCT));
        put(Vocabulary.IS_PART_OF, PRODUCT, PRODUCT);
        put(
                Vocabulary.USES,
                Set.of(Kind.ORGANIZATION, Kind.PRODUCT, Kind.EVENT, Kind.SESSION),
                PRODUCT);
        put(Vocabulary.SUPER_EVENT, EVENT, EVENT);
        put(Vocabulary.ORGANIZER, EVENT, ORGANIZATION);
        put(Vocabulary.LOCATION, EVENT, Set.of(Kind.PLACE));
        put(Vocabulary.PARENT_ORGANIZATION, ORGANIZATION, ORGANIZATION);
        put(Vocabulary.BROADER, Set.of(Kind.TOPIC), Set.of(Kind.TOPIC));
        put(Vocabulary.CATEGORY, PRODUCT, Set.of(Kind.TOPIC));
        put(Vocabulary.JOB_TITLE, PERSON, VALUE);
        put(Vocabulary.START_DATE, EVENT, VALUE);
        put(Vocabulary.END_DATE, EVENT, VALUE);
    }

    private void put(String predicate, Set<Kind> subjects, Set<Kind> objects) {
        signatures.put(predicate, new Signature(subjects, objects));
    }

    /**
     * What fits of an extraction.
     *
     * @param extraction the extraction without the facts that do not fit
     * @param dropped the reason of each that was dropped
     */
    public record Fitting(Extraction extraction, List<String> dropped) {

        public Fitting {
            dropped = List.copyOf(dropped);
        }

        /** The same without mentions and facts that are less sure than this. */
        public Fitting withMinimumConfidence(double least) {
            return new Fitting(extraction.withMinimumConfidence(least), dropped);
        }
    }

    /** Drop what does not fit. */
    public Fitting fit(Extraction extraction) {
        Map<String, Kind> kinds = new HashMap<>();
        for (Entity entity : extraction.entities()) {
            kinds.put(entity.iri(), entity.kind());
        }
        List<Fact> kept = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        PartsWithoutCycles parts = PartsWithoutCycles.of(extraction.facts());
        for (Fact fact : extraction.facts()) {
            Optional<String> misfit = misfit(fact, kinds).or(() -> parts.misfit(fact));
            misfit.ifPresentOrElse(
                    reason -> dropped.add(reason + evidence(fact, extraction)),
                    () -> kept.add(fact));
        }
        if (dropped.isEmpty()) {
            return new Fitting(extraction, dropped);
        }
        return new Fitting(
                new Extraction(
                        extraction.note(),
                        extraction.iri(),
                        extraction.event(),
                        extraction.entities(),
                        extraction.mentions(),
                        kept),
                dropped);
    }

    private static String evidence(Fact fact, Extraction extraction) {
        Evidence evidence = fact.evidence();
        return ", in \"%s\" (line %d, %s)"
                .formatted(
                        evidence.quote().strip().replaceAll("\\s+", " "),
                        evidence.span().lineIn(extraction.note().text()),
                        evidence.rule());
    }

    private Optional<String> misfit(Fact fact, Map<String, Kind> kinds) {
        return switch (fact) {
            case Fact.Relation relation -> {
                Optional<String> subject =
                        end(relation.predicate(), true, relation.subject(), kinds);
                yield subject.isPresent()
                        ? subject
                        : end(relation.predicate(), false, relation.object(), kinds);
            }
            case Fact.Attribute attribute ->
                    end(attribute.predicate(), true, attribute.subject(), kinds);
            case Fact.Composition composition -> {
                Optional<String> whole = one("whole", composition.whole(), PRODUCT, kinds);
                yield whole.isPresent() ? whole : one("part", composition.part(), PRODUCT, kinds);
            }
            case Fact.Announcement announcement -> misfit(announcement, kinds);
        };
    }

    private static Optional<String> misfit(
            Fact.Announcement announcement, Map<String, Kind> kinds) {
        if (announcement.by().isEmpty() || announcement.announced().isEmpty()) {
            return Optional.of("an announcement must say who announces what");
        }
        Set<Kind> announced = Set.of(Kind.PRODUCT, Kind.ORGANIZATION, Kind.EVENT, Kind.SESSION);
        return announcement.by().stream()
                .flatMap(by -> one("announcedBy", by, ORGANIZATION, kinds).stream())
                .findFirst()
                .or(
                        () ->
                                announcement.announced().stream()
                                        .flatMap(
                                                thing ->
                                                        one("announces", thing, announced, kinds)
                                                                .stream())
                                        .findFirst())
                .or(() -> announcement.at().flatMap(at -> one("announcedAt", at, EVENT, kinds)));
    }

    private Optional<String> end(
            String predicate, boolean subject, String iri, Map<String, Kind> kinds) {
        Signature signature = signatures.get(predicate);
        String word =
                predicate.substring(
                        Math.max(predicate.lastIndexOf('#'), predicate.lastIndexOf('/')) + 1);
        Set<Kind> allowed =
                signature == null
                        ? Set.of(Kind.values())
                        : subject ? signature.subjects : signature.objects;
        return one(word, iri, allowed, kinds);
    }

    private static Optional<String> one(
            String word, String iri, Set<Kind> allowed, Map<String, Kind> kinds) {
        Kind kind = kinds.get(iri);
        if (kind == null) {
            return Optional.of(word + ": " + Iris.slugOf(iri) + " is not described in the note");
        }
        return allowed.contains(kind)
                ? Optional.empty()
                : Optional.of(
                        "%s: %s is of kind %s and must be of kind %s"
                                .formatted(word, Iris.slugOf(iri), kind.word(), words(allowed)));
    }

    private static String words(Set<Kind> kinds) {
        return kinds.stream().sorted().map(Kind::word).collect(Collectors.joining(" or "));
    }
}
