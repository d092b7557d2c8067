package announcementgraph.server;

import static announcementgraph.server.TestServer.ID;
import static announcementgraph.server.TestServer.encoded;
import static announcementgraph.server.TestServer.header;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.server.access.TokenFile;
import announcementgraph.server.access.Tokens;
import announcementgraph.server.access.Writers;
import announcementgraph.server.api.Api;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

class ApiTest {

    private static final String NVIDIA = encoded(ID + "organization/nvidia");
    private static final String SUPERPOD = encoded(ID + "product/dgx-superpod");

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

    private static OpenApiDocument openApi() throws Exception {
        return new OpenApiDocument(server.json("/api/openapi.json"));
    }

    @Test
    void theOpenApiDocumentHasExactlyTheRoutes() throws Exception {
        TreeSet<String> routes = new TreeSet<>();
        Api api =
                new Api(
                        server.graph(),
                        Path.of("ontology"),
                        1,
                        new Writers(new TokenFile(Optional.empty(), Tokens.none())));
        api.routes().forEach(route -> routes.add(route.method().name() + " " + route.path()));
        List.of(
                        "GET /health",
                        "GET /metrics",
                        "GET /id/{kind}/{slug}",
                        "GET /sparql",
                        "POST /sparql")
                .forEach(routes::add);
        assertThat(openApi().operations()).containsExactlyElementsOf(routes);
    }

