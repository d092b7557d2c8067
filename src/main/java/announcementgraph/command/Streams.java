package announcementgraph.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a command reads from and prints to, in UTF-8 wherever it runs.
 *
 * @param in what {@code -} stands for
 * @param out what was asked for, and nothing else
 * @param err what went wrong, and how far the work is
 * @param terminal whether a person looks at it
 */
public record Streams(InputStream in, PrintStream out, PrintStream err, boolean terminal) {

    /** Those of this process. */
    public static Streams standard() {
        return new Streams(
                new FileInputStream(FileDescriptor.in),
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                        false,
                        StandardCharsets.UTF_8),
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                isTerminal());
    }

    /**
     * From Java 22 on there is a console also where there is no terminal, and it tells; before, it
     * is there or not.
     */
    private static boolean isTerminal() {
        Object console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(
                    java.io.Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Print an error as its one line. */
    void error(String message) {
        out.flush();
        err.println("error: " + oneLine(message));
    }

    /** Tell what is no error, beside what was asked for; nothing if it is empty. */
    void note(String line) {
        if (!line.isEmpty()) {
            err.println(line);
        }
    }

    /** Print why facts of a note were left out, a line each. */
    void leftOut(String note, List<String> reasons) {
        reasons.forEach(reason -> err.println("left out of " + note + ": " + oneLine(reason)));
    }

    static String oneLine(String message) {
        return message.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }
}
