package announcementgraph.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.graph.StoreException;
import announcementgraph.notes.Note;
import announcementgraph.notes.NoteException;
import announcementgraph.notes.NoteReader;
import announcementgraph.search.LuceneIndex;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whatever is read, read again and removed in whatever order, whatever users write into graphs of
 * their own, and whichever names are added in between: the index is what it would be if it were
 * written anew.
 */
class StoreAndIndexTest {

    private static final int STEPS = 40;
    private static final String MORE_NAMES =
            """
            @prefix schema: <https://schema.org/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix organization: <https://w3id.org/announcement-graph/id/organization/> .
            organization:zephyron a schema:Organization ; rdfs:label "Zephyron"@en , "제피론"@ko .
            organization:nvidia rdfs:label "엔비디아 코리아"@ko .
            """;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_123, 4711})
    void theIndexIsThatOfTheGraphAfterAnySequenceOfChanges(long seed)
            throws IOException, StoreException, NoteException {
        Random random = new Random(seed);
        Path data = folder.resolve("data");
        Resources resources = SmallWorld.in(data);
        Map<String, String> texts = new TreeMap<>();
        for (int half = 1; half <= 2; half++) {
            try (AnnouncementGraph graph =
                    AnnouncementGraph.open(folder.resolve("store"), resources)) {
                compare(graph, "seed " + seed + ", opened, notes " + texts);
                for (int step = 1; step <= STEPS / 2; step++) {
                    takeStep(graph, random, texts);
                    if (step % 5 == 0) {
                        compare(graph, "seed " + seed + ", step " + step + ", notes " + texts);
                    }
                }
                assertThat(graph.browser().noteIris()).hasSameSizeAs(texts.keySet());
            }
            Files.writeString(data.resolve("names").resolve("more.ttl"), MORE_NAMES);
        }
    }

    private static void takeStep(AnnouncementGraph graph, Random random, Map<String, String> texts)
            throws NoteException {
        String name = "note-" + random.nextInt(6) + ".md";
        switch (random.nextInt(5)) {
            case 0 -> {
                assertThat(graph.remove(name)).isEqualTo(texts.remove(name) != null);
            }
            case 1 -> {
                String text = texts.get(name);
                if (text != null) {
                    graph.ingest(note(name, text));
                    assertThat(graph.ingest(note(name, text)).changed()).isFalse();
                }
            }
            case 2 -> graph.changeGraphs(() -> renameInAUserGraph(graph, random));
            default -> {
                String text = SmallWorld.note(random);
                graph.ingest(note(name, text));
                texts.put(name, text);
            }
        }
    }

    /** Gives a thing another name in a graph of a user's own, or takes such names away. */
    private static Set<String> renameInAUserGraph(AnnouncementGraph graph, Random random) {
        Node mine = NodeFactory.createURI("https://example.org/mine");
        Node thing = NodeFactory.createURI(Vocabulary.ID + "product/jetson-nano");
        Node alias = NodeFactory.createURI(Vocabulary.ALT_LABEL);
        DatasetGraph dataset = graph.store().datasetGraph();
        if (random.nextInt(3) == 0) {
            dataset.deleteAny(mine, Node.ANY, Node.ANY, Node.ANY);
        } else {
            Node name = NodeFactory.createLiteralLang("나노 " + random.nextInt(9) + "호", "ko");
            dataset.add(mine, thing, alias, name);
        }
        return Set.of(thing.getURI());
    }

    private static void compare(AnnouncementGraph graph, String when) {
        LuceneIndex index = (LuceneIndex) graph.search();
        List<String> inStep = index.listing();
        graph.reindex();
        assertThat(index.listing()).as(when).isEqualTo(inStep);
        assertThat(graph.status().inStep()).isTrue();
    }

    private static Note note(String name, String text) throws NoteException {
        return new NoteReader().read(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
