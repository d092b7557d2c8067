package announcementgraph.command;

import announcementgraph.extraction.Extractor;
import announcementgraph.graph.Signatures;
import announcementgraph.graph.Signatures.Fitting;
import announcementgraph.lexicon.Lexicon;
import announcementgraph.notes.NoteException;
import announcementgraph.notes.NoteReader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads notes for what they say, several at a time, and stores nothing. What cannot be read, and
 * how many files were passed over, is told on the error stream.
 */
final class Readings {

    private final Extractor extractor;
    private final NoteOptions notes;
    private final double least;
    private final Streams streams;
    private final Signatures signatures = new Signatures();

    Readings(Lexicon lexicon, NoteOptions notes, double least, Streams streams) {
        this.extractor = new Extractor(lexicon);
        this.notes = notes;
        this.least = least;
        this.streams = streams;
    }

    /** What came of a file: one of the two is there. */
    private record Outcome(@Nullable Fitting fitting, @Nullable String failure) {}

    /** What is done with a reading, in the order of the files. */
    interface Taker {
        void take(Fitting fitting) throws IOException;
    }

    /** Read the files of these paths; answers how many could not be read. */
    int of(List<Path> paths, Taker taker) throws Exception {
        NoteReader reader = notes.reader();
        int[] failures = {0};
        NoteFiles found = NoteFiles.of(paths);
        InOrder.work(
                found.files(),
                file -> read(file, reader),
                outcome -> {
                    if (outcome.fitting == null) {
                        failures[0]++;
                        streams.error(String.valueOf(outcome.failure));
                    } else {
                        taker.take(outcome.fitting);
                    }
                });
        streams.note(found.passedOverLine());
        return failures[0];
    }

    private Outcome read(Path file, NoteReader reader) {
        try {
            return new Outcome(
                    signatures
                            .fit(extractor.extract(notes.read(file, reader, streams)))
                            .withMinimumConfidence(least),
                    null);
        } catch (NoteException e) {
            return new Outcome(null, e.getMessage());
        } catch (RuntimeException e) {
            return new Outcome(
                    null, file + ": cannot be read for facts (" + e + "); report this note");
        }
    }
}
