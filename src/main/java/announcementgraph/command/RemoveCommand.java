package announcementgraph.command;

import announcementgraph.ingestion.AnnouncementGraph;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Forgets notes. */
@Command(
        name = "remove",
        description = "Forgets notes: what they alone say goes, what others say too stays.",
        footer = {"", "Example: announcement-graph remove gtc-2024.md"})
final class RemoveCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin private final CommonOptions common = new CommonOptions();

    @Mixin private final StoreOptions store = new StoreOptions();

    @Parameters(arity = "1..*", paramLabel = "NOTE", description = "File names or IRIs of notes.")
    private List<String> notes = new ArrayList<>();

    RemoveCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        int missing = 0;
        try (AnnouncementGraph graph = store.existing()) {
            for (String note : notes) {
                if (graph.remove(note)) {
                    streams.out().println(note + ": removed");
                } else {
                    missing++;
                    streams.error(
                            note + ": there is no such note in the store; check its file name");
                }
            }
        }
        return missing == 0 ? 0 : CommandRunner.FAILED;
    }
}
