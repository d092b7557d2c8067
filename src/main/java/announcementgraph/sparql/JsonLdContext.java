package announcementgraph.sparql;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The short names that JSON-LD is written with; they stand in each document, so that nobody must
 * fetch them.
 */
public final class JsonLdContext {

    private final JsonStructure document;

    private JsonLdContext(JsonStructure document) {
        this.document = document;
    }

    /** Read a file such as {@code ontology/context.jsonld}. */
    public static JsonLdContext read(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file);
                JsonReader reader = Json.createReader(text)) {
            return new JsonLdContext(reader.read());
        }
    }

    /** No short names: IRIs are written in full. */
    public static JsonLdContext none() {
        return new JsonLdContext(
                Json.createObjectBuilder().add("@context", JsonObject.EMPTY_JSON_OBJECT).build());
    }

    JsonStructure document() {
        return document;
    }
}
