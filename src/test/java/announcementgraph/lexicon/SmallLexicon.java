package announcementgraph.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A user's data folder with a few names, and the project's own word tables. */
public final class SmallLexicon {

    private static final String PREFIXES =
            """
            @prefix ag: <https://w3id.org/announcement-graph/ontology#> .
            @prefix schema: <https://schema.org/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix organization: <https://w3id.org/announcement-graph/id/organization/> .
            @prefix product: <https://w3id.org/announcement-graph/id/product/> .
            @prefix topic: <https://w3id.org/announcement-graph/id/topic/> .
            @prefix event: <https://w3id.org/announcement-graph/id/event/> .
            @prefix person: <https://w3id.org/announcement-graph/id/person/> .
            """;

    private SmallLexicon() {}

    /** Writes names in Turtle, without the prefixes, as the user's file {@code names/mine.ttl}. */
    public static Path folder(Path folder, String turtle) {
        try {
            Files.createDirectories(folder.resolve("names"));
            Files.writeString(folder.resolve("names/mine.ttl"), PREFIXES + turtle);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lexicon of the project's word tables and these names alone. */
    public static Lexicon of(Path folder, String turtle) {
        try {
            Path words = folder.resolve("words");
            Files.createDirectories(words.resolve("language"));
            try (Stream<Path> tables = Files.list(Path.of("data/language"))) {
                for (Path table : tables.toList()) {
                    Path copy = words.resolve("language").resolve(table.getFileName());
                    Files.copy(table, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return Lexicon.load(List.of(words, folder(folder.resolve("mine"), turtle)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LexiconException e) {
            throw new AssertionError(e);
        }
    }
}
