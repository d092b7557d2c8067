package announcementgraph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import announcementgraph.ingestion.AnnouncementGraph;
import announcementgraph.ingestion.Resources;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Walks through the pages in a real browser, against the real server on the shipped notes: {@code
 * npm run e2e} in {@code web/}. What the browser does stands there, in {@code e2e/}.
 */
final class BrowserIT {

    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Path WEB = HOME.resolve("web");
    private static final Path LOG = HOME.resolve("target").resolve("browser-tests.log");

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void aBrowserWalksThroughThePages(@TempDir Path folder) throws Exception {
        assumeTrue(
                nodeIsThere(),
                "Skipped: the browser is driven by Node, and there is none on this machine.");
        assumeTrue(
                Files.isDirectory(WEB.resolve("node_modules"))
                        && Files.isDirectory(WEB.resolve("dist")),
                "Skipped: the pages are not built (-Dskip.web).");
        Resources resources = Resources.inHome(HOME, List.of());
        try (AnnouncementGraph graph = AnnouncementGraph.open(folder.resolve("store"), resources)) {
            // Beside the shipped notes one that is hostile: pages show its words, and run none.
            List<Path> notes =
                    List.of(
                            HOME.resolve("data").resolve("notes"),
                            WEB.resolve("e2e").resolve("notes"));
            graph.ingestAll(notes, report -> {});
            try (Server server = Server.start(graph, ServerSettings.of(HOME).withPort(0))) {
                int exit = browse(server.port());
                assertThat(exit).as(() -> Files.exists(LOG) ? read(LOG) : "npm run e2e").isZero();
            }
        }
    }

    private static int browse(int port) throws IOException, InterruptedException {
        Files.createDirectories(LOG.getParent());
        ProcessBuilder builder =
                new ProcessBuilder(npm(), "run", "--silent", "e2e")
                        .directory(WEB.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(LOG.toFile());
        builder.environment().put("ANNOUNCEMENT_GRAPH_URL", "http://localhost:" + port);
        builder.environment()
                .put(
                        "ANNOUNCEMENT_GRAPH_SCREENSHOTS",
                        HOME.resolve("target").resolve("screenshots").toString());
        Process process = builder.start();
        try {
            return process.waitFor();
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean nodeIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String npm() {
        boolean windows =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        return windows ? "npm.cmd" : "npm";
    }
}
