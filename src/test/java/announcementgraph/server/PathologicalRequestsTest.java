package announcementgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Requests that nobody sends in good faith: none may bring an error of the server's own, or its
 * end.
 */
@Timeout(120)
class PathologicalRequestsTest {

    private static final String RUNAWAY =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    private static final long SEED = 20261123;
    private static final int REQUESTS = 1_500;

    private static final List<String> METHODS =
            List.of(
                    "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH",
                    "TRACE", "BREW");
    private static final List<String> PATHS =
            List.of(
                    "/api/search",
                    "/api/suggest",
                    "/api/entities",
                    "/api/entities/product/jetson-nano",
                    "/api/entities/product/jetson-nano/facts",
                    "/api/graph",
                    "/api/graph/neighbours",
                    "/api/graph/expand",
                    "/api/graph/path",
                    "/api/announcements",
                    "/api/timeline",
                    "/api/stats",
                    "/api/notes",
                    "/api/notes/gtc-2019-md",
                    "/api/extract",
                    "/api/examples",
                    "/api/ontology",
                    "/api/openapi.json",
                    "/health",
                    "/metrics",
                    "/id/product/jetson-nano",
                    "/sparql",
                    "/update",
                    "/data",
                    "/",
                    "/assets/x.js",
                    "/api/../health");
    private static final List<String> NAMES =
            List.of(
                    "q",
                    "query",
                    "kind",
                    "page",
                    "size",
                    "focus",
                    "from",
                    "to",
                    "predicate",
                    "direction",
                    "depth",
                    "limit",
                    "lang",
                    "sort",
                    "year",
                    "format",
                    "name",
                    "default-graph-uri",
                    "timeout",
                    "explain",
                    "output",
                    "update");
    private static final List<String> VALUES =
            List.of(
                    "",
                    "1",
                    "-1",
                    "99999999999",
                    "%00",
                    "%FF%FE",
                    "%zz",
                    "%",
                    "en",
                    "ko",
                    "%EC%A0%AF%EC%8A%A8",
                    "..%2f..",
                    "https://w3id.org/announcement-graph/id/organization/nvidia",
                    "http://[::bad",
                    "%3Cscript%3E",
                    "a".repeat(900),
                    "a".repeat(3_000),
                    "SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D%20LIMIT%201",
                    "ASK%7B",
                    "(((((",
                    "*:*",
                    "%22",
                    "%F0%9F%8E%AE",
                    "ttl",
                    "csv",
                    "product",
                    "true",
                    "null",
                    "NaN",
                    "1e9",
                    "%E2%80%AE",
                    "%7B%7D",
                    "&&==");
    private static final List<String> HEADERS =
            List.of(
                    "Accept: text/html",
                    "Accept: application/ld+json",
                    "Accept: ;;;,,,q=",
                    "Accept: */*;q=abc",
                    "Accept-Language: ko;q=2, *",
                    "If-None-Match: \"",
                    "If-None-Match: *",
                    "Content-Type: application/sparql-query",
                    "Content-Type: nonsense",
                    "Content-Type: application/x-www-form-urlencoded",
                    "Authorization: Bearer",
                    "Authorization: Bearer a-token-that-reads",
                    "Range: bytes=0-1",
                    "Accept-Encoding: gzip;q=0, br",
                    "Expect: 100-continue",
                    "X-Forwarded-Host: evil.example",
                    "Content-Encoding: gzip",
                    "Cookie: a=b; ;;");

