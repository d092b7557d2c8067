package announcementgraph.server.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A question as a query. Its file begins with comments such as {@code # title@en: Who announced
 * what?}, {@code # title@ko: …} and {@code # theme@en: …}.
 *
 * @param file the file's name
 * @param title what it asks, by language tag
 * @param theme what it is shown under, by language tag
 * @param query the query, with its comments
 */
record Example(String file, Map<String, String> title, Map<String, String> theme, String query) {

    private static final Pattern HEADER =
            Pattern.compile(
                    "#+\\s*(title|theme)\\s*[@(_ -]?\\s*(en|ko)\\)?\\s*:\\s*(.+)",
                    Pattern.CASE_INSENSITIVE);

    /** The examples of a folder, by file name; none where there is no such folder. */
    static List<Example> readAll(Path folder) throws IOException {
        List<Example> examples = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".rq")).sorted().toList()) {
                    examples.add(of(file.getFileName().toString(), Files.readString(file)));
                }
            }
        }
        return examples;
    }

    static Example of(String file, String query) {
        Map<String, String> title = new TreeMap<>();
        Map<String, String> theme = new TreeMap<>();
        query.lines()
                .takeWhile(line -> line.isBlank() || line.startsWith("#"))
                .forEach(
                        line -> {
                            Matcher header = HEADER.matcher(line.strip());
                            if (header.matches()) {
                                Map<String, String> words =
                                        header.group(1).equalsIgnoreCase("title") ? title : theme;
                                words.put(
                                        header.group(2).toLowerCase(Locale.ROOT),
                                        header.group(3).strip());
                            }
                        });
        title.putIfAbsent("en", file.replaceFirst("\\.rq$", "").replace('-', ' '));
        title.putIfAbsent("ko", title.getOrDefault("en", file));
        return new Example(file, title, theme, query);
    }
}
