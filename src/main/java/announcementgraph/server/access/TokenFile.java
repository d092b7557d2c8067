package announcementgraph.server.access;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * The tokens of a file and of the environment, as they are now: a line that is taken out of the
 * file lets nobody in a second later. A file that has become unreadable lets nobody in.
 * Thread-safe.
 */
public final class TokenFile {

    private static final long LOOK_NANOS = 1_000_000_000;
    private static final Logger LOG = LoggerFactory.getLogger(TokenFile.class);

    private final @Nullable Path file;
    private final Tokens others;
    private Tokens current;
    private @Nullable State state;
    private long looked = System.nanoTime();

    private record State(FileTime modified, long size) {}

    /**
     * @param file the file, if there is one
     * @param others tokens that are not in it
     * @throws IOException with file and line where it cannot be read
     */
    public TokenFile(Optional<Path> file, Tokens others) throws IOException {
        this.file = file.orElse(null);
        this.others = others;
        if (file.isPresent()) {
            this.state = state(file.get());
            this.current = Tokens.read(file.get()).and(others);
        } else {
            this.current = others;
        }
    }

    /** The tokens that are good now. */
    synchronized Tokens tokens() {
        if (file != null && System.nanoTime() - looked > LOOK_NANOS) {
            looked = System.nanoTime();
            readAgain(file);
        }
        return current;
    }

    private void readAgain(Path path) {
        try {
            State now = state(path);
            if (!now.equals(state)) {
                current = Tokens.read(path).and(others);
                state = now;
            }
        } catch (IOException e) {
            LOG.error("The token file lets nobody in: {}", e.getMessage());
            current = others;
            state = null;
        }
    }

    private static State state(Path path) throws IOException {
        return new State(Files.getLastModifiedTime(path), Files.size(path));
    }
}
