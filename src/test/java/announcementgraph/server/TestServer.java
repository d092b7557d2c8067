package announcementgraph.server;

import announcementgraph.graph.StoreException;
import announcementgraph.ingestion.AnnouncementGraph;
import announcementgraph.ingestion.Resources;
import announcementgraph.notes.NoteReader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The server on a free port over a store of a few small notes, with the names that we ship, and a
 * client to it.
 */
final class TestServer implements AutoCloseable {

    static final String ID = "https://w3id.org/announcement-graph/id/";
    static final String TOKEN = "a-token-that-writes";
    static final String ADMIN = "a-token-that-tends";

    private static final String ENGLISH_NOTE =
            """
            # NVIDIA GTC 2019

            ## Keynote, Jensen Huang, CEO

            - NVIDIA announced Jetson Nano at GTC 2019.
            - DGX SuperPOD : 96 DGX-2H, 1536 Tesla V100
            """;
    private static final String KOREAN_NOTE =
            """
            # 삼성 AI 포럼 2019

            - 삼성종합기술원은 온디바이스 학습을 소개했다.
            - 엔비디아는 젯슨 나노를 공개했다. <script>alert(1)</script>
            """;

    private static final String NAMES =
            """
            @prefix ag: <https://w3id.org/announcement-graph/ontology#> .
            @prefix schema: <https://schema.org/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix organization: <https://w3id.org/announcement-graph/id/organization/> .
            @prefix product: <https://w3id.org/announcement-graph/id/product/> .
            @prefix person: <https://w3id.org/announcement-graph/id/person/> .
            @prefix event: <https://w3id.org/announcement-graph/id/event/> .
            organization:nvidia a schema:Organization ; rdfs:label "NVIDIA"@en , "엔비디아"@ko .
            organization:samsung a schema:Organization ; rdfs:label "Samsung"@en , "삼성"@ko .
            product:jetson-nano a schema:Product , ag:Hardware ;
                rdfs:label "Jetson Nano"@en , "젯슨 나노"@ko ; schema:manufacturer organization:nvidia .
            product:dgx-superpod a schema:Product , ag:Hardware ;
                rdfs:label "DGX SuperPOD"@en ; schema:manufacturer organization:nvidia .
            product:dgx-2h a schema:Product , ag:Hardware ; rdfs:label "DGX-2H"@en .
            product:tesla-v100 a schema:Product , ag:Hardware ; rdfs:label "Tesla V100"@en .
            person:jensen-huang a schema:Person ; rdfs:label "Jensen Huang"@en , "젠슨 황"@ko .
            event:nvidia-gtc-2019 a schema:Event ; rdfs:label "NVIDIA GTC 2019"@en ;
                skos:altLabel "GTC 2019"@en ; schema:organizer organization:nvidia ;
                schema:startDate "2019-03-18" .
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AnnouncementGraph graph;
    private final Server server;

    private TestServer(AnnouncementGraph graph, Server server) {
        this.graph = graph;
        this.server = server;
    }

    static TestServer start(Path folder, UnaryOperator<ServerSettings> settings) throws Exception {
        Path home = Path.of("").toAbsolutePath();
        AnnouncementGraph graph =
                AnnouncementGraph.open(
                        folder.resolve("store"),
                        new Resources(home.resolve("ontology"), List.of(names(folder, home))));
        NoteReader reader = new NoteReader();
        graph.ingest(reader.read("gtc-2019.md", ENGLISH_NOTE.getBytes(StandardCharsets.UTF_8)));
        graph.ingest(reader.read("삼성-포럼.md", KOREAN_NOTE.getBytes(StandardCharsets.UTF_8)));
        Path tokens =
                Files.writeString(
                        folder.resolve("tokens"),
                        "# who writes\nwriter "
                                + TOKEN
                                + "\nreader a-token-that-reads\nadmin "
                                + ADMIN
                                + "\n");
        ServerSettings usual = ServerSettings.of(home).withPort(0).withTokenFile(tokens);
        return new TestServer(graph, Server.start(graph, settings.apply(usual)));
    }

    /** A few names of our own, with the word tables that we ship. */
    private static Path names(Path folder, Path home) throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("names"));
        Files.createDirectories(data.resolve("language"));
        Files.writeString(data.resolve("names/few.ttl"), NAMES);
        try (Stream<Path> tables = Files.list(home.resolve("data/language"))) {
            for (Path table : tables.toList()) {
                Files.copy(table, data.resolve("language").resolve(table.getFileName()));
            }
        }
        return data;
    }

    AnnouncementGraph graph() {
        return graph;
    }

    int port() {
        return server.port();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url(path))).timeout(Duration.ofSeconds(30));
    }

    HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    JsonNode json(String path, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path, headers);
        if (response.statusCode() != 200) {
            throw new AssertionError(
                    path + " answered " + response.statusCode() + " " + response.body());
        }
        return json(response);
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Stops the server alone, while the client still waits for answers. */
    void stopServer() {
        server.close();
    }

    @Override
    public void close() throws StoreException {
        client.close();
        server.close();
        graph.close();
    }
}
