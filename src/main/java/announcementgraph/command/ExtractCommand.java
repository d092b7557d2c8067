package announcementgraph.command;

import announcementgraph.extraction.Extraction;
import announcementgraph.extraction.Extractor;
import announcementgraph.graph.RdfFormat;
import announcementgraph.graph.RdfWriter;
import announcementgraph.graph.Signatures;
import announcementgraph.lexicon.Lexicon;
import announcementgraph.notes.NoteException;
import announcementgraph.notes.NoteReader;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Prints what would be read from notes. */
@Command(
        name = "extract",
        description = "Reads notes and prints what they say; no store is touched.",
        footer = {"", "Example: announcement-graph extract --format text notes/gtc.md"})
final class ExtractCommand implements Callable<Integer> {

    /** What is printed. */
    enum Format {
        TURTLE,
        TRIG,
        NTRIPLES,
        NQUADS,
        JSONLD,
        TEXT
    }

    private final Streams streams;

    @Mixin private final CommonOptions common = new CommonOptions();

    @Mixin private final DataOptions data = new DataOptions();

    @Mixin private final NoteOptions notes = new NoteOptions();

    @Option(
            names = "--format",
            defaultValue = "TURTLE",
            paramLabel = "FORMAT",
            description =
                    "turtle (default), trig, ntriples, nquads, jsonld, or text for people: each fact with its words.")
    private Format format = Format.TURTLE;

    @Option(
            names = "--min-confidence",
            defaultValue = "0",
            paramLabel = "0..1",
            description = "Leave out what is less sure than this.")
    private double minimum;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files, folders, or - for standard input.")
    private List<Path> paths = new ArrayList<>();

    private final Signatures signatures = new Signatures();
    private int failures;

    ExtractCommand(Streams streams) {
        this.streams = streams;
    }

    /** What came of a file: one of the two is there. */
    private record Outcome(@Nullable Extraction extraction, @Nullable String failure) {}

    @Override
    public Integer call() throws Exception {
        if (!(minimum >= 0 && minimum <= 1)) {
            throw new CommandFailure("--min-confidence " + minimum + ": must be between 0 and 1");
        }
        Extractor extractor = new Extractor(Lexicon.load(data.folders()));
        NoteReader reader = notes.reader();
        Printer printer = printer();
        NoteFiles found = NoteFiles.of(paths);
        InOrder.work(
                found.files(),
                file -> read(file, reader, extractor),
                outcome -> print(outcome, printer));
        printer.close();
        streams.note(found.passedOverLine());
        return failures == 0 ? 0 : CommandRunner.FAILED;
    }

    private Outcome read(Path file, NoteReader reader, Extractor extractor) {
        try {
            Extraction read = extractor.extract(notes.read(file, reader, streams));
            return new Outcome(
                    signatures.fit(read).extraction().withMinimumConfidence(minimum), null);
        } catch (NoteException e) {
            return new Outcome(null, e.getMessage());
        } catch (RuntimeException e) {
            return new Outcome(
                    null, file + ": cannot be read for facts (" + e + "); report this note");
        }
    }

    private void print(Outcome outcome, Printer printer) throws IOException {
        if (outcome.extraction != null) {
            printer.print(outcome.extraction);
        } else {
            failures++;
            streams.error(String.valueOf(outcome.failure));
        }
    }

    /** Prints extractions one after the other. */
    private interface Printer {
        void print(Extraction extraction) throws IOException;

        void close() throws IOException;
    }

    private Printer printer() throws IOException {
        if (format == Format.TEXT) {
            return new Printer() {
                @Override
                public void print(Extraction extraction) {
                    new ExtractionText(extraction).print(streams.out());
                }

                @Override
                public void close() {
                    streams.out().flush();
                }
            };
        }
        RdfWriter writer =
                RdfWriter.open(
                        RdfFormat.valueOf(format.name()),
                        DataOptions.home().resolve("ontology").resolve("context.jsonld"),
                        streams.out());
        return new Printer() {
            @Override
            public void print(Extraction extraction) throws IOException {
                writer.write(extraction);
            }

            @Override
            public void close() throws IOException {
                writer.close();
                streams.out().flush();
            }
        };
    }
}
