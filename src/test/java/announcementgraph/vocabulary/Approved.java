package announcementgraph.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a text with a file that somebody looked over. Run with {@code -Dapprove} to rewrite the
 * file.
 */
public final class Approved {

    private Approved() {}

    public static void check(Path file, String actual) {
        try {
            if (System.getProperty("approve") != null) {
                Files.writeString(file, actual);
            }
            assertThat(file).exists();
            assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
