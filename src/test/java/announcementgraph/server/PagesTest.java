package announcementgraph.server;

import static announcementgraph.server.TestServer.header;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.server.access.AccessSettings;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class PagesTest {

    @TempDir static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        Path web = folder.resolve("home/web");
        Files.createDirectories(web.resolve("assets"));
        Files.writeString(web.resolve("index.html"), "<!doctype html><title>Our page</title>");
        Files.writeString(
                web.resolve("favicon.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Files.writeString(web.resolve("assets/index-Ab3_dE9x.js"), "export {}");
        server =
                TestServer.start(
                        folder,
                        s ->
                                new ServerSettings(
                                        s.host(),
                                        0,
                                        false,
                                        AccessSettings.DEFAULT,
                                        Optional.empty(),
                                        folder.resolve("home"),
                                        s.hostNames(),
                                        1000,
                                        s.limits()));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=a",
                "/graph?focus=x",
                "/notes",
                "/notes/gtc-2019-md",
                "/announcements",
                "/try",
                "/about"
            })
    void everyAddressOfThePagesIsAnsweredWithTheOnePage(String path) throws Exception {
        HttpResponse<String> response = server.get(path, "Accept", "text/html");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("Our page");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void aFileWithAHashInItsNameIsKeptForAYear() throws Exception {
        HttpResponse<String> script = server.get("/assets/index-Ab3_dE9x.js");
        assertThat(header(script, "Content-Type")).startsWith("text/javascript");
        assertThat(header(script, "Cache-Control")).contains("immutable");
        assertThat(header(server.get("/favicon.svg"), "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(server.get("/favicon.svg"), "Content-Type")).isEqualTo("image/svg+xml");
    }

    @Test
    void anUnknownAddressIsNotFoundButABrowserGetsThePageThatSaysSo() throws Exception {
        HttpResponse<String> page = server.get("/no-such", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Our page");
        assertThat(server.get("/assets/no-such.js").statusCode()).isEqualTo(404);
    }

    @Test
    void withoutBuiltPagesAReadablePageTellsHowToBuildThem(@TempDir Path other) throws Exception {
        try (TestServer bare =
                TestServer.start(
                        other,
                        s ->
                                new ServerSettings(
                                        s.host(),
                                        0,
                                        false,
                                        AccessSettings.DEFAULT,
                                        Optional.empty(),
                                        other,
                                        s.hostNames(),
                                        1000,
                                        s.limits()))) {
            HttpResponse<String> page = bare.get("/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("npm run build").contains("/api/stats");
        }
    }
}