    @TempDir static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start(folder, settings -> settings.withWritable(true));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static String request(Random random) {
        StringBuilder address = new StringBuilder(one(PATHS, random));
        for (int i = random.nextInt(4); i > 0; i--) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(one(NAMES, random))
                    .append('=')
                    .append(one(VALUES, random));
        }
        List<String> lines = new ArrayList<>();
        lines.add(one(METHODS, random) + " " + address + " HTTP/1.1");
        lines.add("Host: localhost");
        lines.add("Connection: close");
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.add(one(HEADERS, random));
        }
        String body = random.nextInt(3) == 0 ? one(VALUES, random) : "";
        if (!body.isEmpty()) {
            lines.add("Content-Length: " + body.length());
        }
        return String.join("\r\n", lines) + "\r\n\r\n" + body;
    }

    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            // the server may close before it has read what it will not take
            return "";
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATCH /update?a=b",
                "POST /update",
                "POST /sparql",
                "PUT /data?graph=urn:x:g",
                "POST /api/extract"
            })
    void aBodyThatIsNotCompressedAsItSaysIsTheClientsMistake(String line) throws Exception {
        for (String body : List.of("", "no gzip")) {
            String answer =
                    answer(
                            line
                                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                                    + TestServer.TOKEN
                                    + "\r\nContent-Type: application/sparql-update\r\nContent-Encoding: gzip\r\n"
                                    + (body.isEmpty()
                                            ? ""
                                            : "Content-Length: " + body.length() + "\r\n")
                                    + "\r\n"
                                    + body);
            assertThat(answer).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
        }
    }

    @Test
    void aCharacterSetThatNobodyKnowsIsNoErrorOfTheServersOwn() throws Exception {
        for (String path : List.of("/sparql", "/api/extract")) {
            String answer =
                    answer(
                            "POST "
                                    + path
                                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-99\r\nContent-Length: 1\r\n\r\nx");
            assertThat(answer).as(path).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void randomRequestsBringNoErrorOfTheServersOwn() throws Exception {
        Random random = new Random(SEED);
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            String request = request(random);
            String answer = answer(request);
            boolean failed =
                    answer.startsWith("HTTP/1.1 5")
                            && !answer.startsWith("HTTP/1.1 503")
                            && !answer.startsWith("HTTP/1.1 501")
                            && !answer.startsWith("HTTP/1.1 505");
            if (failed || answer.contains("\tat ") || answer.contains("Exception")) {
                failures.add(
                        request + "\n=> " + answer.substring(0, Math.min(600, answer.length())));
            }
        }
        assertThat(failures).isEmpty();
        assertThat(server.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void runawayQueriesLeaveBrowsingItsShare() throws Exception {
        String runaway = "/sparql?timeout=8&query=" + TestServer.encoded(RUNAWAY);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                threads.submit(() -> server.get(runaway));
            }
            Thread.sleep(1_000);
            long start = System.nanoTime();
            for (int i = 0; i < 10; i++) {
                assertThat(server.get("/api/stats").statusCode()).isEqualTo(200);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aRunningQueryDoesNotKeepTheServerFromStopping(@TempDir Path other) throws Exception {
        TestServer stopping = TestServer.start(other, settings -> settings);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<HttpResponse<String>> query =
                    threads.submit(
                            () -> stopping.get("/sparql?query=" + TestServer.encoded(RUNAWAY)));
            Thread.sleep(1_000);
            long start = System.nanoTime();
            stopping.stopServer();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(8));
            assertThat(query.get().statusCode()).isEqualTo(503);
        } finally {
            stopping.close();
        }
    }

    @Test
    void deeplyNestedQueriesAreAnsweredOrRefused() throws Exception {
        String nested = "{".repeat(5_000) + "?s ?p ?o" + "}".repeat(5_000);
        String filter =
                "SELECT * { ?s ?p ?o FILTER("
                        + "(".repeat(5_000)
                        + "1"
                        + ")".repeat(5_000)
                        + ") } LIMIT 1";
        for (String query : List.of("SELECT * " + nested + " LIMIT 1", filter)) {
            String request =
                    "POST /sparql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: application/sparql-query\r\nContent-Length: "
                            + query.length()
                            + "\r\n\r\n"
                            + query;
            assertThat(answer(request))
                    .startsWith("HTTP/1.1 ")
                    .doesNotStartWith("HTTP/1.1 500")
                    .doesNotContain("\tat ");
        }
        assertThat(server.get("/health").statusCode()).isEqualTo(200);
    }
}
