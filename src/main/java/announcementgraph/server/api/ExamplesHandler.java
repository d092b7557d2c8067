package announcementgraph.server.api;

import announcementgraph.graph.Questions;
import announcementgraph.server.request.Json;

import io.javalin.http.Context;

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

    record Examples(List<Questions.Question> examples) {}

    void examples(Context context) {
        Json.answer(context, new Examples(Questions.read(folder)));
    }
}
