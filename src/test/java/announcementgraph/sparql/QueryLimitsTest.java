package announcementgraph.sparql;

import static announcementgraph.sparql.EndpointServer.encoded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import announcementgraph.graph.GraphStore;
import announcementgraph.graph.StoreException;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** On a store of 100,000 triples: whatever runs on is stopped, and whatever is too much refused. */
class QueryLimitsTest {

    private static final int NODES = 50_000;
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final String JSON = "application/sparql-results+json";
    private static final String NEXT = "<http://example.org/next>";
    private static final String RUNS_ON =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    @TempDir static Path folder;

    private static GraphStore store;
    private static EndpointServer server;

    @BeforeAll
    static void start() throws StoreException {
        store = GraphStore.open(folder);
        Node graph = NodeFactory.createURI("http://example.org/ring");
        Node next = NodeFactory.createURI("http://example.org/next");
        Node label = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label");
        Txn.executeWrite(
                store.datasetGraph(),
                () -> {
                    for (int i = 0; i < NODES; i++) {
                        Node node = NodeFactory.createURI("http://example.org/s" + i);
                        Node after =
                                NodeFactory.createURI("http://example.org/s" + (i + 1) % NODES);
                        store.datasetGraph().add(graph, node, next, after);
                        Node text =
                                NodeFactory.createLiteralString(
                                        "x".repeat(40) + (i * 7919 % NODES));
                        store.datasetGraph().add(graph, node, label, text);
                    }
                });
        server = new EndpointServer(store, SparqlLimits.DEFAULT.withTimeout(LIMIT));
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RUNS_ON,
                "SELECT (COUNT(*) AS ?n) { ?a " + NEXT + "+ ?b . ?b " + NEXT + "+ ?a }",
                "SELECT (COUNT(*) AS ?n) { ?a (" + NEXT + "|^" + NEXT + ")* ?b }",
                "SELECT ?a (COUNT(?b) AS ?n) { ?a " + NEXT + "/" + NEXT + "+ ?b } GROUP BY ?a",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f"
                        + " FILTER(REGEX(CONCAT(STR(?c), STR(?f)), \"9.*9.*9.*z\")) }",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c FILTER(REGEX(STR(?c), \"^(x+x+)+y$\")) }",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c FILTER NOT EXISTS { ?a ?d ?e"
                        + " FILTER(REGEX(STR(?e), \"^(x+x+)+y$\")) } }",
                "SELECT (MAX(REPLACE(STR(?c), \"^(x+x+)+y$\", \"z\")) AS ?n) { ?a ?b ?c }",
                "SELECT ?a ?d (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?d",
                "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f",
                "SELECT DISTINCT ?c ?f { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f",
                "SELECT * { ?a ?b ?c OPTIONAL { ?d ?e ?f FILTER(STR(?f) > STR(?c)) OPTIONAL"
                        + " { ?g ?h ?i FILTER(?i = ?f && ?a = ?d) } } } ORDER BY ?i",
                "SELECT (COUNT(*) AS ?n) { { ?a ?b ?c } MINUS { ?d ?e ?c FILTER(STRLEN(?c) > 90) }"
                        + " ?g ?h ?i }",
                "SELECT (COUNT(DISTINCT *) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . BIND(MD5(CONCAT(STR(?c),"
                        + " STR(?f))) AS ?m) FILTER(?m = \"\") }",
                "ASK { ?a ?b ?c . ?d ?e ?f FILTER(STRLEN(CONCAT(STR(?c), STR(?f))) > 200) }",
                "CONSTRUCT { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f"
                        + " FILTER(STRLEN(CONCAT(STR(?c), STR(?f))) > 200) }",
            })
    void whatRunsOnIsStopped(String query) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> response = server.ask(query, "*/*");
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
        assertThat(response.body()).contains("longer than 1 s");
        assertThat(time).isLessThan(LIMIT.plusSeconds(3));
    }

    @Test
    void manyValuesAreStoppedToo() throws Exception {
        String values =
                IntStream.range(0, 20_000)
                        .mapToObj(i -> "\"x" + i + "\"")
                        .collect(Collectors.joining(" "));
        String query =
                "SELECT (COUNT(*) AS ?n) { VALUES ?v { %s } VALUES ?w { %s } ?a ?b ?c FILTER(CONTAINS(STR(?c), CONCAT(?v, ?w))) }"
                        .formatted(values, values);
        HttpResponse<String> response = server.post("application/sparql-query", query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
    }

    @Test
    void patternsStillMatchAsTheyDid() throws Exception {
        String query =
                "SELECT ?x { VALUES ?t { \"Jetson Nano\" \"젯슨 나노\" } FILTER(REGEX(?t, \"^JETSON\", \"i\"))"
                        + " BIND(REPLACE(?t, \"(N)ano\", \"$1ext\") AS ?x) }";
        assertThat(server.ask(query, "text/csv").body())
                .contains("Jetson Next")
                .doesNotContain("젯슨");
    }

    @Test
    void aQueryWhoseClientHasLeftIsStoppedWithinASecond() throws Exception {
        try (EndpointServer patient =
                new EndpointServer(
                        store, SparqlLimits.DEFAULT.withTimeout(Duration.ofMinutes(1)))) {
            URI address = URI.create(patient.url());
            try (Socket client = new Socket(address.getHost(), address.getPort())) {
                OutputStream out = client.getOutputStream();
                String request =
                        "GET /sparql?query=%s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\n\r\n"
                                .formatted(encoded(RUNS_ON), JSON);
                out.write(request.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                while (patient.endpoint.gate().running() == 0) {
                    Thread.sleep(10);
                }
                Thread.sleep(500);
                assertThat(patient.endpoint.gate().running()).isOne();
            }
            long left = System.nanoTime();
            while (patient.endpoint.gate().running() > 0) {
                Thread.sleep(10);
                assertThat(Duration.ofNanos(System.nanoTime() - left))
                        .isLessThan(Duration.ofSeconds(2));
            }
        }
    }

    @Test
    void whatAClientSendsAheadIsAnsweredAfterTheQueryBeforeIt() throws Exception {
        URI address = URI.create(server.url());
        String form = "GET /sparql?query=%s HTTP/1.1\r\nHost: localhost\r\n%s\r\n";
        try (Socket client = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = client.getOutputStream();
            out.write(form.formatted(encoded(RUNS_ON), "").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            Thread.sleep(300);
            out.write(
                    form.formatted(encoded("ASK {}"), "Connection: close\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            client.setSoTimeout(20_000);
            String answers =
                    new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers).contains("HTTP/1.1 503").contains("HTTP/1.1 200").contains("true");
        }
    }

    @ParameterizedTest
    @CsvSource({"text/csv", "application/sparql-results+json"})
    void aResultOfTooManyBytesBreaksOff(String type) {
        try (EndpointServer small =
                new EndpointServer(store, SparqlLimits.DEFAULT.withResultBytes(100_000))) {
            assertThatThrownBy(() -> small.ask("SELECT * { ?s ?p ?o } LIMIT 20000", type))
                    .isInstanceOf(IOException.class);
        }
    }
}
