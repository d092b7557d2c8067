package announcementgraph.ingestion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a store is opened with.
 *
 * @param ontology the folder of the ontology
 * @param data folders like {@code data/}: {@code names/*.ttl} and {@code language/*.csv}; ours
 *     first, the user's after
 */
public record Resources(Path ontology, List<Path> data) {

    /** Loaded apart, by those who want to reason with other vocabularies. */
    private static final String ALIGNMENTS = "alignments.ttl";

    public Resources {
        data = List.copyOf(data);
    }

    /**
     * What belongs to the application, in its home: {@code ontology/} and {@code data/}; then the
     * user's folders.
     */
    public static Resources inHome(Path home, List<Path> userData) {
        List<Path> data = new ArrayList<>(List.of(home.resolve("data")));
        data.addAll(userData);
        return new Resources(home.resolve("ontology"), data);
    }

    /** The context that JSON-LD is written by. */
    public Path jsonLdContext() {
        return ontology.resolve("context.jsonld");
    }

    /** The Turtle files of the names, by folder and then by file name. */
    List<Path> names() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : data) {
            files.addAll(filesIn(folder.resolve("names"), ".ttl"));
        }
        return files;
    }

    /**
     * The Turtle files of the terms and the topics, and the questions, which the endpoint describes
     * itself.
     */
    List<Path> terms() throws IOException {
        List<Path> files = new ArrayList<>(filesIn(ontology, ".ttl"));
        files.removeIf(file -> file.endsWith(ALIGNMENTS));
        files.addAll(filesIn(questions(), ".rq"));
        return files;
    }

    /** The folder of the questions that the graph answers. */
    public Path questions() {
        return ontology.resolve("questions");
    }

    private static List<Path> filesIn(Path folder, String suffix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }
}
