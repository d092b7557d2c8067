import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the sources to one style, google-java-format's AOSP: {@code check} lists what differs and
 * fails, {@code write} rewrites it. The build runs this file on the JDK that it picked, since
 * Maven's own may be too old for the formatter.
 */
class Format {

    public static void main(String[] arguments) throws IOException {
        boolean write = arguments[0].equals("write");
        List<Path> different = new ArrayList<>();
        for (Path file : sources(Path.of("src"))) {
            String before = Files.readString(file);
            String after = format(file, before);
            if (!after.equals(before)) {
                different.add(file);
                if (write) {
                    Files.writeString(file, after);
                }
            }
        }
        different.forEach(
                file -> System.out.println((write ? "formatted " : "not formatted: ") + file));
        if (!write && !different.isEmpty()) {
            System.out.println("Run: mvn -q -Pformat generate-sources");
            System.exit(1);
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static String format(Path file, String source) {
        try {
            JavaFormatterOptions style =
                    JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build();
            String imports =
                    ImportOrderer.reorderImports(
                            RemoveUnusedImports.removeUnusedImports(source),
                            JavaFormatterOptions.Style.AOSP);
            return new Formatter(style).formatSource(imports);
        } catch (FormatterException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }
}
