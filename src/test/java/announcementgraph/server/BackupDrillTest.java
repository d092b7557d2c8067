package announcementgraph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import announcementgraph.graph.StoreException;
import announcementgraph.ingestion.AnnouncementGraph;
import announcementgraph.ingestion.Resources;
import announcementgraph.notes.NoteReader;
import announcementgraph.search.SearchQuery;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/** A store is saved while it is written to, and made again from the file. */
class BackupDrillTest {

    private static final String[] WORDS = {
        "nvidia",
        "엔비디아",
        "jetson",
        "젯슨 나노",
        "superpod",
        "dgx",
        "gtc 2019",
        "jensen huang",
        "삼성",
        "온디바이스",
        "tesla v100",
        "keynote",
        "robot",
        "edge",
        "학습",
        "announced",
        "포럼",
        "nano",
        "v100",
        "acme"
    };

    @TempDir Path folder;

    private static HttpResponse<String> post(TestServer server, String path, String token)
            throws Exception {
        return server.send(
                server.request(path)
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.noBody()));
    }

    @Test
    void whatIsRestoredIsWhatWasSavedWhileNotesCameIn() throws Exception {
        Path file = folder.resolve("backup.nq");
        AtomicBoolean done = new AtomicBoolean();
        try (TestServer server = TestServer.start(folder, settings -> settings)) {
            FutureTask<Boolean> writing = new FutureTask<>(() -> write(server.graph(), done));
            Thread.ofVirtual().start(writing);
            Thread.sleep(300);
            HttpResponse<String> saved = post(server, "/api/backup", TestServer.ADMIN);
            assertThat(saved.statusCode()).isEqualTo(200);
            assertThat(saved.body().lines().reduce((a, b) -> b).orElse("")).startsWith("# sha256 ");
            Files.writeString(file, saved.body());
            HttpResponse<String> compacted = post(server, "/api/compact", TestServer.ADMIN);
            assertThat(compacted.statusCode()).as(compacted.body()).isEqualTo(200);
            done.set(true);
            assertThat(writing.get()).isTrue();
            assertThat(post(server, "/api/backup", TestServer.TOKEN).statusCode()).isEqualTo(403);
            assertThat(server.json("/health").path("agree").asBoolean()).isTrue();
        }
        List<String> first = restored("first", file);
        List<String> second = restored("second", file);
        assertThat(first).isEqualTo(second);
        String lines = Files.readString(file);
        assertThat(first.getFirst()).isEqualTo(lines.substring(0, lines.lastIndexOf("# sha256 ")));
    }

    private static boolean write(AnnouncementGraph graph, AtomicBoolean done) throws Exception {
        NoteReader reader = new NoteReader();
        for (int i = 0; !done.get(); i++) {
            String text = "# Robot Day " + i + "\n\n- NVIDIA announced Jetson Nano at GTC 2019.\n";
            graph.ingest(
                    reader.read("day-" + i % 30 + ".md", text.getBytes(StandardCharsets.UTF_8)));
        }
        return true;
    }

    /** The triples of a store made from the file, and what 100 searches find in it. */
    private List<String> restored(String name, Path file) throws Exception {
        Path home = Path.of("").toAbsolutePath();
        Resources resources =
                new Resources(home.resolve("ontology"), List.of(folder.resolve("data")));
        List<String> state = new ArrayList<>();
        try (AnnouncementGraph graph = AnnouncementGraph.open(folder.resolve(name), resources)) {
            graph.restore(file);
            ByteArrayOutputStream quads = new ByteArrayOutputStream();
            graph.store().exportTo(quads);
            state.add(quads.toString(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                String query = WORDS[i % WORDS.length] + " " + WORDS[i * 7 % WORDS.length];
                SearchQuery asked =
                        new SearchQuery(query, Map.of(), "relevance", 1, 10, "en", false);
                graph.search().search(asked).hits().forEach(hit -> state.add(hit.iri()));
                state.add(graph.search().suggest(WORDS[i % WORDS.length], 10, "en").toString());
            }
            assertThat(graph.status().inStep()).isTrue();
        }
        return state;
    }

    @Test
    void aBackupThatIsNotWholeIsRefusedAndChangesNothing() throws Exception {
        try (TestServer server = TestServer.start(folder, settings -> settings)) {
            AnnouncementGraph graph = server.graph();
            Path file = folder.resolve("backup.nq.gz");
            graph.backup(file);
            long revision = graph.store().revision();
            byte[] bytes = Files.readAllBytes(file);
            Path cut =
                    Files.write(folder.resolve("cut.nq.gz"), java.util.Arrays.copyOf(bytes, 900));
            Path plain = folder.resolve("plain.nq");
            graph.exportTo(plain);
            for (Path broken : List.of(cut, plain)) {
                assertThatThrownBy(() -> graph.restore(broken))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("is no whole backup");
            }
            assertThat(graph.store().revision()).isEqualTo(revision);
            graph.restore(file);
            assertThat(graph.store().revision()).isGreaterThan(revision);
        }
    }
}
