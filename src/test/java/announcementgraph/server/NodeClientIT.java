package announcementgraph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A client of the JavaScript world that we did not write, sparql-http-client, works unchanged. What
 * it does stands in {@code web/e2e/client.mjs}.
 */
final class NodeClientIT {

    private static final Path WEB = Path.of("web").toAbsolutePath();

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void itAsksWritesAndMovesGraphs(@TempDir Path folder) throws Exception {
        assumeTrue(
                Files.isDirectory(WEB.resolve("node_modules/sparql-http-client")),
                "Skipped: the packages of the pages are not installed (-Dskip.web).");
        try (TestServer server = TestServer.start(folder, s -> s.withWritable(true))) {
            ProcessBuilder node =
                    new ProcessBuilder("node", "e2e/client.mjs")
                            .directory(WEB.toFile())
                            .redirectErrorStream(true);
            node.environment().put("ANNOUNCEMENT_GRAPH_URL", server.url(""));
            node.environment().put("ANNOUNCEMENT_GRAPH_TOKEN", TestServer.TOKEN);
            Process process = node.start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        }
    }
}
