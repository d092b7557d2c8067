package announcementgraph.command;

import announcementgraph.ingestion.AnnouncementGraph;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Does one thing to the whole store and says so. */
abstract sealed class UpkeepCommand implements Callable<Integer> {

    private final Streams streams;
    private final String done;

    @Mixin private final CommonOptions common = new CommonOptions();

    @Mixin private final StoreOptions store = new StoreOptions();

    private UpkeepCommand(Streams streams, String done) {
        this.streams = streams;
        this.done = done;
    }

    abstract void work(AnnouncementGraph graph) throws Exception;

    @Override
    public Integer call() throws Exception {
        long start = System.nanoTime();
        try (AnnouncementGraph graph = store.existing()) {
            work(graph);
        }
        streams.out()
                .printf(
                        Locale.ROOT,
                        "%s: %s in %.1f s%n",
                        store.folder(),
                        done,
                        (System.nanoTime() - start) / 1e9);
        return 0;
    }

    @Command(
            name = "reindex",
            description = "Writes the search index anew from the graph. Searches go on meanwhile.",
            footer = {
                "",
                "While a server has the store open, ask that server:",
                "  announcement-graph reindex --server http://localhost:8080 --token-file FILE"
            })
    static final class Reindex extends UpkeepCommand {

        private final Streams streams;

        @Mixin private final ServerOptions server = new ServerOptions();

        Reindex(Streams streams) {
            super(streams, "index written anew");
            this.streams = streams;
        }

        @Override
        public Integer call() throws Exception {
            Optional<RunningServer> running = server.running();
            if (running.isEmpty()) {
                return super.call();
            }
            streams.out().println(running.get().reindex());
            return 0;
        }

        @Override
        void work(AnnouncementGraph graph) {
            graph.reindex();
        }
    }

    @Command(
            name = "compact",
            description =
                    "Gives back the disk space of what is no longer in the graph. With --server readers go on meanwhile.")
    static final class Compact extends UpkeepCommand {

        private final Streams streams;

        @Mixin private final ServerOptions server = new ServerOptions();

        Compact(Streams streams) {
            super(streams, "compacted");
            this.streams = streams;
        }

        @Override
        public Integer call() throws Exception {
            Optional<RunningServer> running = server.running();
            if (running.isEmpty()) {
                return super.call();
            }
            streams.out().println(running.get().compact());
            return 0;
        }

        @Override
        void work(AnnouncementGraph graph) {
            graph.compact();
        }
    }
}
