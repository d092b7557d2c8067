package announcementgraph.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import announcementgraph.graph.StoreException;
import announcementgraph.notes.Note;
import announcementgraph.notes.NoteException;
import announcementgraph.notes.NoteReader;
import announcementgraph.search.LuceneIndex;
import announcementgraph.search.SearchQuery;
import announcementgraph.vocabulary.Vocabulary;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

class AnnouncementGraphTest {

    private static final String NANO =
            """
            # NVIDIA GTC 2019
            2019-03-18
            - NVIDIA announced Jetson Nano.
            - NVIDIA acquired Mellanox.
            """;

    @TempDir Path folder;

    private Resources resources;
    private AnnouncementGraph graph;

    @BeforeEach
    void open() throws StoreException, IOException {
        resources = SmallWorld.in(folder.resolve("data"));
        graph = AnnouncementGraph.open(folder.resolve("store"), resources);
    }

    @AfterEach
    void close() throws StoreException {
        graph.close();
    }

    @Test
    void aNoteIsReadAndFound() throws NoteException {
        IngestionReport report = graph.ingest(note("gtc.md", NANO));
        assertThat(report.failure()).isNull();
        assertThat(report.added()).isPositive();
        assertThat(report.gone()).isZero();
        assertThat(graph.browser().note(report.iri(), "en")).isPresent();
        assertThat(found("jetson nano")).contains(Vocabulary.ID + "product/jetson-nano");
        assertThat(graph.status().inStep()).isTrue();
    }

    @Test
    void whatIsLessSureThanAskedForIsNotStored() throws NoteException {
        int all = graph.preview(note("gtc.md", NANO), 0).facts().size();
        int sure = graph.preview(note("gtc.md", NANO), 0.9).facts().size();
        assertThat(sure).isLessThan(all);
        IngestionReport report = graph.ingest(note("gtc.md", NANO), 0.9);
        assertThat(report.added()).isEqualTo(sure);
        assertThat(graph.ingest(note("gtc.md", NANO)).added()).isEqualTo(all - sure);
    }

    @Test
    void readingANoteTwiceChangesNothing() throws NoteException {
        IngestionReport first = graph.ingest(note("gtc.md", NANO));
        long revision = graph.browser().revision();
        IngestionReport second = graph.ingest(note("gtc.md", NANO));
        assertThat(second.changed()).isFalse();
        assertThat(second.kept()).isEqualTo(first.added());
        assertThat(graph.browser().revision()).isEqualTo(revision);
    }

    @Test
    void readingAnotherTextOfTheSameNameReplacesIt() throws NoteException {
        graph.ingest(note("gtc.md", NANO));
        IngestionReport second =
                graph.ingest(note("gtc.md", NANO.replace("- NVIDIA acquired Mellanox.\n", "")));
        assertThat(second.gone()).isPositive();
        assertThat(second.kept()).isPositive();
        assertThat(graph.browser().noteIris()).hasSize(1);
        assertThat(graph.status().inStep()).isTrue();
    }

    @Test
    void removingANoteLeavesNoTrace() throws NoteException {
        graph.ingest(note("other.md", "NVIDIA GTC 2020\n- NVIDIA announced DGX A100.\n"));
        String before = dump();
        List<String> listing = listing(graph);
        graph.ingest(note("gtc.md", NANO));
        assertThat(graph.remove("gtc.md")).isTrue();
        assertThat(difference(before, dump())).isEmpty();
        assertThat(listing(graph)).isEqualTo(listing);
        assertThat(graph.remove("gtc.md")).isFalse();
    }

    @Test
    void aFileThatCannotBeReadIsReportedAndTheOthersGoOn() throws IOException {
        Path notes = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(notes.resolve("a.md"), NANO);
        Files.write(notes.resolve("b.md"), new byte[] {0, 1, 2, 3, 0, 0, 5, (byte) 0xff, 0});
        Files.writeString(notes.resolve("c.md"), "OpenAI announced GPT-4o at an event in 2024.\n");
        List<IngestionReport> told = new ArrayList<>();
        List<IngestionReport> reports =
                graph.ingestAll(List.of(notes, folder.resolve("missing.md")), told::add);
        assertThat(told).isEqualTo(reports);
        assertThat(reports).hasSize(4);
        assertThat(reports).filteredOn(report -> report.failure() != null).hasSize(2);
        assertThat(graph.browser().noteIris()).hasSize(2);
    }

