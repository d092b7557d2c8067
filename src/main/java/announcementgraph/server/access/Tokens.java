package announcementgraph.server.access;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The tokens that let somebody write. Only their SHA-256 is kept, and comparing takes as long for a
 * wrong token as for a right one. Immutable.
 */
public final class Tokens {

    private static final int SHORTEST = 8;
    private static final String SCHEME = "bearer ";

    private final List<Token> tokens;

    private record Token(Role role, byte[] digest) {}

    private Tokens(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /** No tokens: nobody writes. */
    public static Tokens none() {
        return new Tokens(List.of());
    }

    /**
     * Read a file with a line {@code ROLE TOKEN} a token; empty lines and lines that begin with
     * {@code #} do not count.
     *
     * @throws IOException with file and line where it cannot be read so
     */
    public static Tokens read(Path file) throws IOException {
        List<Token> tokens = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                tokens.add(token(line.strip().split("\\s+"), file + ":" + number));
            }
        }
        if (tokens.isEmpty()) {
            throw new IOException(
                    file
                            + ": has no token; write a line such as \"writer\" and a long random"
                            + " word.");
        }
        return new Tokens(tokens);
    }

    private static Token token(String[] words, String place) throws IOException {
        Optional<Role> role = Role.ofWord(words[0]);
        if (words.length != 2 || role.isEmpty()) {
            throw new IOException(
                    place + ": must be ROLE TOKEN with a role of reader, writer or admin.");
        }
        if (words[1].length() < SHORTEST) {
            throw new IOException(
                    place + ": the token is shorter than " + SHORTEST + " characters.");
        }
        return new Token(role.get(), digest(words[1]));
    }

    public boolean isEmpty() {
        return tokens.isEmpty();
    }

    /**
     * The role of who sends this Authorization header; empty where it has no token that is known.
     */
    public Optional<Role> role(@Nullable String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        byte[] digest = digest(authorization.substring(SCHEME.length()).strip());
        Role found = null;
        for (Token token : tokens) {
            if (MessageDigest.isEqual(token.digest(), digest)) {
                found = token.role();
            }
        }
        return Optional.ofNullable(found);
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
