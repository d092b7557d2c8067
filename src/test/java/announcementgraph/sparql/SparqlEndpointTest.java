package announcementgraph.sparql;

import static announcementgraph.sparql.EndpointServer.encoded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import announcementgraph.graph.GraphStore;
import announcementgraph.graph.StoreException;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class SparqlEndpointTest {

    private static final String JSON = "application/sparql-results+json";
    private static final String LABELS =
            "SELECT ?label { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?label }";
    private static final String CROSS_PRODUCT =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    @TempDir static Path folder;

    private static GraphStore store;

    private EndpointServer server;

    @BeforeAll
    static void fillStore() throws StoreException {
        store = GraphStore.open(folder);
        StringBuilder trig =
                new StringBuilder(
                        "PREFIX : <http://example.org/>\n"
                                + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
                                + ":note1 { :nano rdfs:label \"Jetson Nano\"@en , \"젯슨 나노\"@ko . }\n"
                                + ":note2 { :drive rdfs:label \"NVIDIA DRIVE\"@en }\n"
                                + ":many {");
        for (int i = 0; i < 3000; i++) {
            trig.append(":s")
                    .append(i)
                    .append(" :next :s")
                    .append((i + 1) % 3000)
                    .append(", :s")
                    .append((i * 7) % 3000)
                    .append(" . ");
        }
        String text = trig.append("}").toString();
        Txn.executeWrite(
                store.datasetGraph(),
                () ->
                        RDFParser.create()
                                .source(new StringReader(text))
                                .lang(Lang.TRIG)
                                .parse(store.datasetGraph()));
    }

    @AfterAll
    static void closeStore() {
        store.close();
    }

    @BeforeEach
    void start() {
        server = new EndpointServer(store, SparqlLimits.DEFAULT.withTimeout(Duration.ofSeconds(2)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, \"bindings\"",
        "application/sparql-results+xml, <sparql",
        "text/csv, label",
        "text/tab-separated-values, ?label",
    })
    void rowsComeInTheFormatAskedFor(String mediaType, String mark) throws Exception {
        HttpResponse<String> response = server.ask(LABELS, mediaType);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(mediaType);
        assertThat(response.body()).contains(mark).contains("젯슨 나노");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/turtle",
                "application/n-triples",
                "application/ld+json",
                "application/rdf+xml"
            })
    void graphsComeInTheFormatAskedFor(String mediaType) throws Exception {
        HttpResponse<String> response =
                server.ask("CONSTRUCT WHERE { <http://example.org/drive> ?p ?o }", mediaType);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(mediaType);
        assertThat(response.body()).contains("NVIDIA DRIVE");
    }

    @Test
    void theDefaultGraphIsTheUnionOfAll() throws Exception {
        assertThat(server.ask(LABELS, "text/csv").body().lines()).hasSize(4);
    }

    @Test
    void aDatasetDescriptionChoosesGraphsOfTheStore() throws Exception {
        String from = LABELS.replace("{ ?s", "FROM <http://example.org/note2> { ?s");
        assertThat(server.ask(from, "text/csv").body())
                .isEqualToIgnoringNewLines("labelNVIDIA DRIVE");
        String parameters =
                "?default-graph-uri="
                        + encoded("http://example.org/note2")
                        + "&query="
                        + encoded(LABELS);
        assertThat(server.get(parameters, "text/csv").body())
                .isEqualToIgnoringNewLines("labelNVIDIA DRIVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "http://127.0.0.1:1/data.ttl"})
    void aDatasetDescriptionFetchesNothing(String graph) throws Exception {
        HttpResponse<String> response =
                server.ask(
                        "SELECT * FROM <" + graph + "> FROM NAMED <" + graph + "> { ?s ?p ?o }",
                        "text/csv");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body().strip()).isEqualTo("s,p,o");
    }

    @Test
    void aQueryIsPostedAsAFormOrAsItIs() throws Exception {
        String form = "query=" + encoded(LABELS);
        assertThat(server.post("application/x-www-form-urlencoded", form).statusCode())
                .isEqualTo(200);
        assertThat(server.post("application/sparql-query", LABELS).body()).contains("젯슨 나노");
    }

    @Test
    void headIsAnsweredWithoutABody() throws Exception {
        HttpResponse<String> response =
                server.send(
                        HttpRequest.newBuilder(
                                        URI.create(server.url() + "?query=" + encoded(LABELS)))
                                .method("HEAD", BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void aRequestWithoutAQueryPassesThrough() throws Exception {
        assertThat(server.get("", "text/html").body()).isEqualTo("no query");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * { ?s rdfs:label ?o } | Unresolved prefixed name: rdfs:label",
                "SELECT * { ?s ?p | Parse error",
                "SELECT * { ?s ?p \"젯슨 나노 } | Parse error",
            })
    void aBrokenQueryIsRefusedWithTheParsersMessage(String query, String message) throws Exception {
        HttpResponse<String> response = server.ask(query, JSON);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(message);
    }

    @Test
    void anUpdateIsRefused() throws Exception {
        String update = "INSERT DATA { <a:a> <a:b> <a:c> }";
        assertThat(server.post("application/sparql-update", update).statusCode()).isEqualTo(415);
        assertThat(
                        server.post(
                                        "application/x-www-form-urlencoded",
                                        "update=" + encoded(update))
                                .statusCode())
                .isEqualTo(400);
        assertThat(server.ask(update, JSON).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <http://127.0.0.1:1/sparql> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"
                        + " }",
                "SELECT * { { SELECT ?s { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } } }",
                "ASK { OPTIONAL { SERVICE ?x { ?s ?p ?o } } }",
                "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
            })
    void serviceIsRefusedByASentence(String query) throws Exception {
        HttpResponse<String> response = server.ask(query, JSON);
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).startsWith("SERVICE is not offered here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:org.apache.jena.sparql.function.library.wait>(5000) AS ?x) {}",
                "SELECT * { BIND(<http://jena.apache.org/ARQ/function#wait>(5000) AS ?x) }",
                "SELECT (SUM(<http://jena.apache.org/ARQ/function#wait>(5000)) AS ?x) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o FILTER(<http://jena.apache.org/ARQ/function#wait>(5000)) }",
                "SELECT * { ?s ?p ?o FILTER(CALL(<http://jena.apache.org/ARQ/function#wait>, 5000))"
                        + " }",
                "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.str> ?o }",
                "SELECT * { ?s ?p ?o } ORDER BY <http://jena.apache.org/ARQ/function#wait>(5000)",
            })
    void functionsThatReachIntoTheServerAreRefused(String query) throws Exception {
        HttpResponse<String> response = server.ask(query, JSON);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(403);
        assertThat(response.body()).contains("not offered here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CROSS_PRODUCT,
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?a ?d",
                "SELECT (COUNT(*) AS ?n) { ?a (<http://example.org/next>|!<http://example.org/x>)*"
                        + " ?b . ?c (<http://example.org/next>)+ ?d }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f FILTER(REGEX(CONCAT(STR(?a), STR(?f)),"
                        + " \"(x+x+)+y\")) }",
                "SELECT ?a (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a ?d ?g",
                "SELECT * { ?a ?b ?c OPTIONAL { ?d ?e ?f OPTIONAL { ?g ?h ?i FILTER(?i = ?c) }"
                        + " FILTER(?f = ?i) } } ORDER BY ?d",
                "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?a <http://example.org/next>+ ?b . ?b"
                        + " <http://example.org/next>+ ?x }",
            })
    void aQueryThatRunsOnIsStoppedAtTheLimit(String query) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> response = server.ask(query, JSON);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
        assertThat(response.body()).contains("longer than 2 s");
        assertThat(time).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void aResultThatIsCutOffHasNoProperEnd() {
        assertThatThrownBy(
                        () -> server.ask("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "text/csv"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aResultOfTooManyRowsIsRefused() throws Exception {
        try (EndpointServer small = new EndpointServer(store, SparqlLimits.DEFAULT.withRows(100))) {
            assertThat(small.ask("SELECT * { ?s ?p ?o }", JSON).statusCode()).isEqualTo(413);
            assertThat(small.ask("CONSTRUCT WHERE { ?s ?p ?o }", "text/turtle").body())
                    .contains("more than 100 triples");
            assertThat(small.ask("SELECT * { ?s ?p ?o } LIMIT 100", JSON).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whenAllPlacesAreTakenFurtherQueriesAreTurnedAwayWithinASecond() throws Exception {
        SparqlLimits limits =
                SparqlLimits.DEFAULT.withConcurrent(1).withTimeout(Duration.ofSeconds(3));
        try (EndpointServer narrow = new EndpointServer(store, limits);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<HttpResponse<String>> long1 =
                    threads.submit(() -> narrow.ask(CROSS_PRODUCT, JSON));
            while (narrow.endpoint.gate().running() == 0) {
                Thread.sleep(10);
            }
            long start = System.nanoTime();
            HttpResponse<String> refused = narrow.ask("ASK {}", JSON);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(1));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            assertThat(long1.get().statusCode()).isEqualTo(503);
            assertThat(narrow.ask("ASK {}", JSON).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void smallQueriesAreAnsweredBesideThoseThatRunOn() throws Exception {
        SparqlLimits limits =
                SparqlLimits.DEFAULT.withConcurrent(64).withTimeout(Duration.ofSeconds(3));
        int running = 2 * limits.longRunning() + 4;
        try (EndpointServer busy = new EndpointServer(store, limits);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> large = new ArrayList<>();
            for (int i = 0; i < running; i++) {
                large.add(threads.submit(() -> busy.ask(CROSS_PRODUCT, JSON)));
            }
            for (int i = 0; i < 20; i++) {
                assertThat(busy.ask("ASK {}", JSON).statusCode()).isEqualTo(200);
            }
            int later = 0;
            for (Future<HttpResponse<String>> one : large) {
                assertThat(one.get().statusCode()).isEqualTo(503);
                later += one.get().headers().firstValue("Retry-After").isPresent() ? 1 : 0;
            }
            assertThat(later).isBetween(4, running - 1);
        }
    }

    @Test
    void fewRowsAndManyAreWrittenAlikeInJson() throws Exception {
        String query = "SELECT ?s ?o { ?s <http://example.org/next> ?o } ORDER BY ?s ?o LIMIT ";
        List<String> few = server.ask(query + "400", JSON).body().lines().toList();
        List<String> many = server.ask(query + "800", JSON).body().lines().toList();
        int end = few.size() - 4;
        assertThat(many.subList(0, end)).isEqualTo(few.subList(0, end));
        assertThat(few).hasSizeGreaterThan(1_600);
        assertThat(
                        server.ask(
                                "SELECT (BNODE() AS ?b) (<<(<urn:x:s> <urn:x:p> 1)>> AS ?t) {}",
                                JSON))
                .satisfies(
                        answer ->
                                assertThat(answer.body())
                                        .contains("\"bnode\"")
                                        .contains("\"triple\""));
    }

    @Test
    void anOverlongQueryIsRefused() throws Exception {
        String query = "SELECT * { ?s ?p ?o } #" + "x".repeat(SparqlLimits.DEFAULT.requestBytes());
        assertThat(server.post("application/sparql-query", query).statusCode()).isEqualTo(413);
    }
}
