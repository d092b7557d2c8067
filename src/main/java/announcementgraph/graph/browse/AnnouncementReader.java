package announcementgraph.graph.browse;

import announcementgraph.graph.Terms;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Finds announcements, newest first, and tells all of them. */
final class AnnouncementReader {

    private static final Node BY = Terms.iri(Vocabulary.ANNOUNCED_BY);
    private static final Node ANNOUNCES = Terms.iri(Vocabulary.ANNOUNCES);
    private static final Node AT = Terms.iri(Vocabulary.ANNOUNCED_AT);
    private static final Node ABOUT = Terms.iri(Vocabulary.ABOUT);
    private static final Node SUPER_EVENT = Terms.iri(Vocabulary.SUPER_EVENT);

    /** Undated ones come last; the rest of the order only has to be the same every time. */
    private static final Comparator<Key> NEWEST_FIRST =
            Comparator.comparing(Key::date)
                    .reversed()
                    .thenComparing(key -> key.announcement.getURI());

    private final Reading reading;

    AnnouncementReader(Reading reading) {
        this.reading = reading;
    }

    /** What is needed to sort and filter; the date is empty where none is known. */
    record Key(Node graph, Node announcement, String date) {}

    List<Key> all() {
        return reading.memo()
                .whole(
                        "announcements",
                        () -> sorted(reading.pointingTo(Terms.TYPE, Terms.ANNOUNCEMENT)));
    }

    /** Those that the thing makes, is announced in, is the place of, or that are about it. */
    List<Key> of(String thing) {
        return reading.memo()
                .get(
                        "announcementsOf",
                        thing,
                        iri -> {
                            Node node = Terms.iri(iri);
                            List<Quad> quads = new ArrayList<>();
                            for (Node role : List.of(BY, ANNOUNCES, AT, ABOUT)) {
                                quads.addAll(reading.pointingTo(role, node));
                            }
                            // a session is one of a note's own, so its announcements are in the
                            // same graph
                            reading.pointingTo(SUPER_EVENT, node)
                                    .forEach(
                                            session ->
                                                    reading.find(
                                                                    session.getGraph(),
                                                                    Node.ANY,
                                                                    AT,
                                                                    session.getSubject())
                                                            .forEachRemaining(quads::add));
                            return sorted(quads);
                        });
    }

