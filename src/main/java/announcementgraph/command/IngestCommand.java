package announcementgraph.command;

import announcementgraph.ingestion.AnnouncementGraph;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Reads notes into the store. */
@Command(
        name = "ingest",
        description = {
            "Reads notes into the store: .md, .txt, .html, .vtt, .srt, .pdf, .docx, .pptx, .odt, .odp.",
            "Of a folder, what is no note is passed over, and so is what is hidden.",
            "A note that was read before is replaced; one that cannot be read is reported, and the others go on."
        },
        footer = {"", "Example: announcement-graph ingest notes/"})
final class IngestCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin private final CommonOptions common = new CommonOptions();

    @Mixin private final StoreOptions store = new StoreOptions();

    @Mixin private final NoteOptions notes = new NoteOptions();

    @Mixin private final ConfidenceOption confidence = new ConfidenceOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files, folders, or - for standard input.")
    private List<Path> paths = new ArrayList<>();

    IngestCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        try (AnnouncementGraph graph = store.open()) {
            return new Ingestion(graph, notes, confidence.least(), streams).read(paths)
                    ? 0
                    : CommandRunner.FAILED;
        }
    }
}
