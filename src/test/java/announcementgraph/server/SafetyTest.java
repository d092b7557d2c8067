package announcementgraph.server;

import static announcementgraph.server.TestServer.encoded;
import static announcementgraph.server.TestServer.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import announcementgraph.server.access.AccessSettings;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class SafetyTest {

    @TempDir static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start(folder, settings -> settings);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    /** Sends these lines as they are and answers all that comes back. */
    private static String raw(String... lines) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(
                            (String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "localhost:8080", "127.0.0.1:1", "[::1]:8080", "LOCALHOST"})
    void itAnswersByTheNamesOfThisMachine(String host) throws Exception {
        assertThat(raw("GET /api/stats HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example:8080", "127.0.0.1.evil.example"})
    void itDoesNotAnswerByOtherNames(String host) throws Exception {
        assertThat(raw("GET /api/stats HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 421");
        assertThat(raw("GET /sparql?query=ASK%7B%7D HTTP/1.1", "Host: " + host))
                .startsWith("HTTP/1.1 421");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/stats",
                "/api/no-such",
                "/sparql?query=ASK%7B%7D",
                "/no-such",
                "/health"
            })
    void everyAnswerForbidsScriptsOfOthersAndNamesNoSoftware(String path) throws Exception {
        HttpResponse<String> response = server.get(path);
        String policy = header(response, "Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'self'")
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'");
        assertThat(policy.replaceFirst("style-src [^;]*", "")).doesNotContain("unsafe");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Server")).isEmpty();
        assertThat(header(response, "X-Powered-By")).isEmpty();
    }

    @Test
    void pagesOfOthersMayAskTheEndpointButNotTheApi() throws Exception {
        assertThat(header(server.get("/sparql?query=ASK%7B%7D"), "Access-Control-Allow-Origin"))
                .isEqualTo("*");
        assertThat(header(server.get("/api/stats"), "Access-Control-Allow-Origin")).isEmpty();
        HttpResponse<String> preflight =
                server.send(server.request("/sparql").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../pom.xml",
                "/%2e%2e/pom.xml",
                "/..%2fpom.xml",
                "/assets/..%2f..%2f..%2fpom.xml",
                "/assets/..\\..\\pom.xml",
                "//etc/passwd",
                "/id/product/..%2f..%2fpom.xml",
                "/%00",
                "/api/entities/product/%ff",
            })
    void noPathLeadsOutOfThePages(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1", "Host: localhost");
        assertThat(answer).matches("(?s)HTTP/1.1 (400|404) .*");
        assertThat(answer)
                .doesNotContain("<artifactId>")
                .doesNotContain("root:")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GARBAGE", "GET / HTTP/9.9", "GET /api/stats HTTP/1.1\r\nHost: a b"})
    void whatIsNotHttpIsRefusedWithoutAStackTrace(String line) throws Exception {
        assertThat(raw(line))
                .matches("(?s)HTTP/1.1 (400|421|505) .*")
                .doesNotContain("\tat ")
                .doesNotContain("Jetty");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 401",
        "Bearer wrong-token-000, 401",
        "Basic YTpi, 401",
        "Bearer a-token-that-reads, 403",
    })
    void onlyWhoHasATokenForWritingWrites(String authorization, int status) throws Exception {
        HttpRequest.Builder post =
                server.request("/api/notes?name=new.md").POST(BodyPublishers.ofString("# New"));
        HttpRequest.Builder delete = server.request("/api/notes/gtc-2019-md").DELETE();
        if (!authorization.isEmpty()) {
            post.header("Authorization", authorization);
            delete.header("Authorization", authorization);
        }
        assertThat(server.send(post).statusCode()).isEqualTo(status);
        assertThat(server.send(delete).statusCode()).isEqualTo(status);
        assertThat(server.get("/api/notes/gtc-2019-md").statusCode()).isEqualTo(200);
    }

    @Test
    void aNoteIsTakenInShownAndForgotten() throws Exception {
        String path = "/api/notes?name=" + encoded("새 노트.md");
        String bearer = "Bearer " + TestServer.TOKEN;
        HttpResponse<String> added =
                server.send(
                        server.request(path)
                                .header("Authorization", bearer)
                                .POST(BodyPublishers.ofString("# 새 노트\n\n- 엔비디아는 젯슨 나노를 공개했다.\n")));
        assertThat(added.statusCode()).isEqualTo(201);
        JsonNode report = TestServer.json(added);
        assertThat(report.path("added").asInt()).isPositive();
        String slug = report.path("iri").asText().replaceFirst(".*/", "");
        assertThat(server.json("/api/notes/" + encoded(slug)).path("mentions").size()).isPositive();
        assertThat(server.json("/health").path("agree").asBoolean()).isTrue();

        HttpResponse<String> removed =
                server.send(
                        server.request("/api/notes/" + encoded(slug))
                                .header("Authorization", bearer)
                                .DELETE());
        assertThat(removed.statusCode()).isEqualTo(204);
        assertThat(server.get("/api/notes/" + encoded(slug)).statusCode()).isEqualTo(404);
    }

    @Test
    void theIndexIsWrittenAnewForAnAdminWhileSearchesGoOn() throws Exception {
        assertThat(server.send(reindex(TestServer.TOKEN)).statusCode()).isEqualTo(403);
        assertThat(server.send(reindex("not-known-here")).statusCode()).isEqualTo(401);
        long found = server.json("/api/search?q=jetson").path("total").asLong();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<HttpResponse<String>> written =
                    threads.submit(() -> server.send(reindex(TestServer.ADMIN)));
            do {
                assertThat(server.json("/api/search?q=jetson").path("total").asLong())
                        .isEqualTo(found)
                        .isPositive();
            } while (!written.isDone());
            assertThat(TestServer.json(written.get()).path("documents").asLong()).isPositive();
        }
        assertThat(server.json("/health").path("agree").asBoolean()).isTrue();
    }

    private static HttpRequest.Builder reindex(String token) {
        return server.request("/api/reindex")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../evil.md", "a/b.md", ".hidden", "a\\b"})
    void aNoteNeedsAPlainFileName(String name) throws Exception {
        HttpResponse<String> response =
                server.send(
                        server.request("/api/notes?name=" + encoded(name))
                                .header("Authorization", "Bearer " + TestServer.TOKEN)
                                .POST(BodyPublishers.ofString("# New")));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("a file name such as my-note.md");
    }

    @Test
    void withoutATokenFileNobodyWrites(@TempDir Path other) throws Exception {
        try (TestServer closed =
                TestServer.start(
                        other,
                        s ->
                                new ServerSettings(
                                        s.host(),
                                        s.port(),
                                        false,
                                        AccessSettings.DEFAULT,
                                        Optional.empty(),
                                        s.home(),
                                        s.hostNames(),
                                        1000,
                                        s.limits()))) {
            HttpResponse<String> response =
                    closed.send(
                            closed.request("/api/notes?name=a.md")
                                    .header("Authorization", "Bearer " + TestServer.TOKEN)
                                    .POST(BodyPublishers.ofString("# New")));
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.body()).contains("without --token-file");
        }
    }

    @Test
    void aPortThatIsTakenIsToldInASentence() {
        ServerSettings taken = ServerSettings.of(Path.of("")).withPort(server.port());
        assertThatThrownBy(() -> Server.start(server.graph(), taken))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot listen on 127.0.0.1:" + server.port());
    }
}
