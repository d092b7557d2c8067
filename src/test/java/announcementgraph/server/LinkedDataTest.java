package announcementgraph.server;

import static announcementgraph.server.TestServer.ID;
import static announcementgraph.server.TestServer.encoded;
import static announcementgraph.server.TestServer.header;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

class LinkedDataTest {

    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/turtle | text/turtle",
                "application/n-triples | application/n-triples",
                "application/rdf+xml | application/rdf+xml",
                "application/ld+json | application/ld+json",
                "text/html;q=0.5, application/ld+json | application/ld+json",
                "*/* | text/turtle",
            })
    void aThingIsDescribedInTheFormAskedFor(String accept, String mediaType) throws Exception {
        HttpResponse<String> response = server.get("/id/product/jetson-nano", "Accept", accept);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith(mediaType);
        assertThat(header(response, "Vary")).contains("Accept");
        Graph graph = parse(response.body(), RDFLanguages.contentTypeToLang(mediaType));
        assertThat(
                        graph.contains(
                                NodeFactory.createURI(ID + "product/jetson-nano"),
                                NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"),
                                NodeFactory.createLiteralLang("Jetson Nano", "en")))
                .as(response.body())
                .isTrue();
    }

    private static Graph parse(String text, Lang language) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create().source(new StringReader(text)).lang(language).parse(graph);
        return graph;
    }

    @Test
    void aBrowserGetsThePage() throws Exception {
        HttpResponse<String> response = server.get("/id/product/jetson-nano", "Accept", BROWSER);
        assertThat(header(response, "Content-Type")).startsWith("text/html");
        assertThat(header(response, "Link")).contains("rel=\"alternate\"");
        assertThat(response.body()).containsIgnoringCase("<!doctype html>");
    }

    @Test
    void jsonLdBringsItsContextWithIt() throws Exception {
        JsonNode document = server.json("/id/product/jetson-nano?format=jsonld");
        assertThat(document.path("@context").isObject()).isTrue();
        assertThat(document.path("@context").path("ag").asText()).endsWith("ontology#");
    }

    @Test
    void aNoteIsItsWholeGraph() throws Exception {
        String turtle = server.get("/id/note/gtc-2019-md", "Accept", "text/turtle").body();
        assertThat(turtle).contains("ag:Claim").contains("nif:anchorOf").contains("DGX-2H");
    }

    @Test
    void aSlugWithHangulIsDescribed() throws Exception {
        HttpResponse<String> response =
                server.get("/id/note/" + encoded("삼성-포럼-md"), "Accept", "text/turtle");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("삼성 AI 포럼 2019");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "jsonld", "nt", "rdf", "csv"})
    void aThingIsOfferedAsAFile(String format) throws Exception {
        HttpResponse<String> response = server.get("/id/product/jetson-nano?format=" + format);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Disposition")).contains("jetson-nano." + format);
        assertThat(response.body()).contains("jetson-nano");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "text/html", "application/ld+json"})
    void whatIsNotKnownIsNotFound(String accept) throws Exception {
        HttpResponse<String> response = server.get("/id/product/no-such", "Accept", accept);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(header(response, "ETag")).isEmpty();
    }

    @Test
    void aFormThatIsNotOfferedIsRefused() throws Exception {
        assertThat(server.get("/id/product/jetson-nano", "Accept", "image/png").statusCode())
                .isEqualTo(406);
        assertThat(server.get("/id/product/jetson-nano?format=pdf").statusCode()).isEqualTo(400);
    }

    @Test
    void theEndpointWithoutAQueryDescribesItself() throws Exception {
        HttpResponse<String> response = server.get("/sparql", "Accept", "text/turtle");
        assertThat(parse(response.body(), Lang.TURTLE).isEmpty()).isFalse();
        assertThat(response.body())
                .contains("sd:UnionDefaultGraph")
                .contains(server.url("/sparql"));
        assertThat(header(server.get("/sparql", "Accept", BROWSER), "Content-Type"))
                .startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/.well-known/void", "/sparql"})
    void theDataIsDescribedWithItsDump(String path) throws Exception {
        HttpResponse<String> response = server.get(path, "Accept", "text/turtle");
        Graph graph = parse(response.body(), Lang.TURTLE);
        HttpResponse<byte[]> dump =
                HttpClient.newHttpClient()
                        .send(
                                server.request("/dump.nq.gz").build(),
                                HttpResponse.BodyHandlers.ofByteArray());
        String sha =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(dump.body()));
        assertThat(response.body()).contains(sha).contains("void:triples");
        assertThat(header(dump, "Content-Length")).isEqualTo(Integer.toString(dump.body().length));
        assertThat(header(dump, "ETag")).contains(sha);
        assertThat(header(dump, "Last-Modified")).endsWith("GMT");
        String quads =
                new String(
                        new GZIPInputStream(new ByteArrayInputStream(dump.body())).readAllBytes(),
                        StandardCharsets.UTF_8);
        assertThat(quads).contains("젯슨 나노");
        assertThat(graph.size()).isGreaterThan(20);
        assertThat(server.get("/dump.nq.gz", "If-None-Match", header(dump, "ETag")).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/product/jetson-nano", "/api/stats"})
    void anAnswerIsDatedAndNotSentAgain(String path) throws Exception {
        HttpResponse<String> first = server.get(path);
        for (int i = 0; i < 30 && header(first, "Last-Modified").isEmpty(); i++) {
            Thread.sleep(100);
            first = server.get(path);
        }
        String date = header(first, "Last-Modified");
        assertThat(date).endsWith("GMT");
        assertThat(server.get(path, "If-Modified-Since", date).statusCode()).isEqualTo(304);
        assertThat(
                        server.get(path, "If-Modified-Since", "Tue, 01 Jan 2019 00:00:00 GMT")
                                .statusCode())
                .isEqualTo(200);
        assertThat(server.get(path, "If-None-Match", header(first, "ETag")).statusCode())
                .isEqualTo(304);
        HttpResponse<String> head =
                server.send(server.request(path).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "ETag")).isNotEmpty();
        assertThat(head.body()).isEmpty();
    }

    @Test
    void theEndpointAnswersFromTheNotes() throws Exception {
        String query =
                "PREFIX ag: <https://w3id.org/announcement-graph/ontology#>"
                        + " SELECT DISTINCT ?what { ?who ag:announced ?what }";
        HttpResponse<String> response =
                server.get("/sparql?query=" + encoded(query), "Accept", "text/csv");
        assertThat(response.body()).contains(ID + "product/jetson-nano");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"젯슨 나노", "jetson nano"})
    void textQueryFindsThingsByTheirNames(String name) throws Exception {
        String query =
                "PREFIX text: <http://jena.apache.org/text#>"
                        + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
                        + " SELECT ?thing ?label { ?thing text:query (rdfs:label '"
                        + name
                        + "' 5) ; rdfs:label ?label }";
        HttpResponse<String> response =
                server.get("/sparql?query=" + encoded(query), "Accept", "text/csv");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).contains(ID + "product/jetson-nano,Jetson Nano");
    }

    @Test
    void anErrorOfTheEndpointHasTheFormOfAllErrors() throws Exception {
        HttpResponse<String> response =
                server.get("/sparql?query=" + encoded("SELECT * { ?젯슨 foo:나노 ?x }"));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(TestServer.json(response).path("detail").asText())
                .contains("Unresolved prefixed name: foo:나노");
    }
}
