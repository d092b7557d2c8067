package announcementgraph.server;

import static announcementgraph.server.TestServer.ID;
import static announcementgraph.server.TestServer.encoded;
import static announcementgraph.server.TestServer.header;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** SPARQL Update and the Graph Store Protocol: people's own graphs, and no others. */
class UserGraphsTest {

    private static final String PREFIXES =
            "PREFIX : <http://example.org/> PREFIX schema: <https://schema.org/>"
                    + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX id: <"
                    + ID
                    + "> ";
    private static final String NOTE = "<" + ID + "note/gtc-2019-md>";
    private static final String NAMES = "<https://w3id.org/announcement-graph/graph/names>";
    private static final String MINE = encoded("http://example.org/mine");

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

    @AfterEach
    void clear() throws Exception {
        assertThat(update("CLEAR ALL").statusCode()).isEqualTo(204);
    }

    private static HttpResponse<String> update(String update) throws Exception {
        return server.send(
                authorized("/update")
                        .header("Content-Type", "application/sparql-update")
                        .POST(BodyPublishers.ofString(PREFIXES + update)));
    }

    private static HttpRequest.Builder authorized(String path) {
        return server.request(path).header("Authorization", "Bearer " + TestServer.TOKEN);
    }

    private static HttpResponse<String> put(String graph, String turtle) throws Exception {
        return server.send(
                authorized("/data?" + graph)
                        .header("Content-Type", "text/turtle")
                        .PUT(BodyPublishers.ofString(turtle)));
    }

    private static boolean holds(String pattern) throws Exception {
        return server.json(
                        "/sparql?query=" + encoded(PREFIXES + "ASK {" + pattern + "}"),
                        "Accept",
                        "application/sparql-results+json")
                .path("boolean")
                .asBoolean();
    }

    private static long quads() throws Exception {
        return server.json("/api/stats").path("quads").asLong();
    }

    @Test
    void whatIsInsertedIsSeenByQueries() throws Exception {
        assertThat(update("INSERT DATA { :a :b :c . GRAPH :mine { :d :e :f } }").statusCode())
                .isEqualTo(204);
        assertThat(holds(":a :b :c . :d :e :f")).isTrue();
        assertThat(holds("GRAPH <https://w3id.org/announcement-graph/graph/user> { :a :b :c }"))
                .isTrue();
        assertThat(update("DELETE { ?s ?p ?o } WHERE { ?s ?p ?o . FILTER(?s = :a) }").statusCode())
                .isEqualTo(204);
        assertThat(holds(":a :b :c")).isFalse();
    }

