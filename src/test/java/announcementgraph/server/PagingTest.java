package announcementgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.notes.NoteReader;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lists that are read page by page while notes come in. */
class PagingTest {

    @TempDir Path folder;

    private static void ingest(TestServer server, String name, String year) throws Exception {
        String text =
                "# NVIDIA GTC %s\n\n%s-03-18\n\n- NVIDIA announced DGX SuperPOD at GTC %s.\n"
                        .formatted(year, year, year);
        server.graph().ingest(new NoteReader().read(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> iris(JsonNode page) {
        List<String> iris = new ArrayList<>();
        page.path("items").forEach(item -> iris.add(item.path("iri").asText()));
        return iris;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/announcements", "/api/notes"})
    void whatWasThereIsSeenOnceThoughNewerNotesComeIn(String list) throws Exception {
        try (TestServer server = TestServer.start(folder, s -> s)) {
            ingest(server, "a.md", "2017");
            ingest(server, "b.md", "2018");
            List<String> before = iris(server.json(list + "?size=100"));
            assertThat(before).hasSizeGreaterThan(3);

            List<String> seen = new ArrayList<>();
            JsonNode page = server.json(list + "?size=1");
            int year = 2026;
            while (true) {
                seen.addAll(iris(page));
                if (page.path("next").isNull()) {
                    break;
                }
                ingest(server, "new-" + year + ".md", Integer.toString(year++));
                page = server.json(list + "?size=1&after=" + encoded(page.path("next").asText()));
            }
            assertThat(seen).containsExactlyElementsOf(before);
        }
    }

    @Test
    void whoWasToGoOnAfterWhatIsGoneIsToldSo() throws Exception {
        try (TestServer server = TestServer.start(folder, s -> s)) {
            String next = server.json("/api/notes?size=1").path("next").asText();
            server.graph().remove(next);
            assertThat(server.get("/api/notes?size=1&after=" + encoded(next)).statusCode())
                    .isEqualTo(410);
        }
    }
}
