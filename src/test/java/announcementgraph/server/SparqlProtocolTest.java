package announcementgraph.server;

import static announcementgraph.server.TestServer.encoded;
import static announcementgraph.server.TestServer.header;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The 34 cases of the W3C's SPARQL 1.1 Protocol suite, by their names there, in requests of our
 * own. The suite has one address for queries and updates; here they are two.
 */
class SparqlProtocolTest {

    private static final String SPARQL = "/sparql";
    private static final String UPDATE = "/update";
    private static final String QUERY_TYPE = "application/sparql-query";
    private static final String UPDATE_TYPE = "application/sparql-update";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> ROWS =
            List.of(
                    "application/sparql-results+xml",
                    "application/sparql-results+json",
                    "text/csv",
                    "text/tab-separated-values");
    private static final List<String> TRUTH = ROWS.subList(0, 2);
    private static final List<String> GRAPH =
            List.of("application/rdf+xml", "text/turtle", "application/n-triples");
    private static final String BOOK = "http://purl.org/dc/terms/BibliographicResource";
    private static final String DOCUMENT = "http://xmlns.com/foaf/0.1/Document";
    private static final String TARGET = "http://example.org/target";

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

    /**
     * A request and what must come of it.
     *
     * @param types one of which the answer must have; any where empty
     * @param answer what the answer must contain
     * @param then a query that must be true after it; none where empty
     */
    private record Case(
            String name,
            HttpRequest.Builder request,
            boolean refused,
            List<String> types,
            String answer,
            String then) {

        Case refuses() {
            return new Case(name, request, true, List.of(), "", then);
        }

        Case answers(List<String> oneOf, String text) {
            return new Case(name, request, false, oneOf, text, then);
        }

        Case leaves(String query) {
            return new Case(name, request, refused, types, answer, query);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Case of(String name, HttpRequest.Builder request) {
        return new Case(name, request, false, List.of(), "", "");
    }

    private static Case get(String name, String path, String... parameters) {
        return of(name, request(path, parameters).GET());
    }

    private static Case form(String name, String path, String... parameters) {
        return post(name, path, FORM, joined(parameters), StandardCharsets.UTF_8);
    }

    private static Case direct(String name, String path, String body, String... parameters) {
        String type = path.equals(SPARQL) ? QUERY_TYPE : UPDATE_TYPE;
        return post(name, path, type, body, StandardCharsets.UTF_8, parameters);
    }

    private static Case post(
            String name,
            String path,
            String type,
            String body,
            Charset charset,
            String... parameters) {
        HttpRequest.Builder request = request(path, parameters);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return of(name, request.POST(BodyPublishers.ofByteArray(body.getBytes(charset))));
    }

    private static HttpRequest.Builder request(String path, String... parameters) {
        return server.request(path + (parameters.length == 0 ? "" : "?" + joined(parameters)))
                .header("Authorization", "Bearer " + TestServer.TOKEN);
    }

    /** Parameters as {@code name=value}, the value not yet encoded. */
    private static String joined(String... parameters) {
        return Arrays.stream(parameters)
                .map(p -> p.split("=", 2))
                .map(p -> p[0] + "=" + encoded(p[1]))
                .collect(Collectors.joining("&"));
    }

    private static String data(int number) {
        return "http://example.org/data/" + number;
    }

    /** Three graphs that each say of themselves that they are documents; then some more. */
    private static String dataset(String further) {
        StringBuilder update = new StringBuilder("CLEAR ALL ; INSERT DATA { ");
        for (int i = 1; i <= 3; i++) {
            update.append("GRAPH <%1$s> { <%1$s> a <%2$s> } ".formatted(data(i), DOCUMENT));
        }
        return update.append("} ").append(further).toString();
    }

    private static String is(int number) {
        return "<" + data(number) + "> a <" + BOOK + "> . ";
    }

    private static String onlyTheFirstTwo() {
        String graph = "GRAPH <" + TARGET + "> { ";
        return "ASK { "
                + graph
                + is(1)
                + is(2)
                + "} FILTER NOT EXISTS { "
                + graph
                + is(3)
                + "} } }";
    }

    static Stream<Case> queries() {
        String both = "ASK { <" + data(1) + "> a ?x . <" + data(2) + "> a ?y }";
        String named =
                "ASK { GRAPH ?g { <%s> a ?x } GRAPH ?h { <%s> a ?y } }".formatted(data(1), data(2));
        String[] defaults = {"default-graph-uri=" + data(1), "default-graph-uri=" + data(2)};
        String[] names = {"named-graph-uri=" + data(1), "named-graph-uri=" + data(2)};
        String full = "ASK { <" + data(3) + "> a ?z . " + named.substring("ASK {".length());
        return Stream.of(
                get("query_get", SPARQL, "query=ASK {}").answers(TRUTH, "true"),
                form("query_post_form", SPARQL, "query=ASK {}").answers(TRUTH, "true"),
                direct("query_post_direct", SPARQL, "ASK {}").answers(TRUTH, "true"),
                get(
                                "query_dataset_default_graphs_get",
                                SPARQL,
                                "query=" + both,
                                defaults[0],
                                defaults[1])
                        .answers(TRUTH, "true"),
                direct("query_dataset_default_graphs_post", SPARQL, both, defaults)
                        .answers(TRUTH, "true"),
                get("query_dataset_named_graphs_get", SPARQL, "query=" + named, names[0], names[1])
                        .answers(TRUTH, "true"),
                direct("query_dataset_named_graphs_post", SPARQL, named, names)
                        .answers(TRUTH, "true"),
                direct(
                                "query_dataset_full",
                                SPARQL,
                                full,
                                "default-graph-uri=" + data(3),
                                names[0],
                                names[1])
                        .answers(TRUTH, "true"),
                direct(
                                "query_multiple_dataset",
                                SPARQL,
                                "ASK FROM <%1$s> { <%1$s> ?p ?o }".formatted(data(1)),
                                defaults[1])
                        .answers(TRUTH, "false"),
                direct("query_content_type_select", SPARQL, "SELECT (1 AS ?value) {}")
                        .answers(ROWS, "value"),
                direct("query_content_type_ask", SPARQL, "ASK {}").answers(TRUTH, ""),
                direct("query_content_type_describe", SPARQL, "DESCRIBE <http://example.org/>")
                        .answers(GRAPH, ""),
                direct("query_content_type_construct", SPARQL, "CONSTRUCT { <s> <p> 1 } WHERE {}")
                        .answers(GRAPH, ""));
    }

    static Stream<Case> updates() {
        String copy = "; INSERT { GRAPH <" + TARGET + "> { ?s a <" + BOOK + "> } } WHERE ";
        String fromDefault = dataset(copy + "{ ?s a <" + DOCUMENT + "> }");
        String fromNamed = dataset(copy + "{ GRAPH ?g { ?s a <" + DOCUMENT + "> } }");
        String in = "<http://example.org/in>";
        String fromBoth =
                dataset(
                        ("; INSERT { GRAPH <%1$s> { ?s %2$s ?in } } WHERE {"
                                        + " { GRAPH ?g { ?s a <%3$s> } BIND(?g AS ?in) } UNION"
                                        + " { ?s a <%3$s> . BIND(\"default\" AS ?in) } }")
                                .formatted(TARGET, in, DOCUMENT));
        return Stream.of(
                direct(
                                "update_dataset_default_graph",
                                UPDATE,
                                fromDefault,
                                "using-graph-uri=" + data(1))
                        .leaves("ASK { GRAPH <" + TARGET + "> { " + is(1) + "} }"),
                direct(
                                "update_dataset_default_graphs",
                                UPDATE,
                                fromDefault,
                                "using-graph-uri=" + data(1),
                                "using-graph-uri=" + data(2))
                        .leaves(onlyTheFirstTwo()),
                direct(
                                "update_dataset_named_graphs",
                                UPDATE,
                                fromNamed,
                                "using-named-graph-uri=" + data(1),
                                "using-named-graph-uri=" + data(2))
                        .leaves(onlyTheFirstTwo()),
                direct(
                                "update_dataset_full",
                                UPDATE,
                                fromBoth,
                                "using-graph-uri=" + data(1),
                                "using-named-graph-uri=" + data(2))
                        .leaves(
                                ("ASK { GRAPH <%1$s> { <%2$s> %5$s \"default\" . <%3$s> %5$s <%3$s> }"
                                                + " FILTER NOT EXISTS { GRAPH <%1$s> { <%4$s> ?p ?o } } }")
                                        .formatted(TARGET, data(1), data(2), data(3), in)),
                form("update_post_form", UPDATE, "update=CLEAR ALL"),
                direct("update_post_direct", UPDATE, "CLEAR ALL"),
                direct(
                                "update_base_uri",
                                UPDATE,
                                "CLEAR SILENT GRAPH <%1$s> ; INSERT DATA { GRAPH <%1$s> { <urn:s> <urn:p> <test> } }"
                                        .formatted(TARGET))
                        .leaves(
                                "ASK { GRAPH <"
                                        + TARGET
                                        + "> { <urn:s> <urn:p> ?o } FILTER(ISIRI(?o) && STRENDS(STR(?o), '/test')) }"));
    }

    static Stream<Case> refusals() {
        String conflict =
                "WITH <http://example.org/a> DELETE { ?s ?p 1 } INSERT { ?s ?p 2 } WHERE { ?s ?p 1 }";
        return Stream.of(
                        of(
                                "bad_query_method",
                                request(SPARQL, "query=ASK {}").PUT(BodyPublishers.noBody())),
                        get("bad_multiple_queries", SPARQL, "query=ASK {}", "query=SELECT * {}"),
                        post(
                                "bad_query_wrong_media_type",
                                SPARQL,
                                "text/plain",
                                "ASK {}",
                                StandardCharsets.UTF_8),
                        post(
                                "bad_query_missing_form_type",
                                SPARQL,
                                "",
                                "query=ASK%20%7B%7D",
                                StandardCharsets.UTF_8),
                        post(
                                "bad_query_missing_direct_type",
                                SPARQL,
                                "",
                                "ASK {}",
                                StandardCharsets.UTF_8),
                        post(
                                "bad_query_non_utf8",
                                SPARQL,
                                QUERY_TYPE + "; charset=UTF-16",
                                "ASK {}",
                                StandardCharsets.UTF_16),
                        get("bad_query_syntax", SPARQL, "query=ASK {"),
                        get("bad_update_get", UPDATE, "update=CLEAR ALL"),
                        form(
                                "bad_multiple_updates",
                                UPDATE,
                                "update=CLEAR NAMED",
                                "update=CLEAR DEFAULT"),
                        post(
                                "bad_update_wrong_media_type",
                                UPDATE,
                                "text/plain",
                                "CLEAR NAMED",
                                StandardCharsets.UTF_8),
                        post(
                                "bad_update_missing_form_type",
                                UPDATE,
                                "",
                                "update=CLEAR%20NAMED",
                                StandardCharsets.UTF_8),
                        post(
                                "bad_update_non_utf8",
                                UPDATE,
                                UPDATE_TYPE + "; charset=UTF-16",
                                "CLEAR NAMED",
                                StandardCharsets.UTF_16),
                        form("bad_update_syntax", UPDATE, "update=CLEAR XYZ"),
                        form(
                                "bad_update_dataset_conflict",
                                UPDATE,
                                "using-named-graph-uri=" + data(1),
                                "update=" + conflict))
                .map(Case::refuses)
                .map(refused -> refused.leaves("ASK { GRAPH <" + data(1) + "> { ?s ?p ?o } }"));
    }

    @BeforeEach
    void threeGraphs() throws Exception {
        HttpResponse<String> response =
                server.send(direct("the dataset", UPDATE, dataset("")).request());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(204);
    }

    @ParameterizedTest
    @MethodSource({"queries", "updates", "refusals"})
    void theProtocolIsKept(Case request) throws Exception {
        HttpResponse<String> response = server.send(request.request());
        int family = response.statusCode() / 100;
        assertThat(family)
                .as(response.statusCode() + " " + response.body())
                .isIn(request.refused() ? List.of(4) : List.of(2, 3));
        if (!request.types().isEmpty()) {
            String type = header(response, "Content-Type").replaceFirst(";.*", "");
            assertThat(type).isIn(request.types());
        }
        assertThat(response.body()).contains(request.answer());
        if (!request.then().isEmpty()) {
            HttpResponse<String> after =
                    server.send(
                            direct("afterwards", SPARQL, request.then())
                                    .request()
                                    .header("Accept", "application/sparql-results+xml"));
            assertThat(header(after, "Content-Type")).startsWith("application/sparql-results+xml");
            assertThat(after.body()).contains("<boolean>true</boolean>");
        }
    }
}
