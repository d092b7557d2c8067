package announcementgraph.command;

import announcementgraph.graph.RdfFormat;
import announcementgraph.graph.RdfWriter;
import announcementgraph.graph.Signatures.Fitting;
import announcementgraph.lexicon.Lexicon;

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
        description = {
            "Reads notes and prints what they say; no store is touched.",
            "Facts that make no sense (a place that makes a product) are left out, and listed with the reason."
        },
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

    @Mixin private final ConfidenceOption confidence = new ConfidenceOption();

    @Option(
            names = "--format",
            defaultValue = "TURTLE",
            paramLabel = "FORMAT",
            description =
                    "turtle (default), trig, ntriples, nquads, jsonld, or text for people: each fact with its words.")
    private Format format = Format.TURTLE;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files, folders, or - for standard input.")
    private List<Path> paths = new ArrayList<>();

    ExtractCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws Exception {
        Readings readings =
                new Readings(Lexicon.load(data.folders()), notes, confidence.least(), streams);
        Printer printer = printer();
        int failures = readings.of(paths, printer::print);
        printer.close();
        return failures == 0 ? 0 : CommandRunner.FAILED;
    }

    /** Prints extractions one after the other. */
    private interface Printer {
        void print(Fitting reading) throws IOException;

        void close() throws IOException;
    }

    private Printer printer() throws IOException {
        if (format == Format.TEXT) {
            return new Printer() {
                @Override
                public void print(Fitting reading) {
                    new ExtractionText(reading).print(streams.out());
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
            public void print(Fitting reading) throws IOException {
                writer.write(reading.extraction());
                streams.leftOut(reading.extraction().note().name(), reading.dropped());
            }

            @Override
            public void close() throws IOException {
                writer.close();
                streams.out().flush();
            }
        };
    }
}
