package announcementgraph.command;

import announcementgraph.server.TlsFiles;
import announcementgraph.server.access.AccessSettings;
import announcementgraph.server.access.ClientLimits;
import announcementgraph.server.access.Tokens;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Who may do what with the server. */
final class AccessOptions {

    private static final String TOKENS = "ANNOUNCEMENT_GRAPH_TOKENS";
    private static final String TLS_PASSWORD = "ANNOUNCEMENT_GRAPH_TLS_PASSWORD";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "A file with a line ROLE TOKEN a token (reader, writer, admin); read again when it changes. The command token adds to it.")
    private @Nullable Path tokens;

    @Option(
            names = "--readers-need-token",
            description = "Answer nobody without a token; /health alone stays open.")
    private boolean readersToo;

    @Option(
            names = "--client-rate",
            defaultValue = "100",
            paramLabel = "N",
            description =
                    "Requests a second of one client, by its address (default: ${DEFAULT-VALUE}). Clients on this machine are not held to it.")
    private int rate = 100;

    @Option(
            names = "--client-requests",
            defaultValue = "64",
            paramLabel = "N",
            description = "Requests of one client at once (default: ${DEFAULT-VALUE}).")
    private int atOnce = 64;

    @Option(
            names = "--limit-local-clients",
            description = "Hold clients on this machine, such as a proxy, to these limits too.")
    private boolean local;

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description = "Speak HTTPS with this certificate (PEM, with those that vouch for it).")
    private @Nullable Path certificate;

    @Option(
            names = "--tls-key",
            paramLabel = "FILE",
            description = "The certificate's key (PEM, PKCS 8 without a password).")
    private @Nullable Path key;

    @Option(
            names = "--tls-keystore",
            paramLabel = "FILE",
            description =
                    "Or speak HTTPS with this key store (PKCS 12); its password is read from ANNOUNCEMENT_GRAPH_TLS_PASSWORD.")
    private @Nullable Path keyStore;

    AccessSettings settings() throws CommandFailure, IOException {
        if (tokens != null && !Files.isReadable(tokens)) {
            throw new CommandFailure("--token-file " + tokens + ": cannot be read; check the path");
        }
        if (rate < 1 || atOnce < 1) {
            throw new CommandFailure("--client-rate and --client-requests must be 1 or more");
        }
        String others = System.getenv(TOKENS);
        return new AccessSettings(
                Optional.ofNullable(tokens),
                others == null || others.isBlank() ? Tokens.none() : Tokens.parse(others, TOKENS),
                readersToo,
                new ClientLimits(rate, atOnce, local));
    }

    Optional<TlsFiles> tls() throws CommandFailure, IOException {
        if (keyStore != null) {
            String password = System.getenv(TLS_PASSWORD);
            return Optional.of(TlsFiles.keyStore(keyStore, password == null ? "" : password));
        }
        if (certificate == null && key == null) {
            return Optional.empty();
        }
        if (certificate == null || key == null) {
            throw new CommandFailure("--tls-cert and --tls-key go together; name both");
        }
        return Optional.of(TlsFiles.pem(certificate, key));
    }
}
