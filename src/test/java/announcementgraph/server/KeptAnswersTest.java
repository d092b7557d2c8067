package announcementgraph.server;

import static announcementgraph.server.TestServer.ID;
import static announcementgraph.server.TestServer.encoded;
import static announcementgraph.server.TestServer.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import announcementgraph.notes.NoteReader;
import announcementgraph.sparql.SparqlLimits;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers to the same query are kept until the store changes, and by nobody's fault for longer. */
@Timeout(120)
class KeptAnswersTest {

    private static final String JSON = "application/sparql-results+json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String LABELS =
            "SELECT ?l { <"
                    + ID
                    + "product/jetson-nano> <http://www.w3.org/2000/01/rdf-schema#label> ?l }";

    /** Only what is computed bears Fuseki's number. */
    private static final String COMPUTED = "Fuseki-Request-Id";

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

    private static HttpResponse<String> ask(String query, String... headers) throws Exception {
        return server.get("/sparql?query=" + encoded(query), headers);
    }

    private static HttpResponse<String> json(String query) throws Exception {
        return ask(query, "Accept", JSON);
    }

    private static HttpResponse<String> post(String type, String body) throws Exception {
        return server.send(
                server.request("/sparql")
                        .header("Content-Type", type)
                        .header("Accept", JSON)
                        .POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder authorized(String path) {
        return server.request(path).header("Authorization", "Bearer " + TestServer.TOKEN);
    }

    private static void update(String update) throws Exception {
        HttpResponse<String> response =
                server.send(
                        authorized("/update")
                                .header("Content-Type", "application/sparql-update")
                                .POST(BodyPublishers.ofString(update)));
        assertThat(response.statusCode()).isEqualTo(204);
    }

    private static boolean isKept(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return response.headers().firstValue(COMPUTED).isEmpty();
    }

    @Test
    void theSameQuestionIsAnsweredTheSameFromMemory() throws Exception {
        HttpResponse<String> first = json(LABELS);
        HttpResponse<String> second = json(LABELS);
        assertThat(isKept(second)).isTrue();
        assertThat(second.body()).isEqualTo(first.body()).contains("젯슨 나노");
        for (String name : List.of("Content-Type", "ETag", "Cache-Control", "Vary")) {
            assertThat(header(second, name)).isEqualTo(header(first, name)).isNotEmpty();
        }
        assertThat(header(second, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(second, "Vary")).contains("Accept").contains("Accept-Encoding");
        assertThat(header(second, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void aPostedQueryIsAnsweredFromMemoryTooAndHasNoTag() throws Exception {
        String query = LABELS + " # posted";
        HttpResponse<String> first = post("application/sparql-query", query);
        HttpResponse<String> form = post(FORM, "query=" + encoded(query));
        HttpResponse<String> address = json(query);
        assertThat(isKept(address)).isTrue();
        assertThat(header(form, "Content-Length")).isEqualTo(header(address, "Content-Length"));
        assertThat(List.of(form.body(), address.body())).containsOnly(first.body());
        assertThat(header(form, "ETag")).isEmpty();
        assertThat(header(address, "ETag")).isNotEmpty();
    }

    @Test
    void everyFormAndEveryGraphHasItsOwnAnswer() throws Exception {
        String path = "/sparql?query=" + encoded(LABELS + " # forms");
        List<String> paths =
                List.of(
                        path,
                        path + "&output=csv",
                        path + "&output=xml",
                        path + "&default-graph-uri=urn:x:none",
                        path + "&named-graph-uri=urn:x:none");
        List<List<String>> rounds = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            List<String> answers = new ArrayList<>();
            for (String each : paths) {
                for (String accept : List.of(JSON, "text/csv")) {
                    HttpResponse<String> answer = server.get(each, "Accept", accept);
                    assertThat(isKept(answer)).isEqualTo(round == 1);
                    answers.add(header(answer, "Content-Type") + answer.body());
                }
            }
            rounds.add(answers);
        }
        assertThat(rounds.get(1)).isEqualTo(rounds.get(0));
        assertThat(rounds.get(0).get(0)).contains("bindings").contains("Jetson");
        assertThat(rounds.get(0).get(1)).startsWith("text/csv");
        assertThat(rounds.get(0).get(6)).doesNotContain("Jetson");
    }

    @Test
    void whoHasTheAnswerIsToldSo() throws Exception {
        String query = LABELS + " # tagged";
        String tag = header(json(query), "ETag");
        HttpResponse<String> same = ask(query, "Accept", JSON, "If-None-Match", tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(header(same, "ETag")).isEqualTo(tag);
        HttpResponse<String> head =
                server.send(
                        server.request("/sparql?query=" + encoded(query))
                                .headers("Accept", JSON, "If-None-Match", "\"x\", " + tag)
                                .HEAD());
        assertThat(head.statusCode()).isEqualTo(304);
        assertThat(ask(query, "Accept", "text/csv", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        update("INSERT DATA { <urn:x:tag> <urn:x:p> 1 }");
        HttpResponse<String> after = ask(query, "Accept", JSON, "If-None-Match", tag);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(header(after, "ETag")).isNotEqualTo(tag);
    }

    @Test
    void aSmallAnswerComesInOnePieceWithItsLength() throws Exception {
        HttpResponse<String> first = json(LABELS + " # length");
        assertThat(isKept(first)).isFalse();
        assertThat(header(first, "Content-Length"))
                .isEqualTo("" + first.body().getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void headsAreAnsweredFromMemoryWithoutABody() throws Exception {
        String query = LABELS + " # head";
        HttpResponse<String> first = json(query);
        HttpResponse<String> head =
                server.send(
                        server.request("/sparql?query=" + encoded(query))
                                .header("Accept", JSON)
                                .HEAD());
        assertThat(isKept(head)).isTrue();
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(header(first, "ETag"));
    }

    @Test
    void everyChangeEndsWhatWasKept() throws Exception {
        String query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
        AtomicInteger step = new AtomicInteger();
        String graph = "/data?graph=" + encoded("urn:x:kept");
        List<Change> changes =
                List.of(
                        () -> update("INSERT DATA { <urn:x:a> <urn:x:p> 1 }"),
                        () -> update("DELETE DATA { <urn:x:a> <urn:x:p> 1 }"),
                        () ->
                                server.send(
                                        authorized(graph)
                                                .header("Content-Type", "text/turtle")
                                                .PUT(
                                                        BodyPublishers.ofString(
                                                                "<urn:x:b> <urn:x:p> 1,2,3,4 ."))),
                        () -> server.send(authorized(graph).DELETE()),
                        () ->
                                server.graph()
                                        .ingest(
                                                new NoteReader()
                                                        .read(
                                                                "kept.md",
                                                                "# Kept 2020\n\nNVIDIA announced Jetson Nano."
                                                                        .getBytes(
                                                                                StandardCharsets
                                                                                        .UTF_8))),
                        () -> server.graph().remove("kept.md"));
        String before = json(query).body();
        for (Change change : changes) {
            assertThat(isKept(json(query))).isTrue();
            change.make();
            HttpResponse<String> after = json(query);
            assertThat(isKept(after)).as("after change %s", step.incrementAndGet()).isFalse();
            assertThat(after.body()).isNotEqualTo(before);
            before = after.body();
        }
    }

    private interface Change {
        void make() throws Exception;
    }

    @Test
    void afterACompactionNothingOfBeforeIsTakenForNew() throws Exception {
        String query = "SELECT ?n { <urn:x:compacted> <urn:x:n> ?n }";
        for (int i = 0; i < 4; i++) {
            update(
                    "DELETE { <urn:x:compacted> <urn:x:n> ?n } WHERE { <urn:x:compacted> <urn:x:n> ?n } ;"
                            + " INSERT DATA { <urn:x:compacted> <urn:x:n> "
                            + i
                            + " }");
            assertThat(json(query).body()).contains("\"" + i + "\"");
            assertThat(json(query).body()).contains("\"" + i + "\"");
            server.graph().compact();
            assertThat(json(query).body()).contains("\"" + i + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (NOW() AS ?x) {}",
                "SELECT (now ( ) AS ?x) {}",
                "SELECT (NOW # the time\n () AS ?x) {}",
                "BASE <http://jena.apache.org/> SELECT ?x { BIND(<ARQ/function#now>() AS ?x) }",
                "SELECT (<http://www.w3.org/ns/sparql#now>() AS ?x) {}",
                "BASE <http://www.w3.org/ns/> BASE <sparql> SELECT (<#now>() AS ?x) {}",
                "SELECT (RAND() AS ?x) {}",
                "SELECT (UUID() AS ?x) {}",
                "SELECT (STRUUID() AS ?x) {}",
                "SELECT ?x { BIND(BNODE() AS ?x) }",
                "SELECT ?x { BIND(<http://jena.apache.org/ARQ/function#now>() AS ?x) }",
                "PREFIX f: <http://jena.apache.org/ARQ/function#> SELECT ?x { BIND(f:now() AS ?x) }",
                "PREFIX f: <http://jena.apache.org/\\u0041RQ/function#> SELECT ?x { BIND(f:now() AS ?x) }",
                "ASK { FILTER(RAND() < 0.5) }",
                "SELECT * { ?s ?p ?o } ORDER BY RAND() LIMIT 1",
                "DESCRIBE <urn:x:d>",
                "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1"
            })
    void whatChangesByItselfIsNotKept(String query) throws Exception {
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = ask(query, "Accept", "*/*");
            assertThat(isKept(answer)).isFalse();
            assertThat(header(answer, "ETag")).isEmpty();
        }
    }

    @Test
    void whatIsRefusedIsRefusedEachTime() throws Exception {
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> wrong = json("SELECT {");
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(header(wrong, "ETag")).isEmpty();
            assertThat(json("SELECT * { SERVICE <http://x.example/> { ?s ?p ?o } }").statusCode())
                    .isEqualTo(403);
        }
        json(LABELS);
        String twice = "/sparql?query=" + encoded(LABELS) + "&query=" + encoded(LABELS);
        assertThat(server.get(twice, "Accept", JSON).statusCode()).isEqualTo(400);
        assertThat(ask(LABELS, "Accept", JSON, "Content-Type", "nonsense/x").statusCode())
                .isEqualTo(415);
        assertThat(post("application/sparql-query; charset=utf-99", LABELS).statusCode())
                .isBetween(400, 499);
        assertThat(post(FORM + "; charset=utf-99", "query=" + encoded(LABELS)).statusCode())
                .isBetween(400, 499);
        assertThat(post("text/plain; charset=utf-99", LABELS).statusCode()).isEqualTo(415);
    }

    @Test
    void whatIsCutByALimitIsNotKept(@TempDir Path other) throws Exception {
        SparqlLimits few = SparqlLimits.DEFAULT.withRows(5).withResultBytes(170_000);
        try (TestServer small = TestServer.start(other, s -> s.withLimits(few))) {
            String rows = "/sparql?query=" + encoded("SELECT * { ?s ?p ?o } LIMIT 6");
            String bytes =
                    "/sparql?query="
                            + encoded(
                                    "SELECT (CONCAT('"
                                            + "x".repeat(40_000)
                                            + "', ?l) AS ?y) { VALUES ?l { 'a' 'b' 'c' 'd' 'e' } }");
            for (int i = 0; i < 2; i++) {
                assertThat(small.get(rows, "Accept", JSON).statusCode()).isEqualTo(413);
                assertThat(small.get(bytes, "Accept", JSON).statusCode()).isEqualTo(413);
                assertThatThrownBy(() -> small.get(bytes, "Accept", "text/csv"))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void whoMayNotReadIsNotGivenWhatIsKept(@TempDir Path other) throws Exception {
        try (TestServer closed =
                TestServer.start(other, s -> s.withAccess(s.access().withReadersToo(true)))) {
            String path = "/sparql?query=" + encoded(LABELS);
            String token = "Bearer a-token-that-reads";
            for (int i = 0; i < 2; i++) {
                assertThat(closed.get(path, "Authorization", token).statusCode()).isEqualTo(200);
            }
            assertThat(closed.get(path).statusCode()).isEqualTo(401);
            String tag = header(closed.get(path, "Authorization", token), "ETag");
            assertThat(closed.get(path, "If-None-Match", tag).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void keptAnswersAreCountedAsQueries() throws Exception {
        double before = count();
        for (int i = 0; i < 5; i++) {
            json(LABELS + " # counted");
        }
        assertThat(count() - before).isEqualTo(5);
    }

    private static double count() throws Exception {
        return server.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("sparql_queries_total"))
                .mapToDouble(line -> Double.parseDouble(line.replaceFirst(".* ", "")))
                .sum();
    }

    @Test
    void whatTheIndexFindsIsKeptUntilItFindsMore() throws Exception {
        String query =
                "PREFIX text: <http://jena.apache.org/text#> SELECT (COUNT(*) AS ?n) {"
                        + " (?a ?score) text:query (<https://schema.org/text> 'zanzibar') }";
        assertThat(json(query).body()).contains("\"0\"");
        assertThat(isKept(json(query))).isTrue();
        server.graph()
                .ingest(
                        new NoteReader()
                                .read(
                                        "zanzibar.md",
                                        "# Zanzibar 2020\n\n- NVIDIA announced Jetson Nano in Zanzibar."
                                                .getBytes(StandardCharsets.UTF_8)));
        assertThat(json(query).body()).doesNotContain("\"0\"");
        server.graph().remove("zanzibar.md");
        assertThat(json(query).body()).contains("\"0\"");
    }

    @Test
    void nobodyReadsWhatIsOlderThanAnAcknowledgedChange() throws Exception {
        String query = "SELECT ?n { <urn:x:clock> <urn:x:n> ?n }";
        AtomicInteger acknowledged = new AtomicInteger(-1);
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                readers.add(
                        threads.submit(
                                () -> {
                                    int asked = 0;
                                    while (!over.get()) {
                                        int least = acknowledged.get();
                                        int read =
                                                TestServer.json(json(query))
                                                        .at("/results/bindings/0/n/value")
                                                        .asInt(-1);
                                        assertThat(read).isGreaterThanOrEqualTo(least);
                                        asked++;
                                    }
                                    return asked;
                                }));
            }
            for (int i = 0; i < 40; i++) {
                update(
                        "DELETE { <urn:x:clock> <urn:x:n> ?n } INSERT { <urn:x:clock> <urn:x:n> "
                                + i
                                + " } WHERE { OPTIONAL { <urn:x:clock> <urn:x:n> ?n } }");
                acknowledged.set(i);
            }
            over.set(true);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
    }
}
