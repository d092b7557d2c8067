package announcementgraph.server.api;

import announcementgraph.server.request.Json;

import io.javalin.http.Context;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code /api/examples}: the competency questions of the ontology, offered as queries to start
 * from.
 */
final class ExamplesHandler {

    private final Path folder;

    ExamplesHandler(Path folder) {
        this.folder = folder;
    }

    record Examples(List<Example> examples) {}

    void examples(Context context) throws IOException {
        Json.answer(context, new Examples(Example.readAll(folder)));
    }
}
