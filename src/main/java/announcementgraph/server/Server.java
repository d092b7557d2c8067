package announcementgraph.server;

import announcementgraph.ingestion.AnnouncementGraph;
import announcementgraph.server.access.AccessFilter;
import announcementgraph.server.access.ClientLimitsFilter;
import announcementgraph.server.access.HostNames;
import announcementgraph.server.access.SafetyFilter;
import announcementgraph.server.access.TokenFile;
import announcementgraph.server.access.Writers;
import announcementgraph.server.access.WritingFilter;
import announcementgraph.server.api.Api;
import announcementgraph.server.pages.Pages;
import announcementgraph.server.pages.ThingHandler;
import announcementgraph.server.request.RequestException;
import announcementgraph.server.request.RevisionTag;
import announcementgraph.sparql.JsonLdContext;
import announcementgraph.sparql.SparqlEndpoint;
import announcementgraph.sparql.TextQueries;
import announcementgraph.sparql.ThingDescription;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;

import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

/**
 * The web server over an open {@link AnnouncementGraph}: API, SPARQL, linked data, pages. Safe for
 * several threads.
 */
public final class Server implements AutoCloseable {

    /** Addresses that the browser's side routes; each is answered with the one page. */
    private static final List<String> PAGE_ADDRESSES =
            List.of(
                    "/search",
                    "/graph",
                    "/path",
                    "/compare",
                    "/browse/{kind}",
                    "/notes",
                    "/notes/{slug}",
                    "/announcements",
                    "/timeline",
                    "/ask",
                    "/try",
                    "/about");

    private static final int HEADER_BYTES = 64 * 1024;
    private static final int OUTPUT_BUFFER_BYTES = 16 * 1024;
    private static final Duration QUERY_PATIENCE = Duration.ofSeconds(3);
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final long STOP_MILLIS = 10_000;

    private final AnnouncementGraph graph;
    private final ServerSettings settings;
    private final ErrorResponses errors = new ErrorResponses();
    private final SparqlEndpoint sparql;
    private final Metrics metrics;
    private final Dump dump;
    private final Writers writers;
    private final ClientLimitsFilter clients;
    private final Javalin javalin;
    private final FirstPage firstPage;

    private Server(AnnouncementGraph graph, ServerSettings settings) throws IOException {
        this.graph = graph;
        this.settings = settings;
        this.writers =
                new Writers(
                        new TokenFile(settings.access().tokenFile(), settings.access().tokens()));
        this.clients = new ClientLimitsFilter(settings.access().clients(), errors);
        this.dump = new Dump(graph);
        TextQueries.offer(graph.store(), graph.search());
        this.sparql = endpoint();
        this.metrics = new Metrics(graph, sparql.gate(), clients);
        ThingDescription descriptions =
                new ThingDescription(graph.store(), context(settings.ontology()));
        this.javalin = Javalin.create(config -> configure(config, descriptions));
        this.firstPage = new FirstPage(graph.browser());
    }

    private SparqlEndpoint endpoint() {
        return settings.writable()
                ? SparqlEndpoint.writing(
                        graph.store(), settings.limits(), errors, graph::changeGraphs)
                : SparqlEndpoint.reading(graph.store(), settings.limits(), errors);
    }

    /**
     * Start serving. The graph stays open when the server is closed.
     *
     * @throws IOException where the token file cannot be read, or the port is taken
     */
    public static Server start(AnnouncementGraph graph, ServerSettings settings)
            throws IOException {
        Server server = new Server(graph, settings);
        try {
            server.javalin.start();
        } catch (RuntimeException e) {
            server.close();
            throw new IOException(
                    "The server cannot listen on "
                            + settings.host()
                            + ":"
                            + settings.port()
                            + "; choose another by --port. ("
                            + e.getMessage()
                            + ")",
                    e);
        }
        server.firstPage.prepare();
        return server;
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** The address to open in a browser. */
    public String address() {
        String host = settings.host().equals("127.0.0.1") ? "localhost" : settings.host();
        return (settings.tls().isPresent() ? "https://" : "http://") + host + ":" + port();
    }

    /**
     * Stop taking queries and give those that run three seconds; then stop taking requests, and let
     * those that run finish, ten seconds at most.
     */
    @Override
    public void close() {
        sparql.stop(QUERY_PATIENCE);
        try {
            javalin.stop();
        } catch (JavalinException e) {
            LOG.warn("Some requests did not finish within {} ms and were broken off", STOP_MILLIS);
        }
        firstPage.close();
        dump.close();
    }

    private static JsonLdContext context(Path ontology) throws IOException {
        Path file = ontology.resolve("context.jsonld");
        return Files.exists(file) ? JsonLdContext.read(file) : JsonLdContext.none();
    }

    private void configure(JavalinConfig config, ThingDescription descriptions) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = settings.noteBytes();
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.concurrency.useVirtualThreads = true;
        config.router.ignoreTrailingSlashes = true;
        configureJetty(config);
        errors.register(config.routes);
        route(config, descriptions);
    }

