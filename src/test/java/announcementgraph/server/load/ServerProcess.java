package announcementgraph.server.load;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The program serving the shipped notes in a process of its own. */
final class ServerProcess implements AutoCloseable {

    /**
     * What a process takes at one moment; of Linux only.
     *
     * @param megabytes of memory that are in use
     * @param files open files and connections
     * @param threads of the system
     */
    record Sample(double megabytes, long files, long threads) {}

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ServerProcess start(Path folder, String memory) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx" + memory,
                                        "-Dfile.encoding=UTF-8",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        "announcementgraph.Main",
                                        "serve",
                                        "--store",
                                        folder.resolve("store").toString(),
                                        "--load",
                                        Path.of("data", "notes").toString(),
                                        "--port",
                                        Integer.toString(port)))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("server.log").toFile())
                        .start();
        ServerProcess server = new ServerProcess(process, port);
        server.await(folder.resolve("server.log"));
        return server;
    }

    private void await(Path log) throws Exception {
        HttpRequest ask = HttpRequest.newBuilder(URI.create(url("/health"))).build();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && process.isAlive()) {
                try {
                    if (client.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException e) {
                    Thread.sleep(200);
                }
            }
        }
        throw new IllegalStateException("the server did not start: " + Files.readString(log));
    }

    int port() {
        return port;
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Sample sample() throws IOException {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        double kilobytes = 0;
        long threads = 0;
        for (String line : Files.readAllLines(proc.resolve("status"))) {
            if (line.startsWith("VmRSS:")) {
                kilobytes = Double.parseDouble(line.replaceAll("\\D", ""));
            } else if (line.startsWith("Threads:")) {
                threads = Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        try (Stream<Path> files = Files.list(proc.resolve("fd"))) {
            return new Sample(kilobytes / 1024, files.count(), threads);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
