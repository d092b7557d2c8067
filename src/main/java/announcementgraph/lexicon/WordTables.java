package announcementgraph.lexicon;

import announcementgraph.language.Normalizer;
import announcementgraph.language.Particles;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The word tables of {@code data/language}: a table is a CSV file with a head, known by its name
 * without {@code .csv}. Tables of the same name in several folders are one. Immutable.
 */
public final class WordTables {

    private final Map<String, List<Map<String, String>>> tables;
    private final Map<String, Set<String>> forms = new HashMap<>();
    private final Particles particles;

    private WordTables(Map<String, List<Map<String, String>>> tables) {
        this.tables = tables;
        tables.forEach(
                (name, rows) -> {
                    Set<String> set = new HashSet<>();
                    rows.forEach(
                            row -> set.add(row.getOrDefault("form", "").toLowerCase(Locale.ROOT)));
                    forms.put(name, Set.copyOf(set));
                });
        this.particles =
                new Particles(rows("particles").stream().map(row -> row.get("form")).toList());
    }

    /** The rows of a table by column; none where there is no such table. */
    public List<Map<String, String>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** Whether a table has this word in its column {@code form}, whatever the case. */
    public boolean contains(String table, String word) {
        return forms.getOrDefault(table, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    /** The words of a table's column {@code form}, in lower case. */
    public Set<String> forms(String table) {
        return forms.getOrDefault(table, Set.of());
    }

    /** The Korean particles. */
    public Particles particles() {
        return particles;
    }

    /** Collects the tables of several folders. */
    static final class Reader {

        private static final CSVFormat FORMAT =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setCommentMarker('#')
                        .setIgnoreEmptyLines(true)
                        .setTrim(true)
                        .get();

        private final Map<String, List<Map<String, String>>> tables = new HashMap<>();

        void read(Path folder) throws LexiconException {
            if (!Files.isDirectory(folder)) {
                return;
            }
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                    parse(file);
                }
            } catch (IOException e) {
                throw new LexiconException("cannot list " + folder + ": " + e.getMessage(), e);
            }
        }

        private void parse(Path file) throws LexiconException {
            String name = file.getFileName().toString().replaceFirst("\\.csv$", "");
            List<Map<String, String>> rows = tables.computeIfAbsent(name, n -> new ArrayList<>());
            try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
                if (!parser.getHeaderNames().contains("form")) {
                    throw new LexiconException(file + ":1:1: the table needs a column \"form\"");
                }
                for (CSVRecord row : parser) {
                    if (!row.isConsistent()) {
                        throw new LexiconException(
                                file
                                        + ":"
                                        + parser.getCurrentLineNumber()
                                        + ":1: the row has "
                                        + row.size()
                                        + " columns, not "
                                        + parser.getHeaderNames().size()
                                        + "; quote a value that has a comma");
                    }
                    Map<String, String> values = new HashMap<>();
                    row.toMap().forEach((k, v) -> values.put(k, Normalizer.nfc(v)));
                    rows.add(Map.copyOf(values));
                }
            } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException e) {
                throw new LexiconException(file + ": " + e.getMessage(), e);
            }
        }

        WordTables tables() {
            Map<String, List<Map<String, String>>> copy = new HashMap<>();
            tables.forEach((name, rows) -> copy.put(name, List.copyOf(rows)));
            return new WordTables(Map.copyOf(copy));
        }
    }
}
