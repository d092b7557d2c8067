package announcementgraph.command;

import announcementgraph.graph.StoreException;
import announcementgraph.ingestion.AnnouncementGraph;
import announcementgraph.server.Server;
import announcementgraph.server.ServerSettings;
import announcementgraph.server.access.AccessSettings;
import announcementgraph.server.access.Tokens;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Serves SPARQL, search, API and pages until it is told to stop. */
@Command(
        name = "serve",
        description = "Serves SPARQL, search, API and pages until it is told to stop (Ctrl-C).",
        footer = {"", "Example: announcement-graph serve --load notes/"})
final class ServeCommand implements Callable<Integer> {

    private final Streams streams;
    private final long start = System.nanoTime();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Mixin private final CommonOptions common = new CommonOptions();

    @Mixin private final StoreOptions store = new StoreOptions();

    @Mixin private final NoteOptions notes = new NoteOptions();

    @Mixin private final ConfidenceOption confidence = new ConfidenceOption();

    @Option(
            names = "--load",
            paramLabel = "PATH",
            description = "Read these notes first; may be given several times.")
    private List<Path> load = new ArrayList<>();

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "PORT",
            description = "The port (default: ${DEFAULT-VALUE}; 0 for any).")
    private int port = 8080;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            paramLabel = "HOST",
            description = "The address to listen on (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(
            names = "--writable",
            description = "Offer SPARQL Update and the Graph Store protocol to who has a token.")
    private boolean writable;

    @Option(
            names = "--host-name",
            paramLabel = "NAME",
            description =
                    "A name beside localhost that requests may be for; may be given several times.")
    private List<String> hostNames = new ArrayList<>();

    @Mixin private final AccessOptions access = new AccessOptions();

    @Mixin private final QueryLimitOptions queries = new QueryLimitOptions();

    @Mixin private final UpkeepOptions upkeep = new UpkeepOptions();

    ServeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        ServerSettings settings = settings();
        checkPort();
        upkeep.log();
        say("Opening the store " + store.folder());
        try (AnnouncementGraph graph = store.begin()) {
            if (!load.isEmpty()) {
                say("Reading notes");
                new Ingestion(graph, notes, confidence.least(), streams).read(load);
            }
            say("Starting the server");
            serve(graph, settings);
        } finally {
            stopped.countDown();
        }
        return 0;
    }

    private void serve(AnnouncementGraph graph, ServerSettings settings)
            throws IOException, InterruptedException, CommandFailure, StoreException {
        Thread hook = new Thread(this::stopCleanly, "stops the server");
        try (Server server = Server.start(graph, settings);
                ScheduledExecutorService clock =
                        Executors.newSingleThreadScheduledExecutor(
                                Thread.ofPlatform().daemon().name("backup").factory())) {
            graph.awaitKnowledge();
            upkeep.backUp(graph, clock);
            Runtime.getRuntime().addShutdownHook(hook);
            say(
                    "Announcement Graph is ready at "
                            + server.address()
                            + " ("
                            + (System.nanoTime() - start) / 1_000_000
                            + " ms)");
            stop.await();
            clock.shutdownNow();
        }
        say("Stopped");
    }

    /**
     * On SIGTERM or Ctrl-C: let the main thread close server and store, and end without the
     * signal's exit code.
     */
    private void stopCleanly() {
        stop.countDown();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        streams.out().flush();
        Runtime.getRuntime().halt(0);
    }

    private void say(String step) {
        streams.out().println(step);
        streams.out().flush();
    }

    private ServerSettings settings() throws CommandFailure, IOException {
        AccessSettings who = access.settings();
        warn(who);
        ServerSettings settings =
                ServerSettings.of(DataOptions.home())
                        .withHost(host)
                        .withPort(port)
                        .withWritable(writable)
                        .withHostNames(hostNames)
                        .withAccess(who)
                        .withLimits(queries.limits());
        return access.tls().map(settings::withTls).orElse(settings);
    }

    /** What an operator should know before others find out. */
    private void warn(AccessSettings who) throws IOException, CommandFailure {
        boolean nobodyWrites = who.tokenFile().isEmpty() && who.tokens().isEmpty();
        boolean others = !InetAddress.getByName(host).isLoopbackAddress();
        if (others && nobodyWrites) {
            streams.error(
                    "warning: --host "
                            + host
                            + " lets everybody on the network read; without --token-file nobody writes");
        } else if (others && access.tls().isEmpty()) {
            streams.error(
                    "warning: tokens go over the network as they are; use --tls-cert and --tls-key,"
                            + " or a proxy that speaks HTTPS");
        }
        if (who.tokenFile().isPresent() && Tokens.read(who.tokenFile().get()).arePlain()) {
            streams.error(
                    "warning: "
                            + who.tokenFile().get()
                            + " tells its tokens to who reads it; announcement-graph token makes"
                            + " lines that do not");
        }
    }

    /** Find out that the port is taken before the notes are read, not after. */
    private void checkPort() throws CommandFailure {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new CommandFailure(
                    "--host " + host + ": there is no such address here; use 127.0.0.1 or 0.0.0.0",
                    e);
        } catch (IllegalArgumentException | IOException e) {
            throw new CommandFailure(
                    "port "
                            + port
                            + " of "
                            + host
                            + " is not free ("
                            + e.getMessage()
                            + "); choose another by --port",
                    e);
        }
    }

    /** Stop as a signal would; for tests. */
    void stop() {
        stop.countDown();
    }
}
