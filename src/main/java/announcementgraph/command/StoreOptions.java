package announcementgraph.command;

import announcementgraph.graph.StoreException;
import announcementgraph.ingestion.AnnouncementGraph;
import announcementgraph.ingestion.Resources;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the graph lives. */
final class StoreOptions {

    @Option(
            names = "--store",
            defaultValue = "announcement-graph-store",
            paramLabel = "DIR",
            description = "The folder that the graph lives in (default: ./${DEFAULT-VALUE}).")
    private Path store = Path.of("announcement-graph-store");

    @Mixin private final DataOptions data = new DataOptions();

    /** Open the store, or begin one. */
    AnnouncementGraph open() throws StoreException, CommandFailure {
        data.folders();
        return AnnouncementGraph.open(store, Resources.inHome(DataOptions.home(), data.own));
    }

    /** The same, but names and word tables are read when they are first needed. */
    AnnouncementGraph begin() throws StoreException, CommandFailure {
        data.folders();
        return AnnouncementGraph.begin(store, Resources.inHome(DataOptions.home(), data.own));
    }

    /** Open the store that must be there already, as {@link #begin} does. */
    AnnouncementGraph existing() throws StoreException, CommandFailure {
        if (!Files.isDirectory(store)) {
            throw new CommandFailure(
                    store
                            + ": there is no store; read notes into one by: announcement-graph ingest --store "
                            + store
                            + " PATH");
        }
        return begin();
    }

    Path folder() {
        return store;
    }
}