    private void configureJetty(JavalinConfig config) {
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.modifyHttpConfiguration(
                (HttpConfiguration http) -> {
                    http.setRequestHeaderSize(HEADER_BYTES);
                    http.setOutputBufferSize(OUTPUT_BUFFER_BYTES);
                    http.setSendServerVersion(false);
                    http.setSendXPoweredBy(false);
                });
        settings.tls()
                .ifPresent(
                        tls ->
                                config.jetty.addConnector(
                                        (jetty, http) ->
                                                tls.connector(
                                                        jetty,
                                                        http,
                                                        settings.host(),
                                                        settings.port())));
        config.jetty.modifyServer(
                jetty -> {
                    CompressionHandler compression = new CompressionHandler();
                    compression.putCompression(new GzipCompression());
                    jetty.insertHandler(compression);
                    jetty.insertHandler(new GracefulHandler());
                    jetty.setErrorHandler(new PlainErrors());
                    jetty.setStopTimeout(STOP_MILLIS);
                });
        config.jetty.modifyServletContextHandler(
                handler -> {
                    handler.setErrorHandler(new PlainErrors());
                    HostNames hosts = new HostNames(settings.host(), settings.hostNames());
                    add(handler, new MetricsFilter(metrics));
                    add(handler, new SafetyFilter(hosts, errors));
                    add(handler, clients);
                    boolean readersToo = settings.access().readersToo();
                    add(handler, new AccessFilter(writers, readersToo, errors));
                    add(handler, new WritingFilter(settings.writable(), writers, errors));
                    sparql.mount(handler);
                });
    }

    private static void add(ServletContextHandler handler, Filter filter) {
        FilterHolder holder = new FilterHolder(filter);
        holder.setAsyncSupported(true);
        handler.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST));
    }

    private void route(JavalinConfig config, ThingDescription descriptions) {
        Pages pages = new Pages(settings.pages());
        RevisionTag tag =
                new RevisionTag(
                        graph.browser()::revision,
                        graph.search()::revision,
                        graph.store()::modified);
        ThingHandler things = new ThingHandler(graph.browser(), descriptions, pages);

        config.routes.before(
                "/api/*",
                context -> {
                    context.header("Vary", "Accept-Language, Accept-Encoding");
                    tag.before(context);
                });
        config.routes.before("/id/*", tag::before);
        for (Api.Route route :
                new Api(graph, settings.ontology(), settings.noteBytes(), writers).routes()) {
            add(config, route.method(), route.path(), route.handler());
        }
        add(config, HandlerType.GET, "/id/{kind}/{slug}", things::thing);
        DatasetHandler data = new DatasetHandler(graph, dump, pages, settings.writable());
        add(config, HandlerType.GET, "/", data::home);
        add(config, HandlerType.GET, "/.well-known/void", data::dataset);
        add(config, HandlerType.GET, "/dump.nq.gz", dump::dump);
        add(config, HandlerType.GET, "/sparql", data::sparql);
        add(config, HandlerType.GET, "/health", new HealthHandler(graph)::health);
        add(config, HandlerType.GET, "/metrics", metrics::metrics);
        PAGE_ADDRESSES.forEach(path -> add(config, HandlerType.GET, path, pages::index));
        add(config, HandlerType.GET, "/<file>", context -> file(context, pages));
    }

    /** Routes a path; what answers GET answers HEAD too. */
    private static void add(
            JavalinConfig config, HandlerType method, String path, Handler handler) {
        Handler named =
                context -> {
                    context.attribute(MetricsFilter.ROUTE, path);
                    handler.handle(context);
                };
        config.routes.addHttpHandler(method, path, named);
        if (method.equals(HandlerType.GET)) {
            config.routes.addHttpHandler(HandlerType.HEAD, path, named);
        }
    }

    private static void file(Context context, Pages pages) throws IOException {
        if (pages.file(context)) {
            return;
        }
        String accept = context.header("Accept");
        if (accept == null || !accept.contains("text/html")) {
            throw new RequestException(
                    404, "There is nothing at " + RequestException.quoted(context.path()) + ".");
        }
        pages.index(context.status(404));
    }
}
