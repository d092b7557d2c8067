package announcementgraph.server.api;

import announcementgraph.graph.browse.Browser;
import announcementgraph.ingestion.AnnouncementGraph;
import announcementgraph.server.access.Writers;
import announcementgraph.sparql.OntologyTerms;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

import java.nio.file.Path;
import java.util.List;

/** All addresses under {@code /api}, each with what answers it. */
public final class Api {

    private final AnnouncementGraph graph;
    private final Path ontology;
    private final OntologyTerms terms;
    private final int noteBytes;
    private final Writers writers;

    /**
     * @param ontology the folder of the ontology
     * @param noteBytes the longest note that is taken
     * @param writers who may write
     */
    public Api(AnnouncementGraph graph, Path ontology, int noteBytes, Writers writers) {
        this.graph = graph;
        this.ontology = ontology;
        this.terms = OntologyTerms.read(ontology.resolve("announcement-graph.ttl"));
        this.noteBytes = noteBytes;
        this.writers = writers;
    }

    /**
     * What answers one method at one path.
     *
     * @param path with parameters in braces, as in the OpenAPI document
     */
    public record Route(HandlerType method, String path, Handler handler) {}

    /** Every route, in the order of the OpenAPI document. */
    public List<Route> routes() {
        Browser browser = graph.browser();
        SearchHandler search = new SearchHandler(graph.search());
        EntityHandler entities = new EntityHandler(browser);
        GraphHandler around = new GraphHandler(browser);
        AnnouncementHandler announcements = new AnnouncementHandler(browser);
        NoteHandler notes =
                new NoteHandler(
                        graph, new Preview(terms), ontology.resolve("context.jsonld"), noteBytes);
        UpkeepHandler upkeep = new UpkeepHandler(graph);
        return List.of(
                get("/api/search", search::search),
                get("/api/suggest", search::suggest),
                get("/api/entities", entities::list),
                get("/api/entities/{kind}/{slug}", entities::one),
                get("/api/entities/{kind}/{slug}/facts", entities::facts),
                get("/api/graph", around::around),
                get("/api/graph/neighbours", around::neighbours),
                get("/api/graph/expand", around::expand),
                get("/api/graph/path", around::path),
                get("/api/graph/evidence", around::evidence),
                get("/api/announcements", announcements::list),
                get("/api/announcements.atom", new FeedHandler(browser, graph.search())::feed),
                get("/api/announcements/{slug}", announcements::one),
                get("/api/timeline", announcements::timeline),
                get("/api/stats", new StatsHandler(browser)::stats),
                get("/api/notes", notes::list),
                new Route(HandlerType.POST, "/api/notes", writing(notes::add)),
                get("/api/notes/{slug}", notes::one),
                new Route(HandlerType.DELETE, "/api/notes/{slug}", writing(notes::remove)),
                new Route(HandlerType.POST, "/api/extract", notes::extract),
                new Route(HandlerType.POST, "/api/reindex", tending(upkeep::reindex)),
                new Route(HandlerType.POST, "/api/compact", tending(upkeep::compact)),
                new Route(HandlerType.POST, "/api/backup", tending(upkeep::backup)),
                get("/api/examples", new ExamplesHandler(ontology.resolve("questions"))::examples),
                get("/api/ontology", new OntologyHandler(terms)::ontology),
                get("/api/openapi.json", new OpenApiHandler()::document));
    }

    private static Route get(String path, Handler handler) {
        return new Route(HandlerType.GET, path, handler);
    }

    private Handler tending(Handler handler) {
        return context -> {
            writers.checkAdmin(context.header("Authorization"));
            handler.handle(context);
        };
    }

    private Handler writing(Handler handler) {
        return context -> {
            writers.check(context.header("Authorization"));
            handler.handle(context);
        };
    }
}
