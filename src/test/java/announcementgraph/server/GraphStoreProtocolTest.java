package announcementgraph.server;

import static announcementgraph.server.TestServer.encoded;
import static announcementgraph.server.TestServer.header;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/**
 * The 19 cases of the W3C's Graph Store Protocol suite, by their names there, in requests of our
 * own: one after the other, each on what those before it left. Two are read with sense: the suite
 * replaces {@code person/1}, which it never made (we replace {@code person/1.ttl}), and sends as a
 * mismatched payload one that matches (we send Turtle as RDF/XML). Where it names 200 or 204, the
 * protocol allows either, and either is taken.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GraphStoreProtocolTest {

    private static final String ONE = "/data/person/1.ttl";
    private static final String TWO = "/data/person/2.ttl";
    private static final String PREFIXES =
            "PREFIX foaf: <http://xmlns.com/foaf/0.1/> PREFIX v: <http://www.w3.org/2006/vcard/ns#> ";
    private static final String ALICE =
            PREFIXES
                    + "[] a foaf:Person ; foaf:businessCard [ a v:VCard ; v:given-name \"Alice\" ] .";

    @TempDir static Path folder;

    private static TestServer server;
    private static String made = "";

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start(folder, settings -> settings.withWritable(true));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static String card(String name, String further) {
        return PREFIXES
                + "<urn:person:1> a foaf:Person ; foaf:businessCard [ a v:VCard ; v:fn \""
                + name
                + "\" ] . "
                + further;
    }

    private static HttpResponse<String> send(String method, String path, String type, String body)
            throws Exception {
        HttpRequest.Builder request =
                path.startsWith("http")
                        ? HttpRequest.newBuilder(URI.create(path))
                        : server.request(path);
        return server.send(
                request.header("Authorization", "Bearer " + TestServer.TOKEN)
                        .header("Accept", "text/turtle")
                        .header("Content-Type", type)
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(String method, String path, String turtle)
            throws Exception {
        return send(method, path, "text/turtle; charset=utf-8", turtle);
    }

    private static void holds(String path, String turtle) throws Exception {
        HttpResponse<String> response = send("GET", path, "");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith("text/turtle");
        assertThat(parse(response.body()).isIsomorphicWith(parse(turtle)))
                .as(response.body())
                .isTrue();
    }

    private static Graph parse(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create().source(new StringReader(turtle)).lang(Lang.TURTLE).parse(graph);
        return graph;
    }

    @Test
    @Order(1)
    void putInitialState() throws Exception {
        assertThat(send("PUT", ONE, card("John Doe", "")).statusCode()).isEqualTo(201);
        holds("/data?graph=" + encoded(server.url(ONE)), card("John Doe", ""));
    }

    @Test
    @Order(2)
    void putGraphAlreadyInStore() throws Exception {
        assertThat(send("PUT", ONE, card("Jane Doe", "")).statusCode()).isIn(200, 204);
        holds(ONE, card("Jane Doe", ""));
    }

    @Test
    @Order(3)
    void putDefaultGraph() throws Exception {
        assertThat(send("PUT", "/data?default", ALICE).statusCode()).isEqualTo(201);
        holds("/data?default", ALICE);
        assertThat(send("PUT", "/data?default", ALICE).statusCode()).isIn(200, 204);
    }

    @Test
    @Order(4)
    void putMismatchedPayload() throws Exception {
        assertThat(
                        send("PUT", "/data?default", "application/rdf+xml", card("Jane Doe", ""))
                                .statusCode())
                .isEqualTo(400);
        holds("/data?default", ALICE);
    }

    @Test
    @Order(5)
    void deleteExistingGraph() throws Exception {
        send("PUT", TWO, ALICE);
        assertThat(send("DELETE", TWO, "").statusCode()).isIn(200, 204);
        assertThat(send("GET", TWO, "").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(6)
    void deleteNonexistentGraph() throws Exception {
        assertThat(send("DELETE", TWO, "").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(7)
    void postExistingGraph() throws Exception {
        String name = "<urn:person:1> foaf:name \"Jane Doe\" . ";
        assertThat(send("POST", ONE, PREFIXES + name).statusCode()).isIn(200, 204);
        holds(ONE, card("Jane Doe", name));
    }

    @Test
    @Order(8)
    void postMultipartFormData() throws Exception {
        String part =
                "--parts\r\nContent-Disposition: form-data; name=\"%1$s\"; filename=\"%1$s.ttl\"\r\n"
                        + "Content-Type: text/turtle; charset=utf-8\r\n\r\n"
                        + PREFIXES
                        + "<urn:person:1> foaf:%1$s \"%2$s\" .\r\n";
        String body =
                part.formatted("familyName", "Doe")
                        + part.formatted("givenName", "Jane")
                        + "--parts--\r\n";
        HttpResponse<String> response =
                send("POST", ONE, "multipart/form-data; boundary=parts", body);
        assertThat(response.statusCode()).as(response.body()).isIn(200, 204);
        holds(
                ONE,
                card(
                        "Jane Doe",
                        "<urn:person:1> foaf:name \"Jane Doe\" ; foaf:familyName \"Doe\" ;"
                                + " foaf:givenName \"Jane\" ."));
    }

    @Test
    @Order(9)
    void postCreateNewGraph() throws Exception {
        HttpResponse<String> response = send("POST", "/data", ALICE);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        made = header(response, "Location");
        assertThat(made).startsWith(server.url("/data/"));
        holds(made, ALICE);
    }

    @Test
    @Order(10)
    void getOfPostAfterNoop() throws Exception {
        assertThat(send("POST", made, PREFIXES).statusCode()).isIn(200, 204);
        holds(made, ALICE);
    }

    @Test
    @Order(11)
    void headOnAnExistingGraph() throws Exception {
        HttpResponse<String> response = send("HEAD", ONE, "");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    @Order(12)
    void headOnANonexistingGraph() throws Exception {
        assertThat(send("HEAD", "/data/person/4.ttl", "").statusCode()).isEqualTo(404);
    }
}
