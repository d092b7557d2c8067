package announcementgraph.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * One of the two servers, with what it took to get there.
 *
 * @param api where queries go
 */
record Side(
        String name,
        Child child,
        HttpClient client,
        String base,
        String api,
        double loadSeconds,
        double startSeconds,
        double diskMegabytes)
        implements AutoCloseable {

    /** Waits for the first answer. */
    static Side await(String name, Child child, String base, String api, double load, Path store)
            throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Side side = new Side(name, child, client, base, api, load, 0, Child.megabytes(store));
        long start = System.nanoTime();
        while (true) {
            try {
                side.ask("ASK { ?s ?p ?o }");
                double seconds = (System.nanoTime() - start) / 1e9;
                return new Side(name, child, client, base, api, load, seconds, side.diskMegabytes);
            } catch (IOException e) {
                if (!child.isAlive() || System.nanoTime() - start > 180e9) {
                    throw new IllegalStateException(name + " did not start", e);
                }
                Thread.sleep(20);
            }
        }
    }

    byte[] ask(String sparql) throws IOException, InterruptedException {
        return get(api + "?query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8));
    }

    byte[] get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Accept", "application/sparql-results+json, application/json;q=0.9")
                        .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == 503) {
            throw new RefusedException(name);
        }
        if (answer.statusCode() != 200) {
            throw new IOException(name + " answered " + answer.statusCode() + " to " + path);
        }
        return answer.body();
    }

    @Override
    public void close() {
        client.shutdownNow();
        child.close();
    }
}
