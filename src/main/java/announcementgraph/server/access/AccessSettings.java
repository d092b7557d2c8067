package announcementgraph.server.access;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Who may do what and how much.
 *
 * @param tokenFile a file with a line a token ({@link Tokens#read}); read again when it changes
 * @param tokens further tokens, from the environment
 * @param readersToo whether readers need a token
 * @param clients what one client may ask
 */
public record AccessSettings(
        Optional<Path> tokenFile, Tokens tokens, boolean readersToo, ClientLimits clients) {

    /** Everybody reads, nobody writes. */
    public static final AccessSettings DEFAULT =
            new AccessSettings(Optional.empty(), Tokens.none(), false, ClientLimits.DEFAULT);

    public AccessSettings withTokenFile(Path other) {
        return new AccessSettings(Optional.of(other), tokens, readersToo, clients);
    }

    public AccessSettings withTokens(Tokens other) {
        return new AccessSettings(tokenFile, other, readersToo, clients);
    }

    public AccessSettings withReadersToo(boolean other) {
        return new AccessSettings(tokenFile, tokens, other, clients);
    }

    public AccessSettings withClients(ClientLimits other) {
        return new AccessSettings(tokenFile, tokens, readersToo, other);
    }
}