    /**
     * Announcements that all these filters let through. An unknown filter lets everything through.
     */
    List<Key> filtered(Map<String, String> filters) {
        @Nullable Set<Node> allowed = null;
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            Node value = Terms.iri(filter.getValue());
            Set<Node> found =
                    switch (filter.getKey()) {
                        case "organization" -> subjects(BY, value);
                        case "product" -> subjects(ANNOUNCES, value);
                        case "topic" -> subjects(ABOUT, value);
                        case "event", "session" -> at(value);
                        default -> null;
                    };
            if (found != null && allowed == null) {
                allowed = found;
            } else if (found != null && allowed != null) {
                allowed.retainAll(found);
            }
        }
        Set<Node> chosen = allowed;
        String year = filters.getOrDefault("year", "");
        String modality = filters.getOrDefault("modality", "").toLowerCase(Locale.ROOT);
        List<Key> candidates = chosen == null ? all() : sortedNodes(chosen);
        String since = filters.getOrDefault("since", "");
        String until = filters.getOrDefault("until", "");
        String line = filters.getOrDefault("line", "");
        ProductLines lines = new ProductLines(reading);
        return candidates.stream()
                .filter(key -> year.isEmpty() || key.date.startsWith(year))
                .filter(key -> since.isEmpty() || isDated(key) && compare(key.date, since) >= 0)
                .filter(key -> until.isEmpty() || isDated(key) && compare(key.date, until) <= 0)
                .filter(key -> line.isEmpty() || lines.of(key).contains(line))
                .filter(key -> modality.isEmpty() || modality(key).equals(modality))
                .toList();
    }

    private static boolean isDated(Key key) {
        return !key.date.isEmpty();
    }

    /** Compares two dates as precisely as both are known. */
    private static int compare(String date, String bound) {
        int known = Math.min(date.length(), bound.length());
        return date.substring(0, known).compareTo(bound.substring(0, known));
    }

    private Set<Node> subjects(Node predicate, Node object) {
        Set<Node> subjects = new LinkedHashSet<>();
        reading.find(Node.ANY, Node.ANY, predicate, object)
                .forEachRemaining(quad -> subjects.add(quad.getSubject()));
        return subjects;
    }

    private Set<Node> at(Node event) {
        Set<Node> found = subjects(AT, event);
        subjects(SUPER_EVENT, event).forEach(session -> found.addAll(subjects(AT, session)));
        return found;
    }

    private List<Key> sortedNodes(Set<Node> announcements) {
        List<Quad> quads = new ArrayList<>();
        announcements.forEach(
                announcement ->
                        reading.find(Node.ANY, announcement, Terms.TYPE, Terms.ANNOUNCEMENT)
                                .forEachRemaining(quads::add));
        return sorted(quads);
    }

    private List<Key> sorted(List<Quad> quads) {
        Map<Node, Key> keys = new HashMap<>();
        for (Quad quad : quads) {
            Node announcement = quad.getSubject();
            if (!keys.containsKey(announcement) && isAnnouncement(quad.getGraph(), announcement)) {
                keys.put(announcement, key(quad.getGraph(), announcement));
            }
        }
        return keys.values().stream().sorted(NEWEST_FIRST).toList();
    }

    /**
     * Ours are known by their IRI: a look at the type of each would take as long as all the rest.
     */
    private boolean isAnnouncement(Node graph, Node node) {
        return node.isURI()
                        && Kind.ofIri(node.getURI()).filter(Kind.ANNOUNCEMENT::equals).isPresent()
                || reading.dataset().contains(graph, node, Terms.TYPE, Terms.ANNOUNCEMENT);
    }

    private Key key(Node graph, Node announcement) {
        return new Key(graph, announcement, date(graph, announcement));
    }

    /** The modality in a word; an announcement that has none is a stated one. */
    private String modality(Key key) {
        String iri = reading.text(key.graph, key.announcement, Vocabulary.MODALITY);
        String word = iri.substring(iri.indexOf('#') + 1).toLowerCase(Locale.ROOT);
        return word.isEmpty() ? "stated" : word;
    }

    /** Its own date, else that of the event: as the note says it, or as the names know it. */
    private String date(Node graph, Node announcement) {
        String own = reading.text(graph, announcement, Vocabulary.DATE_PUBLISHED);
        if (!own.isEmpty()) {
            return own;
        }
        return reading.values(graph, announcement, Vocabulary.ANNOUNCED_AT).stream()
                .map(at -> dateOfEvent(graph, Terms.iri(at)))
                .filter(date -> !date.isEmpty())
                .findFirst()
                .orElse("");
    }

    /**
     * When an event, or the event of a session, begins: as this note says it, or as the names know
     * it.
     */
    String dateOfEvent(Node graph, Node event) {
        for (Node source : List.of(graph, Terms.CORRECTIONS_GRAPH, Terms.NAMES_GRAPH)) {
            String date = reading.text(source, event, Vocabulary.START_DATE);
            if (!date.isEmpty()) {
                return date;
            }
        }
        return reading.value(graph, event, Vocabulary.SUPER_EVENT)
                .filter(whole -> !whole.equals(event))
                .map(
                        whole ->
                                reading.text(graph, whole, Vocabulary.START_DATE).isEmpty()
                                        ? reading.text(
                                                Terms.NAMES_GRAPH, whole, Vocabulary.START_DATE)
                                        : reading.text(graph, whole, Vocabulary.START_DATE))
                .orElse("");
    }

    Optional<Key> find(String iri) {
        Iterator<Quad> quads =
                reading.find(Node.ANY, Terms.iri(iri), Terms.TYPE, Terms.ANNOUNCEMENT);
        return quads.hasNext()
                ? Optional.of(key(quads.next().getGraph(), Terms.iri(iri)))
                : Optional.empty();
    }

    AnnouncementView view(Key key, String language) {
        return view(key, iri -> reading.things().of(iri, language));
    }

    /** The announcement as its note sees it: the same whatever other notes say. */
    AnnouncementView viewAsNoted(Key key, String language) {
        return view(key, iri -> reading.things().asNoted(key.graph, iri, language));
    }

    private AnnouncementView view(Key key, Function<String, Thing> thing) {
        BiFunction<Key, String, List<Thing>> things =
                (of, property) ->
                        reading.values(of.graph, of.announcement, property).stream()
                                .map(thing)
                                .toList();
        String iri = key.announcement.getURI();
        return new AnnouncementView(
                iri,
                Iris.hrefOf(iri),
                things.apply(key, Vocabulary.ANNOUNCED_BY),
                things.apply(key, Vocabulary.ANNOUNCES),
                things.apply(key, Vocabulary.ANNOUNCED_AT),
                things.apply(key, Vocabulary.ABOUT),
                key.date.isEmpty() ? null : key.date,
                modality(key),
                reading.text(key.graph, key.announcement, Vocabulary.TEXT_PROPERTY),
                new EvidenceReader(reading).ofClaim(key.graph, key.announcement));
    }
}
