package announcementgraph.command;

import announcementgraph.ingestion.AnnouncementGraph;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Moves the whole store to a file or from one. */
abstract sealed class TransferCommand implements Callable<Integer> {

    private static final Path STANDARD_OUTPUT = Path.of("-");

    final Streams streams;

    @Mixin private final CommonOptions common = new CommonOptions();

    @Mixin final StoreOptions store = new StoreOptions();

    @Parameters(
            paramLabel = "FILE",
            description = "The file; compressed where its name ends in .gz.")
    Path file = Path.of("");

    private TransferCommand(Streams streams) {
        this.streams = streams;
    }

    void tell(String done, long start) {
        streams.out()
                .printf(
                        Locale.ROOT,
                        "%s: %s in %.1f s%n",
                        file,
                        done,
                        (System.nanoTime() - start) / 1e9);
    }

    /** A file that is to be read must be there. */
    void mustBeThere() throws CommandFailure {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(file + ": there is no such file; check the path");
        }
    }

    @Command(
            name = "export",
            description =
                    "Writes the whole store as N-Quads, to a file or, for -, to standard output.")
    static final class Export extends TransferCommand {
        Export(Streams streams) {
            super(streams);
        }

        @Override
        public Integer call() throws Exception {
            long start = System.nanoTime();
            try (AnnouncementGraph graph = store.existing()) {
                if (file.equals(STANDARD_OUTPUT)) {
                    graph.store().exportTo(streams.out());
                    streams.out().flush();
                } else {
                    graph.exportTo(file);
                    tell("written", start);
                }
            }
            return 0;
        }
    }

    @Command(
            name = "import",
            description =
                    "Puts the graphs of an N-Quads file in the place of all that the store has.")
    static final class Import extends TransferCommand {
        Import(Streams streams) {
            super(streams);
        }

        @Override
        public Integer call() throws Exception {
            long start = System.nanoTime();
            mustBeThere();
            try (AnnouncementGraph graph = store.open()) {
                graph.importFrom(file);
            }
            tell("imported", start);
            return 0;
        }
    }

    @Command(
            name = "backup",
            description =
                    "Saves the store to a file that ends in its checksum. While a server has the store open, ask that server by --server.")
    static final class Backup extends TransferCommand {

        @Mixin private final ServerOptions server = new ServerOptions();

        Backup(Streams streams) {
            super(streams);
        }

        @Override
        public Integer call() throws Exception {
            long start = System.nanoTime();
            Optional<RunningServer> running = server.running();
            if (running.isPresent()) {
                running.get().backup(file);
            } else {
                try (AnnouncementGraph graph = store.existing()) {
                    graph.backup(file);
                }
            }
            tell("saved", start);
            return 0;
        }
    }

    @Command(
            name = "restore",
            description =
                    "Puts a backup in the place of this store, or begins one with it; the index is written anew.")
    static final class Restore extends TransferCommand {
        Restore(Streams streams) {
            super(streams);
        }

        @Override
        public Integer call() throws Exception {
            long start = System.nanoTime();
            mustBeThere();
            try (AnnouncementGraph graph = store.open()) {
                graph.restore(file);
            }
            tell("restored", start);
            return 0;
        }
    }
}
