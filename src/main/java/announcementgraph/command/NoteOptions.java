package announcementgraph.command;

import announcementgraph.notes.Note;
import announcementgraph.notes.NoteException;
import announcementgraph.notes.NoteReader;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;

/** How notes are read from files and from standard input. */
final class NoteOptions {

    private static final Path STANDARD_INPUT = Path.of("-");

    @Option(
            names = "--name",
            defaultValue = "note.md",
            paramLabel = "NAME",
            description =
                    "The file name of the note that comes by standard input (default: ${DEFAULT-VALUE}).")
    private String name = "note.md";

    @Option(
            names = "--max-size",
            defaultValue = "20",
            paramLabel = "MB",
            description = "Refuse files larger than this (default: ${DEFAULT-VALUE}).")
    private int megabytes = 20;

    NoteReader reader() {
        return new NoteReader(maxBytes());
    }

    private long maxBytes() {
        return megabytes * 1024L * 1024L;
    }

    static boolean isStandardInput(Path path) {
        return path.equals(STANDARD_INPUT);
    }

    /** Read a file, or what comes by standard input. */
    Note read(Path file, NoteReader reader, Streams streams) throws NoteException {
        if (!isStandardInput(file)) {
            return reader.read(file);
        }
        try {
            int most = (int) Math.min(Integer.MAX_VALUE - 16, maxBytes() + 1);
            return reader.read(name, streams.in().readNBytes(most));
        } catch (IOException e) {
            throw new NoteException(
                    "standard input cannot be read: " + e.getMessage() + "; name a file", e);
        }
    }
}
