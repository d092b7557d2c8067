package announcementgraph.sparql;

import announcementgraph.graph.GraphStore;

import io.javalin.Javalin;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The endpoint over a store on a free port, and a client to it. */
final class EndpointServer implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Javalin javalin;
    final SparqlEndpoint endpoint;

    EndpointServer(GraphStore store, SparqlLimits limits) {
        endpoint =
                SparqlEndpoint.reading(
                        store,
                        limits,
                        (response, status, detail) -> {
                            response.setStatus(status);
                            response.setContentType("text/plain; charset=utf-8");
                            response.getOutputStream()
                                    .write(detail.getBytes(StandardCharsets.UTF_8));
                        });
        javalin =
                Javalin.create(
                        config -> {
                            config.startup.showJavalinBanner = false;
                            config.startup.startupWatcherEnabled = false;
                            config.jetty.host = "127.0.0.1";
                            config.jetty.port = 0;
                            config.concurrency.useVirtualThreads = true;
                            config.jetty.modifyServletContextHandler(endpoint::mount);
                            config.routes.get("/sparql", context -> context.result("no query"));
                        });
        javalin.start();
    }

    String url() {
        return "http://127.0.0.1:" + javalin.port() + "/sparql";
    }

    HttpResponse<String> ask(String query, String accept) throws IOException, InterruptedException {
        return get("?query=" + encoded(query), accept);
    }

    HttpResponse<String> get(String parameters, String accept)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(url() + parameters)).header("Accept", accept));
    }

    HttpResponse<String> post(String mediaType, String body)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(url()))
                        .header("Content-Type", mediaType)
                        .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(
                request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
        javalin.stop();
    }
}