    @Test
    void twoFilesOfOneNameDoNotTakeEachOthersPlace() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one")).resolve("note.md");
        Path other = Files.createDirectories(folder.resolve("other")).resolve("note.md");
        Files.writeString(one, NANO);
        Files.writeString(other, "OpenAI announced GPT-4o.\n");
        List<IngestionReport> reports = graph.ingestAll(List.of(one, other), report -> {});
        assertThat(reports.get(0).failure()).isNull();
        assertThat(reports.get(1).failure()).contains("rename one of them");
    }

    @Test
    void aNameThatReadsTheSameInAnAddressIsRefused() throws NoteException {
        graph.ingest(note("my note.md", NANO));
        IngestionReport report = graph.ingest(note("my-note.md", NANO));
        assertThat(report.failure()).contains("same address").contains("my note.md");
    }

    @Test
    void anotherProcessIsRefusedWithItsNumber() {
        assertThatThrownBy(() -> AnnouncementGraph.open(folder.resolve("store"), resources))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
    }

    @Test
    void aStoreOfAnotherVersionIsRefused() throws Exception {
        graph.close();
        Files.writeString(folder.resolve("store/version"), "99\n");
        assertThatThrownBy(() -> AnnouncementGraph.open(folder.resolve("store"), resources))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("version 99");
        Files.writeString(folder.resolve("store/version"), StoreLayout.VERSION);
        graph = AnnouncementGraph.open(folder.resolve("store"), resources);
    }

    @Test
    void aFolderOfSomethingElseIsRefused() throws IOException {
        Path other = Files.createDirectories(folder.resolve("photos"));
        Files.writeString(other.resolve("holiday.txt"), "sea");
        assertThatThrownBy(() -> AnnouncementGraph.open(other, resources))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("holds other files");
    }

    @Test
    void anIndexThatIsGoneIsWrittenAnew() throws Exception {
        graph.ingest(note("gtc.md", NANO));
        List<String> before = listing(graph);
        graph.close();
        try (var files = Files.list(folder.resolve("store/index"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        graph = AnnouncementGraph.open(folder.resolve("store"), resources);
        assertThat(listing(graph)).isEqualTo(before);
        assertThat(graph.status().inStep()).isTrue();
    }

    @Test
    void anIndexThatIsBehindGetsWhatItLacks() throws Exception {
        graph.ingest(note("gtc.md", NANO));
        graph.close();
        copy(folder.resolve("store/index"), folder.resolve("old"));
        graph = AnnouncementGraph.open(folder.resolve("store"), resources);
        graph.ingest(note("other.md", "OpenAI announced GPT-4o.\n"));
        List<String> expected = listing(graph);
        graph.close();
        delete(folder.resolve("store/index"));
        copy(folder.resolve("old"), folder.resolve("store/index"));
        graph = AnnouncementGraph.open(folder.resolve("store"), resources);
        assertThat(listing(graph)).isEqualTo(expected);
        assertThat(graph.status().inStep()).isTrue();
    }

    @Test
    void anIndexThatIsFarBehindOrAheadIsWrittenAnew() throws Exception {
        graph.close();
        copy(folder.resolve("store"), folder.resolve("old"));
        graph = AnnouncementGraph.open(folder.resolve("store"), resources);
        graph.ingest(note("gtc.md", NANO));
        graph.ingest(note("other.md", "OpenAI announced GPT-4o.\n"));
        List<String> expected = listing(graph);
        graph.close();
        copy(folder.resolve("store/index"), folder.resolve("new"));
        delete(folder.resolve("store/index"));
        copy(folder.resolve("old/index"), folder.resolve("store/index"));
        graph = AnnouncementGraph.open(folder.resolve("store"), resources);
        assertThat(listing(graph)).isEqualTo(expected);
        graph.close();
        delete(folder.resolve("old/index"));
        copy(folder.resolve("new"), folder.resolve("old/index"));
        graph = AnnouncementGraph.open(folder.resolve("old"), resources);
        assertThat(graph.status().inStep()).isTrue();
        assertThat(found("jetson nano mellanox")).doesNotContain(Vocabulary.ID + "note/gtc-md");
    }

    @Test
    void namesOfTheUsersOwnAreKnownAtOnce() throws Exception {
        Path names = Files.createDirectories(folder.resolve("mine/names"));
        Files.writeString(
                names.resolve("own.ttl"),
                """
                @prefix schema: <https://schema.org/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix organization: <https://w3id.org/announcement-graph/id/organization/> .
                organization:quokkatronics a schema:Organization ;
                    rdfs:label "Quokkatronics"@en , "쿼카트로닉스"@ko .
                """);
        graph.close();
        graph = AnnouncementGraph.open(folder.resolve("store"), withMine());
        graph.ingest(note("q.md", "쿼카트로닉스가 신제품을 발표했다.\n"));
        assertThat(found("쿼카트로닉스")).contains(Vocabulary.ID + "organization/quokkatronics");
        assertThat(
                        graph.browser()
                                .entity(Vocabulary.ID + "organization/quokkatronics", "en")
                                .orElseThrow()
                                .mentionCount())
                .isPositive();
    }

    @Test
    void brokenNamesAreRefusedWithTheirPlace() throws Exception {
        Path names = Files.createDirectories(folder.resolve("mine/names"));
        Files.writeString(names.resolve("own.ttl"), "@prefix x: <http://x/> .\nx:a x:b .\n");
        graph.close();
        assertThatThrownBy(() -> AnnouncementGraph.open(folder.resolve("store"), withMine()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("own.ttl:2:");
        graph = AnnouncementGraph.open(folder.resolve("store"), resources);
    }

    @Test
    void anExportComesBackAsItWas() throws Exception {
        graph.ingest(note("gtc.md", NANO));
        String before = dump();
        Path file = folder.resolve("dump.nq.gz");
        graph.exportTo(file);
        graph.ingest(note("other.md", "OpenAI announced GPT-4o.\n"));
        graph.importFrom(file);
        assertThat(difference(before, dump())).isEmpty();
        assertThat(graph.status().inStep()).isTrue();
        assertThat(graph.browser().noteIris()).hasSize(1);
        graph.close();
        graph = AnnouncementGraph.open(folder.resolve("store"), resources);
        assertThat(difference(before, dump())).isEmpty();
    }

    @Test
    void namesOfAnImportOutliveTheProcess() throws Exception {
        String name = "<" + Vocabulary.ID + "organization/elsewhere>";
        String quad =
                name
                        + " <"
                        + Vocabulary.LABEL
                        + "> \"Elsewhere\"@en <"
                        + Vocabulary.NAMES_GRAPH
                        + "> .\n";
        Path file = Files.writeString(folder.resolve("elsewhere.nq"), quad);
        graph.importFrom(file);
        graph.close();
        graph = AnnouncementGraph.open(folder.resolve("store"), resources);
        assertThat(dump()).isEqualTo(quad);
    }

    @Test
    void aBrokenImportChangesNothing() throws Exception {
        graph.ingest(note("gtc.md", NANO));
        String before = dump();
        List<String> listing = listing(graph);
        Path file = folder.resolve("broken.nq");
        Files.writeString(
                file, "<http://a> <http://b> <http://c> <http://d> .\n<http://a> <http://b .\n");
        assertThatThrownBy(() -> graph.importFrom(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("broken.nq:2:")
                .hasMessageContaining("The store is as it was.");
        assertThat(difference(before, dump())).isEmpty();
        assertThat(listing(graph)).isEqualTo(listing);
        assertThat(graph.ingest(note("gtc.md", NANO)).changed()).isFalse();
    }

    @Test
    void compactingKeepsEverything() throws Exception {
        graph.ingest(note("gtc.md", NANO));
        String before = dump();
        graph.compact();
        assertThat(difference(before, dump())).isEmpty();
        graph.ingest(note("other.md", "OpenAI announced GPT-4o.\n"));
        graph.close();
        graph = AnnouncementGraph.open(folder.resolve("store"), resources);
        assertThat(graph.browser().noteIris()).hasSize(2);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Resources withMine() {
        return new Resources(
                resources.ontology(), List.of(folder.resolve("data"), folder.resolve("mine")));
    }

    private List<String> found(String words) {
        return graph
                .search()
                .search(new SearchQuery(words, Map.of(), "relevance", 1, 20, "en", false))
                .hits()
                .stream()
                .map(hit -> hit.iri())
                .toList();
    }

    private String dump() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        graph.store().exportTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The lines that one of the two has and the other has not. */
    private static Set<String> difference(String one, String other) {
        Set<String> lines = new TreeSet<>(one.lines().toList());
        for (String line : other.lines().toList()) {
            if (!lines.remove(line)) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static List<String> listing(AnnouncementGraph graph) {
        return ((LuceneIndex) graph.search()).listing();
    }

    private static Note note(String name, String text) throws NoteException {
        return new NoteReader().read(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
