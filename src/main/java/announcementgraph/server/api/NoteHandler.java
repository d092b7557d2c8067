package announcementgraph.server.api;

import announcementgraph.extraction.Extraction;
import announcementgraph.graph.browse.Browser;
import announcementgraph.ingestion.AnnouncementGraph;
import announcementgraph.ingestion.IngestionReport;
import announcementgraph.notes.NoteException;
import announcementgraph.notes.NoteReader;
import announcementgraph.server.request.Body;
import announcementgraph.server.request.Json;
import announcementgraph.server.request.Parameters;
import announcementgraph.server.request.RequestException;
import announcementgraph.vocabulary.Kind;

import io.javalin.http.Context;

/**
 * {@code /api/notes} and {@code /api/extract}: notes listed, shown, tried out, taken in and
 * forgotten.
 */
final class NoteHandler {

    private static final String NAME_MAY_BE =
            "a file name such as my-note.md, up to 200 characters, without folders";

    private final AnnouncementGraph graph;
    private final Browser browser;
    private final Preview preview;
    private final int mostBytes;
    private final NoteReader reader;

    NoteHandler(AnnouncementGraph graph, Preview preview, int mostBytes) {
        this.graph = graph;
        this.browser = graph.browser();
        this.preview = preview;
        this.mostBytes = mostBytes;
        this.reader = new NoteReader(mostBytes);
    }

    void list(Context context) {
        Parameters parameters = new Parameters(context);
        Json.answer(
                context,
                browser.notes(parameters.page(), parameters.size(50), parameters.language()));
    }

    void one(Context context) {
        Parameters parameters = new Parameters(context);
        String iri = parameters.pathIri(Kind.NOTE);
        Json.answer(
                context,
                browser.note(iri, parameters.language())
                        .orElseThrow(() -> RequestException.notFound("note", iri)));
    }

    /** What would be read from the text in the body. Nothing is stored. */
    void extract(Context context) {
        Parameters parameters = new Parameters(context);
        String name = name(parameters, "note" + ending(context));
        byte[] text = Body.read(context, mostBytes);
        try {
            Extraction extraction = graph.preview(reader.read(name, text));
            Json.answer(context, preview.view(extraction, parameters.language()));
        } catch (NoteException e) {
            throw unreadable(e);
        }
    }

    void add(Context context) {
        Parameters parameters = new Parameters(context);
        String name = name(parameters, "");
        byte[] text = Body.read(context, mostBytes);
        try {
            IngestionReport report = graph.ingest(reader.read(name, text));
            if (report.failure() != null) {
                throw new RequestException(409, report.failure());
            }
            Json.answer(context.status(201), report);
        } catch (NoteException e) {
            throw unreadable(e);
        }
    }

    void remove(Context context) {
        String iri = new Parameters(context).pathIri(Kind.NOTE);
        if (!graph.remove(iri)) {
            throw RequestException.notFound("note", iri);
        }
        context.status(204);
    }

    private static String ending(Context context) {
        String type = context.contentType();
        return type != null && type.startsWith("text/markdown") ? ".md" : ".txt";
    }

    private static String name(Parameters parameters, String otherwise) {
        String name = parameters.optional("name").orElse(otherwise);
        if (name.isEmpty()) {
            throw RequestException.missingParameter("name", NAME_MAY_BE);
        }
        if (name.length() > 200 || name.matches(".*[/\\\\\\p{Cntrl}].*") || name.startsWith(".")) {
            throw RequestException.badParameter("name", name, NAME_MAY_BE);
        }
        return name;
    }

    private static RequestException unreadable(NoteException e) {
        return new RequestException(422, String.valueOf(e.getMessage()));
    }
}