    @Test
    void anUpdateComesAsAFormToo() throws Exception {
        HttpResponse<String> response =
                server.send(
                        authorized("/update")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                "update="
                                                        + encoded(
                                                                PREFIXES
                                                                        + "INSERT DATA { :x :y"
                                                                        + " :z }"))));
        assertThat(response.statusCode()).isBetween(200, 204);
        assertThat(holds(":x :y :z")).isTrue();
    }

    @Test
    void aNameThatSomebodyWritesIsFoundBySearch() throws Exception {
        long revision = server.json("/api/stats").path("revision").asLong();
        update(
                "INSERT DATA { GRAPH :mine { <"
                        + ID
                        + "product/quorvex-9> a schema:Product ;"
                        + " rdfs:label \"Quorvex Nine\"@en } }");
        assertThat(server.json("/api/suggest?q=quorvex").path("suggestions").size()).isPositive();
        assertThat(server.json("/health").path("agree").asBoolean()).isTrue();
        assertThat(server.json("/api/stats").path("revision").asLong()).isGreaterThan(revision);
        update("DROP GRAPH :mine");
        assertThat(server.json("/api/suggest?q=quorvex").toString())
                .isEqualTo("{\"suggestions\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { GRAPH " + NOTE + " { :a :b :c } }",
                "DELETE WHERE { GRAPH " + NOTE + " { ?s ?p ?o } }",
                "DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
                "WITH " + NOTE + " DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
                "CLEAR GRAPH " + NOTE,
                "DROP SILENT GRAPH " + NOTE,
                "CLEAR GRAPH " + NAMES,
                "INSERT DATA { GRAPH <https://w3id.org/announcement-graph/graph/system> { :a :b :c"
                        + " } }",
                "INSERT DATA { GRAPH <https://w3id.org/announcement-graph/graph/ontology> { :a :b"
                        + " :c } }",
                "INSERT DATA { GRAPH <https://w3id.org/announcement-graph/graph/corrections> { :a"
                        + " :b :c } }",
                "MOVE " + NOTE + " TO :mine",
                "COPY :mine TO " + NOTE,
                "INSERT DATA { GRAPH :mine { :a :b :c } } ; INSERT DATA { GRAPH "
                        + NOTE
                        + " { :a :b :c } }",
            })
    void aGraphThatIsNotTheirsIsNotWritten(String update) throws Exception {
        update("INSERT DATA { GRAPH :mine { :kept :kept :kept } }");
        long before = quads();
        HttpResponse<String> response = update(update);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(403);
        assertThat(response.body()).contains("The graph <").contains("cannot be written");
        assertThat(quads()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CLEAR ALL",
                "DROP ALL",
                "CLEAR NAMED",
                "DROP NAMED",
                "DELETE WHERE { ?s ?p ?o }"
            })
    void clearingAllClearsTheirsOnly(String update) throws Exception {
        long before = quads();
        update("INSERT DATA { GRAPH :mine { :a :b :c } }");
        assertThat(update(update).statusCode()).isEqualTo(204);
        if (!update.startsWith("DELETE")) {
            assertThat(quads()).isEqualTo(before);
        }
        assertThat(server.get("/api/notes/gtc-2019-md").statusCode()).isEqualTo(200);
    }

    @Test
    void aNoteCanBeCopiedIntoAGraphOfTheirOwn() throws Exception {
        assertThat(update("COPY " + NOTE + " TO :mine").statusCode()).isEqualTo(204);
        assertThat(
                        holds(
                                "GRAPH :mine { ?claim a"
                                        + " <https://w3id.org/announcement-graph/ontology#Claim> }"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOAD <file:///etc/passwd>",
                "LOAD SILENT <http://127.0.0.1:1/x> INTO GRAPH :mine",
                "INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
            })
    void nothingIsFetched(String update) throws Exception {
        HttpResponse<String> response = update(update);
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("is not offered here");
    }

    @Test
    void aBrokenUpdateChangesNothing() throws Exception {
        long before = quads();
        assertThat(
                        update("INSERT DATA { GRAPH :mine { :a :b :c } } ; INSERT DATA { :a :b }")
                                .statusCode())
                .isEqualTo(400);
        assertThat(quads()).isEqualTo(before);
    }

    @Test
    void aGraphIsPutReadAddedToAndDeleted() throws Exception {
        assertThat(put("graph=" + MINE, "<urn:a> <urn:b> 1 .").statusCode()).isEqualTo(201);
        assertThat(put("graph=" + MINE, "<urn:a> <urn:b> 2 .").statusCode()).isBetween(200, 204);
        HttpResponse<String> added =
                server.send(
                        authorized("/data?graph=" + MINE)
                                .header("Content-Type", "text/turtle")
                                .POST(BodyPublishers.ofString("<urn:a> <urn:b> 3 .")));
        assertThat(added.statusCode()).isBetween(200, 204);
        HttpResponse<String> read =
                server.get("/data?graph=" + MINE, "Accept", "application/n-triples");
        assertThat(read.body()).contains("\"2\"").contains("\"3\"").doesNotContain("\"1\"");
        assertThat(
                        server.send(
                                        server.request("/data?graph=" + MINE)
                                                .method("HEAD", BodyPublishers.noBody()))
                                .statusCode())
                .isEqualTo(200);
        assertThat(server.send(authorized("/data?graph=" + MINE).DELETE()).statusCode())
                .isEqualTo(204);
        assertThat(server.get("/data?graph=" + MINE).statusCode()).isEqualTo(404);
        assertThat(server.send(authorized("/data?graph=" + MINE).DELETE()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDefaultGraphOfTheGraphStoreIsTheirOwn() throws Exception {
        put("default", "<urn:a> <urn:b> 1 .");
        assertThat(server.get("/data?default", "Accept", "application/n-triples").body().lines())
                .hasSize(1);
        assertThat(server.send(authorized("/data?default").DELETE()).statusCode()).isEqualTo(204);
        assertThat(server.get("/data?default", "Accept", "application/n-triples").body()).isBlank();
    }

    @Test
    void aNotesGraphIsReadButNotWrittenByTheGraphStore() throws Exception {
        String note = "graph=" + encoded(ID + "note/gtc-2019-md");
        long before = quads();
        assertThat(server.get("/data?" + note, "Accept", "text/turtle").body())
                .contains("Jetson Nano");
        assertThat(put(note, "<urn:a> <urn:b> 1 .").statusCode()).isEqualTo(403);
        assertThat(server.send(authorized("/data?" + note).DELETE()).statusCode()).isEqualTo(403);
        assertThat(quads()).isEqualTo(before);
    }

    @Test
    void dataThatCannotBeReadChangesNothing() throws Exception {
        put("graph=" + MINE, "<urn:a> <urn:b> 1 .");
        HttpResponse<String> broken = put("graph=" + MINE, "<urn:a> <urn:b>");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(header(broken, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(server.get("/data?graph=" + MINE, "Accept", "application/n-triples").body())
                .contains("\"1\"");
    }

    @Test
    void onlyWhoHasATokenWrites() throws Exception {
        HttpRequest.Builder update =
                server.request("/update")
                        .header("Content-Type", "application/sparql-update")
                        .POST(BodyPublishers.ofString("CLEAR ALL"));
        assertThat(server.send(update).statusCode()).isEqualTo(401);
        assertThat(server.send(server.request("/data?default").DELETE()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void withoutWritableNobodyWrites(@TempDir Path other) throws Exception {
        try (TestServer closed = TestServer.start(other, settings -> settings)) {
            HttpResponse<String> response =
                    closed.send(
                            closed.request("/update")
                                    .header("Authorization", "Bearer " + TestServer.TOKEN)
                                    .header("Content-Type", "application/sparql-update")
                                    .POST(BodyPublishers.ofString("CLEAR ALL")));
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.body()).contains("--writable");
        }
    }
}
