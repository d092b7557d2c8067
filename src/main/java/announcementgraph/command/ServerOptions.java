package announcementgraph.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The server that has the store open, and is asked to do what only it can then. */
final class ServerOptions {

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Asks the server at this address, which has the store open.")
    private @Nullable URI server;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "The server's token file; its admin token is sent. Or put the token into ANNOUNCEMENT_GRAPH_TOKEN.")
    private @Nullable Path tokens;

    Optional<RunningServer> running() {
        return server == null ? Optional.empty() : Optional.of(new RunningServer(server, tokens));
    }
}
