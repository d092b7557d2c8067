package announcementgraph.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs the program in this process, in a home of a few names. */
final class Program {

    private static final String NAMES =
            """
            @prefix ag: <https://w3id.org/announcement-graph/ontology#> .
            @prefix schema: <https://schema.org/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix organization: <https://w3id.org/announcement-graph/id/organization/> .
            @prefix product: <https://w3id.org/announcement-graph/id/product/> .
            organization:nvidia a schema:Organization ; rdfs:label "NVIDIA"@en , "엔비디아"@ko .
            product:jetson-nano a schema:Product , ag:Hardware ;
                rdfs:label "Jetson Nano"@en , "젯슨 나노"@ko ; schema:manufacturer organization:nvidia .
            """;

    private final Path home;

    private Program(Path home) {
        this.home = home;
    }

    /** What a run left: its exit code, and what it printed. */
    record Run(int code, String out, String err) {

        List<String> errors() {
            return err.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /** Make a home with our word tables and two names. */
    static Program in(Path folder) throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path tables = Files.createDirectories(home.resolve("data").resolve("language"));
        try (Stream<Path> files = Files.list(Path.of("data", "language"))) {
            for (Path file : files.toList()) {
                Files.copy(file, tables.resolve(file.getFileName()));
            }
        }
        Files.writeString(
                Files.createDirectories(home.resolve("data/names")).resolve("few.ttl"), NAMES);
        Files.createDirectories(home.resolve("ontology"));
        Files.copy(Path.of("ontology", "context.jsonld"), home.resolve("ontology/context.jsonld"));
        return new Program(home);
    }

    /** The program with all our names. */
    static Program ofTheProject() {
        return new Program(Path.of("").toAbsolutePath());
    }

    Path home() {
        return home;
    }

    Run run(Object... arguments) {
        return runWith("", arguments);
    }

    Run runWith(String input, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams =
                new Streams(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false);
        String[] words = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        // The home is a property of the whole process: one program at a time.
        synchronized (Program.class) {
            String before = System.setProperty("announcementgraph.home", home.toString());
            try {
                int code = CommandRunner.run(streams, words);
                return new Run(
                        code,
                        out.toString(StandardCharsets.UTF_8),
                        err.toString(StandardCharsets.UTF_8));
            } finally {
                if (before == null) {
                    System.clearProperty("announcementgraph.home");
                } else {
                    System.setProperty("announcementgraph.home", before);
                }
            }
        }
    }
}
