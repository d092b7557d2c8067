package announcementgraph.server.access;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The tokens that let somebody write, or read where readers need one too. Only their SHA-256 is
 * kept, which is enough for long random words, and comparing takes as long for a wrong token as for
 * a right one. Immutable.
 */
public final class Tokens {

    private static final int SHORTEST = 8;
    private static final int RANDOM_BYTES = 32;
    private static final String SCHEME = "bearer ";
    private static final String HASHED = "sha256:";

    private final List<Token> tokens;

    private record Token(Role role, byte[] digest, String name, boolean plain) {}

    /**
     * Who sent a token that is known.
     *
     * @param name the token's name, or the beginning of its hash
     */
    public record Bearer(Role role, String name) {}

    private Tokens(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /** No tokens: nobody writes. */
    public static Tokens none() {
        return new Tokens(List.of());
    }

    /**
     * Read a file with a line {@code ROLE TOKEN} or {@code ROLE sha256:HASH NAME} a token; empty
     * lines and lines that begin with {@code #} do not count.
     *
     * @throws IOException with file and line where it cannot be read so
     */
    public static Tokens read(Path file) throws IOException {
        return parse(Files.readAllLines(file), file.toString());
    }

    /**
     * Read such lines from a text in which semicolons may stand for line ends.
     *
     * @param place what to call the text in an error
     */
    public static Tokens parse(String text, String place) throws IOException {
        return parse(List.of(text.split("[;\n]")), place);
    }

    private static Tokens parse(List<String> lines, String place) throws IOException {
        List<Token> tokens = new ArrayList<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                tokens.add(token(line.strip().split("\\s+", 3), place + ":" + number));
            }
        }
        if (tokens.isEmpty()) {
            throw new IOException(
                    place
                            + ": has no token; add one by: announcement-graph token writer --token-file "
                            + place);
        }
        return new Tokens(tokens);
    }

    private static Token token(String[] words, String place) throws IOException {
        Optional<Role> role = Role.ofWord(words[0]);
        boolean hashed = words.length > 1 && words[1].startsWith(HASHED);
        if (words.length < 2 || !hashed && words.length > 2 || role.isEmpty()) {
            throw new IOException(
                    place + ": must be ROLE TOKEN with a role of reader, writer or admin.");
        }
        if (hashed) {
            byte[] digest = digestOf(words[1], place);
            return new Token(role.get(), digest, words.length > 2 ? words[2] : "", false);
        }
        if (words[1].length() < SHORTEST) {
            throw new IOException(
                    place + ": the token is shorter than " + SHORTEST + " characters.");
        }
        return new Token(role.get(), digest(words[1]), "", true);
    }

    private static byte[] digestOf(String word, String place) throws IOException {
        try {
            byte[] digest = HexFormat.of().parseHex(word.substring(HASHED.length()));
            if (digest.length == 32) {
                return digest;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(place + ": after sha256: must stand 64 digits of 0 to f.", e);
        }
        throw new IOException(place + ": after sha256: must stand 64 digits of 0 to f.");
    }

    /** A new token that nobody guesses. */
    public static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The line of a token file that lets the bearer of this token in and does not tell it. */
    public static String line(Role role, String token, String name) {
        return role.word() + " " + HASHED + HexFormat.of().formatHex(digest(token)) + " " + name;
    }

    /** These and those. */
    public Tokens and(Tokens others) {
        List<Token> all = new ArrayList<>(tokens);
        all.addAll(others.tokens);
        return new Tokens(all);
    }

    public boolean isEmpty() {
        return tokens.isEmpty();
    }

    /** Whether some of them stood in the file as they are. */
    public boolean arePlain() {
        return tokens.stream().anyMatch(Token::plain);
    }

    /** Who sends this Authorization header; empty where it has no token that is known. */
    public Optional<Bearer> bearer(@Nullable String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        byte[] digest = digest(authorization.substring(SCHEME.length()).strip());
        Token found = null;
        for (Token token : tokens) {
            if (MessageDigest.isEqual(token.digest(), digest)) {
                found = token;
            }
        }
        return Optional.ofNullable(found).map(token -> new Bearer(token.role(), name(token)));
    }

    private static String name(Token token) {
        return token.name().isEmpty()
                ? HexFormat.of().formatHex(token.digest(), 0, 4)
                : token.name();
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
