package announcementgraph.server.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** People who browse: each asks one thing after the other over a connection that stays open. */
final class Browsing {

    private static final List<String> PATHS =
            List.of(
                    "/",
                    "/api/stats",
                    "/api/search?q=nvidia&lang=ko",
                    "/api/search?q=" + encoded("젯슨 나노") + "&facets=true",
                    "/api/suggest?q=jet",
                    "/api/suggest?q=" + encoded("엔비"),
                    "/api/announcements?limit=20",
                    "/api/notes",
                    "/api/timeline?things=20",
                    "/id/product/jetson-nano",
                    "/api/entities/product/jetson-nano",
                    "/id/organization/nvidia",
                    "/search?q=dgx",
                    "/sparql?query="
                            + encoded(
                                    "SELECT ?s ?o WHERE { ?s <https://schema.org/about> ?o } LIMIT 50"));
    private static final int SHORTEST_PAUSE = 200;
    private static final int LONGEST_PAUSE = 600;

    /**
     * What they saw.
     *
     * @param millis of each answer, sorted
     * @param errors what was no good answer, each with its path
     */
    record Seen(double[] millis, List<String> errors) {

        /** The time within which this part of the answers came. */
        double quantile(double part) {
            return millis.length == 0
                    ? Double.NaN
                    : millis[(int) Math.min(millis.length - 1, part * millis.length)];
        }
    }

    private final ServerProcess server;
    private final int clients;

    Browsing(ServerProcess server, int clients) {
        this.server = server;
        this.clients = clients;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Have all of them browse for a while. */
    Seen during(Duration time) throws InterruptedException {
        Queue<Double> millis = new ConcurrentLinkedQueue<>();
        Queue<String> errors = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + time.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            int number = i;
            threads.add(Thread.ofVirtual().start(() -> browse(number, end, millis, errors)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Seen(sorted, List.copyOf(errors));
    }

    private void browse(int number, long end, Queue<Double> millis, Queue<String> errors) {
        Random random = new Random(number);
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (System.nanoTime() < end) {
                String path = PATHS.get(random.nextInt(PATHS.size()));
                long begin = System.nanoTime();
                try {
                    HttpRequest request =
                            HttpRequest.newBuilder(URI.create(server.url(path)))
                                    .timeout(Duration.ofSeconds(30))
                                    .build();
                    int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
                    if (status != 200 && status != 303) {
                        errors.add(status + " " + path);
                    }
                } catch (IOException e) {
                    errors.add(e + " " + path);
                }
                millis.add((System.nanoTime() - begin) / 1e6);
                Thread.sleep(random.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
