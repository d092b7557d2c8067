package announcementgraph.graph.browse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Answers what pages and the index ask of the graph. Every answer is of one revision of the store.
 * Safe for use by several threads. {@code language} is {@code en} or {@code ko}, the language of
 * labels and words in the answer.
 */
public interface Browser {

    /**
     * Describe a thing with its facts, announcements and mentions. Empty where nothing is known of
     * this IRI.
     */
    Optional<EntityView> entity(String iri, String language);

    /** One page of the facts of a group, counted from 1. */
    Page<FactView> facts(
            String iri, String predicate, String direction, int page, int size, String language);

    /** Things by IRI; those of which nothing is known are left out. */
    Map<String, Thing> things(Set<String> iris, String language);

    /** Things of a kind (its word), the most named in notes first. */
    Page<Thing> things(String kind, int page, int size, String language);

    /**
     * The graph around a thing.
     *
     * @param depth 1 to 3 steps
     * @param limit at most this many nodes, nearest and best connected first
     */
    GraphView graph(String focus, int depth, int limit, String language);

    /** The things that one relation in one direction leads to, with the edges: one expansion. */
    GraphView expand(String focus, String predicate, String direction, int limit, String language);

    /** What a thing can be expanded by. */
    Neighbours neighbours(String iri, String language);

    /**
     * The shortest connections between two things, at most {@code maxSteps} long, five at most;
     * empty nodes where there is none.
     */
    GraphView path(String from, String to, int maxSteps, String language);

    /** The words of every note that says this relation; none where only the names know it. */
    List<EvidenceView> evidence(String source, String predicate, String target);

    /**
     * Announcements, newest first.
     *
     * @param filters by {@code organization}, {@code product}, {@code event}, {@code topic}, {@code
     *     line} (IRIs; a line is a family of products), {@code year}, {@code since} and {@code
     *     until} (ISO dates as precise as wished, both included), {@code modality}; empty for all
     * @return nothing where the item to go on after is not in the list any more
     */
    Optional<Page<AnnouncementView>> announcements(
            Map<String, String> filters, Cut cut, String language);

    /** One announcement. */
    Optional<AnnouncementView> announcement(String iri, String language);

    /**
     * Announcements counted by month.
     *
     * @param filters as for {@link #announcements}
     * @param by what is counted in each month: {@code organization} or {@code product}, who
     *     announced or what; {@code line}, the family of products that it belongs to
     * @param most at most so many of them are told, those with most announcements
     */
    Timeline timeline(Map<String, String> filters, String by, int most, String language);

    /** Notes, newest event first; nothing where the item to go on after is not there any more. */
    Optional<Page<NoteSummary>> notes(NoteFilter filter, Cut cut, String language);

    Optional<NoteView> note(String iri, String language);

    Stats stats();

    /** The revision of the store: grows by one with every change. */
    long revision();

    /** For the index: everything of one note. */
    Optional<IndexedNote> indexedNote(String iri);

    /** For the index: the IRIs of all notes. */
    List<String> noteIris();

    /** For the index: these things; those of which nothing is known are left out. */
    List<IndexedThing> indexedThings(Set<String> iris);

    /** For the index: every thing that the names or notes know. The stream must be closed. */
    Stream<IndexedThing> allIndexedThings();
}
