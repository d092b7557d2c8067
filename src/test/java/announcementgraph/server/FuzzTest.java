package announcementgraph.server;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.sparql.SparqlLimits;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Requests of chance to all that the OpenAPI document names and to what it does not: methods,
 * parameters, bodies, encodings, paths with {@code ..} and NUL, huge headers. The server answers
 * none by an error of its own, shows no trace, and is there afterwards. {@code mvn -B verify
 * -Pfuzz-http} sends 100,000.
 */
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 1000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final String[] METHODS = {
        "GET", "GET", "GET", "GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE",
        "BREW", "get"
    };
    private static final String[] VALUES = {
        "",
        "nvidia",
        "%EC%A0%AF%EC%8A%A8",
        "젯슨",
        "%",
        "%zz",
        "%00",
        "%C3%28",
        "..",
        "../../etc/passwd",
        "-1",
        "0",
        "1",
        "99999999999999999999",
        "1e9",
        "NaN",
        "true",
        "null",
        "'",
        "\"",
        "<script>",
        "%0d%0aX-A:%20b",
        "a%20OR%20b",
        "(((((",
        "\"\"\"",
        "company:",
        "year:x",
        "*",
        "?",
        "~",
        "AND%20NOT",
        "https://w3id.org/announcement-graph/id/product/jetson-nano",
        "urn:x",
        "file:///etc/passwd",
        "en",
        "ko",
        "product",
        "note",
        "gtc-2019-md",
        "jetson-nano",
        "x".repeat(3000),
        "%F0%9F%98%80",
        "%ED%A0%80",
        "SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D%20LIMIT%203",
        "ASK%7B%7D",
        "CLEAR%20ALL",
        "SELECT"
    };
    private static final String[] TYPES = {
        "application/json",
        "text/plain",
        "text/markdown",
        "application/sparql-query",
        "application/sparql-update",
        "application/x-www-form-urlencoded",
        "text/turtle",
        "application/n-quads",
        "multipart/form-data; boundary=x",
        "multipart/form-data",
        "application/rdf+xml",
        "application/ld+json",
        "text/plain; charset=utf-99",
        "*/*",
        "x",
        "application/sparql-query; charset=UTF-16",
        ""
    };
    private static final String[] BODIES = {
        "",
        "{}",
        "{\"text\": \"NVIDIA announced Jetson Nano\"}",
        "[",
        "# Note\n\n- NVIDIA announced Jetson Nano\n",
        "SELECT * { ?s ?p ?o } LIMIT 2",
        "query=ASK%7B%7D",
        "update=CLEAR%20ALL",
        "<urn:a:b> <urn:a:b> 1 .",
        "INSERT DATA { <urn:a:b> <urn:a:b> 1 }",
        "--x\r\n\r\n--x--",
        "\u0000\u0001",
        "젯슨 나노",
        "%%%",
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
        "{\"@context\": \"http://127.0.0.1:1/x\", \"@id\": \"urn:a:b\"}",
        "x".repeat(100_000)
    };
    private static final String[] HEADERS = {
        "Accept: text/turtle",
        "Accept: ;q=,,",
        "Accept: */*;q=0",
        "Accept-Language: ko",
        "Accept-Language: \u0001",
        "Accept-Encoding: gzip",
        "Accept-Encoding: identity;q=0, *;q=0",
        "If-None-Match: *",
        "If-None-Match: W/\"",
        "If-Modified-Since: yesterday",
        "Range: bytes=0-1",
        "Range: bytes=9-1",
        "Authorization: Bearer",
        "Authorization: Bearer " + TestServer.TOKEN,
        "Authorization: Bearer " + TestServer.TOKEN,
        "Authorization: Basic Og==",
        "Origin: http://evil.example",
        "Expect: 100-continue",
        "Expect: x",
        "Content-Encoding: gzip",
        "Transfer-Encoding: x",
        "X-Long: " + "y".repeat(30_000),
        "X-Longer: " + "y".repeat(90_000),
        "Cookie: a=b; ;;=",
        "X-Forwarded-For: \"",
        "Connection: upgrade",
        "Upgrade: h2c"
    };

    @TempDir static Path folder;

    private final Random random = new Random(SEED);
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    private String any(String[] values) {
        return values[random.nextInt(values.length)];
    }

    @Test
    void noRequestBringsAnErrorOfTheServersOwn() throws Exception {
        try (TestServer server =
                TestServer.start(
                        folder,
                        settings ->
                                settings.withWritable(true)
                                        .withLimits(
                                                SparqlLimits.DEFAULT.withTimeout(
                                                        Duration.ofSeconds(2))))) {
            List<Operation> operations = operations(server.json("/api/openapi.json"));
            assertThat(operations).hasSizeGreaterThan(25);
            for (int i = 0; i < REQUESTS; i++) {
                byte[] request = request(operations);
                String answer = send(server.port(), request);
                check(answer, request, i);
            }
            System.out.println("fuzz: " + REQUESTS + " requests answered by " + statuses);
            assertThat(server.get("/api/stats").statusCode()).isEqualTo(200);
            assertThat(server.json("/health").path("ready").asBoolean()).isTrue();
        }
    }

    private record Operation(String path, List<String> parameters) {}

    private static List<Operation> operations(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                operation -> {
                                                    List<String> names = new ArrayList<>();
                                                    operation
                                                            .getValue()
                                                            .path("parameters")
                                                            .forEach(
                                                                    p ->
                                                                            names.add(
                                                                                    p.path("name")
                                                                                            .asText()));
                                                    operations.add(
                                                            new Operation(path.getKey(), names));
                                                }));
        for (String more :
                List.of(
                        "/",
                        "/sparql",
                        "/update",
                        "/data",
                        "/data/{x}",
                        "/{x}",
                        "/assets/{x}",
                        "/api/{x}")) {
            operations.add(
                    new Operation(
                            more,
                            List.of("query", "update", "graph", "default", "default-graph-uri")));
        }
        return operations;
    }

    private byte[] request(List<Operation> operations) {
        Operation operation = operations.get(random.nextInt(operations.size()));
        StringBuilder target = new StringBuilder();
        for (String piece : operation.path().split("(?=\\{)|(?<=\\})")) {
            target.append(piece.startsWith("{") ? any(VALUES) : piece);
        }
        char mark = '?';
        int parameters = random.nextInt(4);
        for (int i = 0; i < parameters; i++) {
            String name =
                    operation.parameters().isEmpty() || random.nextInt(8) == 0
                            ? any(VALUES)
                            : operation
                                    .parameters()
                                    .get(random.nextInt(operation.parameters().size()));
            target.append(mark).append(name).append('=').append(any(VALUES));
            mark = '&';
        }
        if (random.nextInt(20) == 0) {
            target.insert(random.nextInt(target.length() + 1), any(VALUES));
        }
        StringBuilder head =
                new StringBuilder(any(METHODS))
                        .append(' ')
                        .append(target.toString().replace(' ', '+'))
                        .append(random.nextInt(50) == 0 ? " HTTP/3.0" : " HTTP/1.1")
                        .append("\r\nHost: localhost\r\nConnection: close\r\n");
        int headers = random.nextInt(3);
        for (int i = 0; i < headers; i++) {
            head.append(any(HEADERS)).append("\r\n");
        }
        byte[] body = new byte[0];
        if (random.nextInt(3) == 0) {
            body = any(BODIES).getBytes(StandardCharsets.UTF_8);
            head.append("Content-Type: ").append(any(TYPES)).append("\r\n");
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] request = java.util.Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        if (random.nextInt(30) == 0) {
            request[random.nextInt(request.length)] = (byte) random.nextInt(256);
        }
        return request;
    }

    /** The answer; empty where the server closed the connection or waits for more. */
    private static String send(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(15_000);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            try {
                out.write(request);
                out.flush();
                socket.shutdownOutput();
            } catch (IOException e) {
                // It may refuse before it has read all.
            }
            try {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (SocketTimeoutException e) {
                throw e;
            } catch (IOException e) {
                return "";
            }
        }
    }

    private void check(String answer, byte[] request, int number) {
        String asked =
                "request "
                        + number
                        + ": "
                        + new String(
                                request, 0, Math.min(600, request.length), StandardCharsets.UTF_8);
        int status = answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
        statuses.merge(status, 1, Integer::sum);
        assertThat(status == 503 || status == 505 || status == 501 || status < 500)
                .as(asked + "\n" + answer)
                .isTrue();
        assertThat(answer).as(asked).doesNotContain("\tat ").doesNotContain("Exception");
    }
}