    static Stream<String> answers() {
        return Stream.of(
                "/api/search?q=jetson+nano&explain=true",
                "/api/suggest?q=jet",
                "/api/entities?kind=product",
                "/api/entities/{kind}/{slug}|/api/entities/organization/nvidia",
                "/api/entities/{kind}/{slug}/facts|/api/entities/organization/nvidia/facts?predicate="
                        + encoded("https://schema.org/manufacturer")
                        + "&direction=in",
                "/api/graph?depth=2&focus=" + NVIDIA,
                "/api/graph/neighbours?focus=" + NVIDIA,
                "/api/graph/expand?direction=in&focus="
                        + NVIDIA
                        + "&predicate="
                        + encoded("https://schema.org/manufacturer"),
                "/api/graph/path?from=" + SUPERPOD + "&to=" + encoded(ID + "product/tesla-v100"),
                "/api/graph?focus=id:product/jetson-nano",
                "/api/graph/evidence?source=product/dgx-2h&target=product/dgx-superpod&predicate="
                        + encoded("http://purl.org/dc/terms/isPartOf"),
                "/api/announcements",
                "/api/timeline",
                "/api/timeline?by=line",
                "/api/stats",
                "/api/notes",
                "/api/notes/{slug}|/api/notes/gtc-2019-md",
                "/api/examples",
                "/api/ontology",
                "/health");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerHasTheShapeThatTheDocumentSays(String call) throws Exception {
        String address = call.substring(call.indexOf('|') + 1);
        String path = call.replaceFirst("[|?].*", "");
        assertThat(openApi().misfits(path, "get", "200", server.json(address))).isEmpty();
    }

    @Test
    void anAnnouncementIsListedAndHasItsOwnAddress() throws Exception {
        JsonNode list = server.json("/api/announcements?organization=" + NVIDIA);
        assertThat(list.path("total").asInt()).isPositive();
        String iri = list.path("items").get(0).path("iri").asText();
        JsonNode one =
                server.json(
                        "/api/announcements/" + encoded(iri.substring(iri.lastIndexOf('/') + 1)));
        assertThat(one.path("iri").asText()).isEqualTo(iri);
        assertThat(openApi().misfits("/api/announcements/{slug}", "get", "200", one)).isEmpty();
    }

    @Test
    void aRelationTellsHowSurelyAndInWhichWordsItIsSaid() throws Exception {
        List<JsonNode> edges =
                server.json("/api/graph?focus=product/dgx-superpod")
                        .path("edges")
                        .findParents("source");
        JsonNode edge =
                edges.stream()
                        .filter(e -> e.path("quantity").asInt() == 96)
                        .findFirst()
                        .orElseThrow();
        assertThat(edge.path("confidence").asDouble()).isPositive();
        assertThat(edge.path("years").toString()).isEqualTo("[2019]");
        assertThat(edge.path("notes").asInt()).isEqualTo(1);
        JsonNode words =
                server.json(
                        "/api/graph/evidence?source="
                                + encoded(edge.path("source").asText())
                                + "&predicate="
                                + encoded(edge.path("predicate").asText())
                                + "&target="
                                + encoded(edge.path("target").asText()));
        assertThat(words.path("evidence").findValuesAsText("quote"))
                .anyMatch(quote -> quote.contains("96 DGX-2H"));
    }

    @Test
    void notesAreFilteredByWordsEventOrganizationYearAndLanguage() throws Exception {
        assertThat(names("q=" + encoded("온디바이스"))).containsExactly("삼성-포럼.md");
        assertThat(names("organization=" + encoded(ID + "organization/samsung")))
                .containsExactly("삼성-포럼.md");
        assertThat(names("event=event/nvidia-gtc-2019&year=2019&language=en"))
                .containsExactly("gtc-2019.md");
        assertThat(names("year=1999")).isEmpty();
        assertThat(server.get("/api/notes?year=soon").statusCode()).isEqualTo(400);
    }

    private static List<String> names(String filters) throws Exception {
        return server.json("/api/notes?" + filters).path("items").findValuesAsText("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?organization=organization/nvidia&lang=ko", "?q=jetson"})
    void announcementsAreAFeed(String filters) throws Exception {
        HttpResponse<String> response = server.get("/api/announcements.atom" + filters);
        assertThat(header(response, "Content-Type")).startsWith("application/atom+xml");
        Document feed = parsed(response.body());
        assertThat(feed.getElementsByTagName("entry").getLength()).isPositive();
        assertThat(feed.getElementsByTagName("updated").item(1).getTextContent())
                .matches("\\d{4}-\\d\\d-\\d\\dT00:00:00Z");
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void whatIsTriedOutIsToBeHadAsTurtle() throws Exception {
        HttpResponse<String> response =
                server.send(
                        server.request("/api/extract?name=mine.md")
                                .header("Accept", "text/turtle")
                                .POST(BodyPublishers.ofString("NVIDIA announced Jetson Nano.\n")));
        assertThat(header(response, "Content-Type")).startsWith("text/turtle");
        assertThat(response.body()).contains("Jetson Nano").contains("ag:announcedBy");
    }

    @Test
    void everyThingOfTheGraphIsFoundByEitherName() throws Exception {
        assertThat(
                        server.json("/api/suggest?q=" + encoded("젯슨 나노"))
                                .path("suggestions")
                                .get(0)
                                .path("iri")
                                .asText())
                .isEqualTo(ID + "product/jetson-nano");
        assertThat(
                        server.json("/api/suggest?q=jetson+nano")
                                .path("suggestions")
                                .get(0)
                                .path("iri")
                                .asText())
                .isEqualTo(ID + "product/jetson-nano");
    }

    @Test
    void labelsComeInTheLanguageAskedFor() throws Exception {
        String path = "/api/entities/organization/nvidia";
        assertThat(server.json(path + "?lang=ko").at("/thing/label").asText()).isEqualTo("엔비디아");
        assertThat(
                        server.json(path, "Accept-Language", "ko-KR,ko;q=0.9,en;q=0.5")
                                .at("/thing/label")
                                .asText())
                .isEqualTo("엔비디아");
        assertThat(server.json(path, "Accept-Language", "fr,en;q=0.5").at("/thing/label").asText())
                .isEqualTo("NVIDIA");
        assertThat(server.json(path).at("/thing/label").asText()).isEqualTo("NVIDIA");
    }

    @Test
    void aSlugWithHangulIsFoundHoweverItIsComposed() throws Exception {
        String composed = "/api/notes/" + encoded("삼성-포럼-md");
        String decomposed =
                "/api/notes/" + encoded(Normalizer.normalize("삼성-포럼-md", Normalizer.Form.NFD));
        assertThat(server.json(composed)).isEqualTo(server.json(decomposed));
        assertThat(server.json(composed).at("/note/name").asText()).isEqualTo("삼성-포럼.md");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/search?page=0 | 400 | The parameter page is \"0\", but must be a whole number"
                        + " from 1 to 1000.",
                "/api/search?size=101 | 400 | The parameter size is \"101\", but must be a whole"
                        + " number from 1 to 100.",
                "/api/search?sort=size | 400 | The parameter sort is \"size\", but must be"
                        + " relevance or date.",
                "/api/search?lang=fr | 400 | The parameter lang is \"fr\", but must be en or ko.",
                "/api/search?q=%FF | 400 | The parameters are not UTF-8 in percent encoding.",
                "/api/entities?kind=thing | 400 | The parameter kind is \"thing\", but must be"
                        + " organization or product",
                "/api/graph | 400 | The parameter focus is missing; it must be the IRI of a thing",
                "/api/graph?focus=nvidia | 400 | The parameter focus is \"nvidia\", but must be the"
                        + " IRI of a thing",
                "/api/graph?focus=http://example.org/x | 404 | There is no thing"
                        + " \"http://example.org/x\".",
                "/api/announcements?year=19 | 400 | The parameter year is \"19\", but must be four"
                        + " digits.",
                "/api/announcements?modality=sure | 400 | must be stated or planned or rumoured.",
                "/api/entities/product/no-such | 404 | There is no thing"
                        + " \"https://w3id.org/announcement-graph/id/product/no-such\".",
                "/api/entities/thing/nvidia | 404 | There is no kind of thing \"thing\".",
                "/api/notes/no-such | 404 | There is no note",
                "/api/no-such | 404 | There is nothing at \"/api/no-such\".",
            })
    void whatCannotBeAnsweredIsRefusedByASentence(String path, int status, String sentence)
            throws Exception {
        HttpResponse<String> response = server.get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(response, "ETag")).isEmpty();
        JsonNode problem = TestServer.json(response);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).contains(sentence);
        assertThat(problem.has("type") && problem.has("title")).isTrue();
    }

    @Test
    void aMethodThatIsNotPossibleSaysWhichAre() throws Exception {
        HttpResponse<String> response = server.send(server.request("/api/stats").DELETE());
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(header(response, "Allow")).isEqualTo("GET, HEAD");
        assertThat(response.body())
                .contains("DELETE is not possible here; possible are GET, HEAD.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/stats",
                "/api/search?q=nvidia",
                "/api/notes",
                "/id/organization/nvidia"
            })
    void whatHasNotChangedIsNotSentAgain(String path) throws Exception {
        HttpResponse<String> first = server.get(path);
        HttpResponse<String> second = server.get(path, "If-None-Match", header(first, "ETag"));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(server.get(path, "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsCompressedIsNotSentAgainEither() throws Exception {
        String path = "/api/entities/organization/nvidia";
        HttpResponse<String> first = server.get(path, "Accept-Encoding", "gzip");
        assertThat(header(first, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(first, "Vary")).contains("Accept-Encoding");
        assertThat(
                        server.get(
                                        path,
                                        "Accept-Encoding",
                                        "gzip",
                                        "If-None-Match",
                                        header(first, "ETag"))
                                .statusCode())
                .isEqualTo(304);
    }

    @Test
    void headAnswersAsGetWithoutTheBody() throws Exception {
        HttpResponse<String> found =
                server.send(server.request("/api/stats").method("HEAD", BodyPublishers.noBody()));
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(header(found, "ETag")).isNotEmpty();
        assertThat(found.body()).isEmpty();
        assertThat(
                        server.send(
                                        server.request("/api/entities/product/no-such")
                                                .method("HEAD", BodyPublishers.noBody()))
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTextIsTriedOutWithoutBeingStored() throws Exception {
        long before = server.json("/api/stats").path("revision").asLong();
        HttpResponse<String> response =
                server.send(
                        server.request("/api/extract?name=mine.md&lang=ko")
                                .POST(
                                        BodyPublishers.ofString(
                                                "# GTC\n\n"
                                                        + "- NVIDIA announced Jetson Nano. <img src=x"
                                                        + " onerror=alert(1)>\n")));
        JsonNode note = TestServer.json(response);
        assertThat(openApi().misfits("/api/extract", "post", "200", note)).isEmpty();
        assertThat(note.path("mentions"))
                .anyMatch(m -> m.at("/thing/label").asText().equals("엔비디아"));
        assertThat(note.path("claims").size()).isPositive();
        assertThat(server.json("/api/stats").path("revision").asLong()).isEqualTo(before);
    }

    @Test
    void aPreviewLeavesOutWhatIsLessSureThanAskedFor() throws Exception {
        String text = "# GTC\n\n- NVIDIA announced Jetson Nano.\n";
        JsonNode all = preview("", text);
        JsonNode sure = preview("&minConfidence=1", text);
        assertThat(all.path("claims").size()).isPositive();
        assertThat(sure.path("claims").size()).isZero();
        assertThat(sure.path("mentions").size()).isLessThan(all.path("mentions").size());
        assertThat(openApi().parameters("/api/extract", "post")).contains("minConfidence");
        assertThat(preview("&minConfidence=7", text).path("detail").asText())
                .contains("minConfidence", "a number from 0 to 1");
    }

    private static JsonNode preview(String parameters, String text) throws Exception {
        return TestServer.json(
                server.send(
                        server.request("/api/extract?name=mine.md" + parameters)
                                .POST(BodyPublishers.ofString(text))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aTextThatIsNoNoteIsRefused(int which) throws Exception {
        byte[] text =
                List.of(new byte[0], new byte[] {0, 1, 2, 3, (byte) 255}, "   \n".getBytes())
                        .get(which);
        HttpResponse<String> response =
                server.send(
                        server.request("/api/extract?name=mine.txt")
                                .POST(BodyPublishers.ofByteArray(text)));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(TestServer.json(response).path("detail").asText()).contains("mine.txt");
    }

    @Test
    void aTextThatIsTooLongIsRefusedWhetherOrNotItTellsItsLength() throws Exception {
        byte[] text = "x".repeat(5_000_001).getBytes();
        assertThat(
                        server.send(
                                        server.request("/api/extract")
                                                .POST(BodyPublishers.ofByteArray(text)))
                                .statusCode())
                .isEqualTo(413);
        assertThat(
                        server.send(
                                        server.request("/api/extract")
                                                .POST(
                                                        BodyPublishers.ofInputStream(
                                                                () ->
                                                                        new ByteArrayInputStream(
                                                                                text))))
                                .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aSnippetIsEscaped() throws Exception {
        JsonNode hits =
                server.json("/api/search?q=" + encoded("젯슨 나노 공개") + "&kind=passage").path("hits");
        assertThat(hits.findValuesAsText("snippet")).allMatch(s -> !s.contains("<script"));
        assertThat(hits.findValuesAsText("snippet")).anyMatch(s -> s.contains("<mark>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\\",
                "a AND",
                "((",
                "*:*",
                "field:x",
                "\u0000",
                "</script><mark>",
                "ㄴ",
                "🎮",
                "${x}"
            })
    void hostileSearchesAreAnswered(String text) throws Exception {
        assertThat(server.get("/api/search?q=" + encoded(text)).statusCode()).isEqualTo(200);
        assertThat(server.get("/api/suggest?q=" + encoded(text)).statusCode()).isEqualTo(200);
    }

    @Test
    void healthAndMetricsTellTheState() throws Exception {
        JsonNode health = server.json("/health");
        assertThat(health.path("ready").asBoolean() && health.path("agree").asBoolean()).isTrue();
        assertThat(health.path("storeRevision").asLong())
                .isEqualTo(health.path("indexRevision").asLong());
        server.get("/api/stats");
        assertThat(server.get("/metrics").body().lines())
                .anyMatch(
                        l ->
                                l.startsWith("http_requests_seconds_count")
                                        && l.contains("route=\"/api/stats\""))
                .anyMatch(l -> l.startsWith("store_revision"))
                .anyMatch(l -> l.startsWith("sparql_queries_total"))
                .anyMatch(l -> l.startsWith("jvm_memory_used_bytes"));
    }

    @Test
    void examplesAreInOrderAndHaveTitlesInBothLanguages() throws Exception {
        List<JsonNode> examples = server.json("/api/examples").path("examples").findParents("file");
        assertThat(examples)
                .isSortedAccordingTo(Comparator.comparing(e -> e.path("file").asText()));
        assertThat(examples).allMatch(e -> e.path("title").has("en") && e.path("title").has("ko"));
    }
}
