package announcementgraph.command;

import announcementgraph.ingestion.AnnouncementGraph;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
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

        @Option(
                names = "--server",
                paramLabel = "URL",
                description = "Asks the server at this address, which has the store open.")
        private @Nullable URI server;

        @Option(
                names = "--token-file",
                paramLabel = "FILE",
                description = "The server's token file; its admin token is sent.")
        private @Nullable Path tokens;

        Reindex(Streams streams) {
            super(streams, "index written anew");
            this.streams = streams;
        }

        @Override
        public Integer call() throws Exception {
            if (server == null) {
                return super.call();
            }
            streams.out().println(server + ": " + new RunningServer(server, tokens).reindex());
            return 0;
        }

        @Override
        void work(AnnouncementGraph graph) {
            graph.reindex();
        }
    }

    @Command(
            name = "compact",
            description = "Gives back the disk space of what is no longer in the graph.")
    static final class Compact extends UpkeepCommand {
        Compact(Streams streams) {
            super(streams, "compacted");
        }

        @Override
        void work(AnnouncementGraph graph) {
            graph.compact();
        }
    }
}
