package announcementgraph.graph.browse;

import announcementgraph.graph.GraphStore;

import org.apache.jena.graph.Node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Browses a store. Each answer comes from one transaction. What was found out about a revision is
 * kept until the next; inside a change that is not yet committed nothing is kept, for it may never
 * come to be.
 */
public final class StoreBrowser implements Browser {

    private static final int DEEPEST = 3;
    private static final int MOST_NODES = 2_000;
    private static final int LONGEST_PATH = 8;

    private final GraphStore store;
    private final AtomicReference<RevisionMemo> latest =
            new AtomicReference<>(new RevisionMemo(-1));

    public StoreBrowser(GraphStore store) {
        this.store = store;
    }

    private <T> T read(Function<Reading, T> question) {
        return store.read(() -> question.apply(new Reading(store.datasetGraph(), memo())));
    }

    private RevisionMemo memo() {
        long revision = store.revision();
        if (store.isWriting()) {
            return new RevisionMemo(revision);
        }
        return latest.updateAndGet(
                memo -> memo.revision() == revision ? memo : new RevisionMemo(revision));
    }

    @Override
    public Optional<EntityView> entity(String iri, String language) {
        record Asked(String iri, String language) {}
        return read(
                reading ->
                        reading.memo()
                                .get(
                                        "entity",
                                        new Asked(iri, language),
                                        asked -> new EntityReader(reading, language).find(iri)));
    }

    @Override
    public Page<FactView> facts(
            String iri, String predicate, String direction, int page, int size, String language) {
        return read(
                reading ->
                        new FactReader(reading)
                                .page(iri, predicate, direction, page, size, language));
    }

    @Override
    public Map<String, Thing> things(Set<String> iris, String language) {
        return read(
                reading -> {
                    Map<String, Thing> things = new LinkedHashMap<>();
                    iris.stream()
                            .sorted()
                            .forEach(
                                    iri ->
                                            reading.things()
                                                    .find(iri, language)
                                                    .ifPresent(thing -> things.put(iri, thing)));
                    return things;
                });
    }

    @Override
    public Page<Thing> things(String kind, int page, int size, String language) {
        return read(
                reading ->
                        Pages.of(
                                Census.of(reading).byKind().getOrDefault(kind, List.of()),
                                page,
                                size,
                                iri -> reading.things().of(iri, language)));
    }

    @Override
    public GraphView graph(String focus, int depth, int limit, String language) {
        return read(
                reading ->
                        reading.things().find(focus, language).isEmpty()
                                ? new GraphView(List.of(), List.of(), false)
                                : new GraphWalker(reading, language)
                                        .around(
                                                focus,
                                                Math.clamp(depth, 1, DEEPEST),
                                                Math.clamp(limit, 1, MOST_NODES)));
    }

    @Override
    public GraphView expand(
            String focus, String predicate, String direction, int limit, String language) {
        return read(
                reading ->
                        new GraphWalker(reading, language)
                                .expand(
                                        focus,
                                        predicate,
                                        direction,
                                        Math.clamp(limit, 1, MOST_NODES)));
    }

    @Override
    public Neighbours neighbours(String iri, String language) {
        return read(reading -> new GraphWalker(reading, language).neighbours(iri));
    }

    @Override
    public GraphView path(String from, String to, int maxSteps, String language) {
        return read(
                reading ->
                        new GraphWalker(reading, language)
                                .path(from, to, Math.clamp(maxSteps, 1, LONGEST_PATH)));
    }

    @Override
    public Optional<Page<AnnouncementView>> announcements(
            Map<String, String> filters, Cut cut, String language) {
        return read(
                reading -> {
                    AnnouncementReader reader = new AnnouncementReader(reading);
                    return Pages.of(
                            reader.filtered(filters),
                            cut,
                            key -> key.announcement().getURI(),
                            key -> reader.view(key, language));
                });
    }

    @Override
    public Optional<AnnouncementView> announcement(String iri, String language) {
        return read(
                reading -> {
                    AnnouncementReader reader = new AnnouncementReader(reading);
                    return reader.find(iri).map(key -> reader.view(key, language));
                });
    }

    @Override
    public Timeline timeline(Map<String, String> filters, String by, int most, String language) {
        return read(reading -> new TimelineReader(reading).of(filters, by, most, language));
    }

    @Override
    public List<EvidenceView> evidence(String source, String predicate, String target) {
        return read(
                reading ->
                        new RelationEvidence(reading)
                                .words(new RelationEvidence.Relation(source, predicate, target)));
    }

    @Override
    public Optional<Page<NoteSummary>> notes(NoteFilter filter, Cut cut, String language) {
        return read(
                reading -> {
                    NoteViewReader reader = new NoteViewReader(reading);
                    return Pages.of(
                            reader.filtered(filter),
                            cut,
                            Node::getURI,
                            note -> reader.summary(note, language));
                });
    }

    @Override
    public Optional<NoteView> note(String iri, String language) {
        return read(reading -> new NoteViewReader(reading).find(iri, language));
    }

    @Override
    public Stats stats() {
        return read(reading -> Census.stats(reading, store));
    }

    @Override
    public long revision() {
        return store.revision();
    }

    @Override
    public Optional<IndexedNote> indexedNote(String iri) {
        return read(reading -> new IndexReader(reading).note(iri));
    }

    @Override
    public List<String> noteIris() {
        return store.notes();
    }

    @Override
    public List<IndexedThing> indexedThings(Set<String> iris) {
        return read(
                reading -> {
                    IndexReader reader = new IndexReader(reading);
                    return iris.stream()
                            .sorted()
                            .map(reader::thing)
                            .flatMap(Optional::stream)
                            .toList();
                });
    }

    @Override
    public Stream<IndexedThing> allIndexedThings() {
        if (store.isWriting()) {
            // one look at the graph for all of them: what is found out on the way is found out once
            IndexReader reader = read(IndexReader::new);
            return reader.allThings().stream().map(reader::thing).flatMap(Optional::stream);
        }
        List<String> iris = read(reading -> new IndexReader(reading).allThings());
        return iris.stream()
                .map(iri -> read(reading -> new IndexReader(reading).thing(iri)))
                .flatMap(Optional::stream);
    }
}
