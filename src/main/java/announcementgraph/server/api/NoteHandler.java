package announcementgraph.server.api;

import announcementgraph.extraction.Extraction;
import announcementgraph.graph.RdfFormat;
import announcementgraph.graph.RdfWriter;
import announcementgraph.graph.browse.Browser;
import announcementgraph.graph.browse.NoteFilter;
import announcementgraph.ingestion.AnnouncementGraph;
import announcementgraph.ingestion.IngestionReport;
import announcementgraph.notes.NoteException;
import announcementgraph.notes.NoteReader;
import announcementgraph.search.SearchQuery;
import announcementgraph.search.SearchResult;
import announcementgraph.server.request.Body;
import announcementgraph.server.request.Json;
import announcementgraph.server.request.Parameters;
import announcementgraph.server.request.Preferences;
import announcementgraph.server.request.RequestException;
import announcementgraph.vocabulary.Kind;

import io.javalin.http.Context;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /api/notes} and {@code /api/extract}: notes listed, shown, tried out, taken in and
 * forgotten.
 */
final class NoteHandler {

    private static final String NAME_MAY_BE =
            "a file name such as my-note.md, up to 200 characters, without folders";

    private static final int PASSAGES = 100;
    private static final int MOST_PASSAGES = 2_000;

    private final AnnouncementGraph graph;
    private final Browser browser;
    private final Preview preview;
    private final Path context;
    private final int mostBytes;
    private final NoteReader reader;

    NoteHandler(AnnouncementGraph graph, Preview preview, Path context, int mostBytes) {
        this.graph = graph;
        this.browser = graph.browser();
        this.preview = preview;
        this.context = context;
        this.mostBytes = mostBytes;
        this.reader = new NoteReader(mostBytes);
    }

    void list(Context context) {
        Parameters parameters = new Parameters(context);
        Json.answer(
                context,
                browser.notes(filter(parameters), parameters.cut(50), parameters.language())
                        .orElseThrow(parameters::lost));
    }

    private NoteFilter filter(Parameters parameters) {
        String text = parameters.text("q");
        return new NoteFilter(
                parameters.optionalIri("organization"),
                parameters.optionalIri("event"),
                parameters.year(),
                parameters.text("language"),
                text.isEmpty() ? null : notesWith(text, parameters.language()));
    }

    /** The notes with the passages that fit the words best. */
    private Set<String> notesWith(String text, String language) {
        Map<String, List<String>> passages = Map.of("kind", List.of("passage"));
        Set<String> notes = new HashSet<>();
        for (int page = 1; page <= MOST_PASSAGES / PASSAGES; page++) {
            SearchQuery query =
                    new SearchQuery(text, passages, "relevance", page, PASSAGES, language, false);
            SearchResult result = graph.search().search(query);
            result.hits().forEach(hit -> notes.add(String.valueOf(hit.note())));
            if ((long) page * PASSAGES >= result.total()) {
                break;
            }
        }
        return notes;
    }

    void one(Context context) {
        Parameters parameters = new Parameters(context);
        String iri = parameters.pathIri(Kind.NOTE);
        Json.answer(
                context,
                browser.note(iri, parameters.language())
                        .orElseThrow(() -> RequestException.notFound("note", iri)));
    }

    /**
     * What would be read from the text in the body, as JSON or, where that is asked for, as RDF.
     * Nothing is stored.
     */
    void extract(Context context) {
        Parameters parameters = new Parameters(context);
        String name = name(parameters, "note" + ending(context));
        byte[] text = Body.read(context, mostBytes);
        try {
            Extraction extraction = graph.preview(reader.read(name, text), least(parameters));
            Optional<RdfFormat> asked = rdfAskedFor(context);
            if (asked.isPresent()) {
                answer(context, extraction, asked.get());
            } else {
                Json.answer(context, preview.view(extraction, parameters.language()));
            }
        } catch (NoteException e) {
            throw unreadable(e);
        }
    }

    private static Optional<RdfFormat> rdfAskedFor(Context context) {
        List<String> offered = new ArrayList<>(List.of("application/json"));
        Arrays.stream(RdfFormat.values()).map(RdfFormat::mediaType).forEach(offered::add);
        String type =
                Preferences.mediaType(context.header("Accept"), offered).orElse("application/json");
        return Arrays.stream(RdfFormat.values())
                .filter(format -> format.mediaType().equals(type))
                .findFirst();
    }

    private void answer(Context context, Extraction extraction, RdfFormat format) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (RdfWriter writer = RdfWriter.open(format, this.context, written)) {
            writer.write(extraction);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.contentType(format.mediaType() + ";charset=utf-8").result(written.toByteArray());
    }

    void add(Context context) {
        Parameters parameters = new Parameters(context);
        String name = name(parameters, "");
        byte[] text = Body.read(context, mostBytes);
        try {
            IngestionReport report = graph.ingest(reader.read(name, text), least(parameters));
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

    private static double least(Parameters parameters) {
        return parameters.fraction("minConfidence", 0);
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
