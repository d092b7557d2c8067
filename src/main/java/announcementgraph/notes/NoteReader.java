package announcementgraph.notes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads files as notes. The name's ending decides the format; a name without a known ending is read
 * as plain text if its content is text.
 *
 * <p>Every failure is a {@link NoteException} of one line that names the file and says what to do.
 * Immutable, and may be used by several threads at once.
 */
public final class NoteReader {

    /** The size that a file may have unless told otherwise: 20 MB. */
    public static final long DEFAULT_MAX_BYTES = 20L * 1024 * 1024;

    private final long maxBytes;

    public NoteReader() {
        this(DEFAULT_MAX_BYTES);
    }

    /**
     * @param maxBytes the size above which a file is refused, before it is read
     */
    public NoteReader(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Read this file. */
    public Note read(Path file) throws NoteException {
        String name = nameOf(file);
        String path = CleanText.ofLine(file.toString());
        if (Files.isDirectory(file)) {
            throw new NoteException(
                    Files.isReadable(file)
                            ? name + ": is a folder, not a note; name a file"
                            : path + ": the folder cannot be opened; check its permissions");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new NoteException(
                    path + ": is a pipe or a device, not a file; give its words by standard input");
        }
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size > maxBytes) {
                throw tooLarge(name, size);
            }
            int most = (int) Math.min(Integer.MAX_VALUE - 16, maxBytes + 1);
            return read(name, in.readNBytes(most));
        } catch (NoSuchFileException e) {
            throw new NoteException(path + ": there is no such file; check the path", e);
        } catch (IOException e) {
            throw new NoteException(
                    path
                            + ": cannot be read ("
                            + CleanText.ofLine(String.valueOf(e.getMessage()))
                            + "); check its permissions",
                    e);
        }
    }

    /**
     * Read these bytes.
     *
     * @param name the note's file name, whose ending decides the format; folders before it are left
     *     out
     */
    public Note read(String name, byte[] bytes) throws NoteException {
        String fileName =
                CleanText.ofLine(
                        name.substring(
                                Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        if (bytes.length > maxBytes) {
            throw tooLarge(fileName, bytes.length);
        }
        if (bytes.length == 0) {
            throw new NoteException(fileName + ": the file is empty; put the note's text into it");
        }
        NoteBuilder note = new NoteBuilder(fileName);
        String ending = NoteKinds.ending(fileName);
        if (NoteKinds.isDocument(ending)) {
            DocumentText.read(fileName, ending, bytes, note);
        } else {
            String text = CleanText.of(TextDecoder.decode(fileName, bytes));
            format(ending, text).read(text, note);
        }
        return note.build();
    }

    private static NoteFormat format(String ending, String text) {
        if (NoteKinds.isPage(ending)) {
            return new HtmlReader(false);
        }
        if (NoteKinds.isSubtitles(ending)) {
            return new SubtitleReader();
        }
        return NoteKinds.isMarkdown(ending) || PlainTextReader.looksLikeMarkdown(text)
                ? new MarkdownReader()
                : new PlainTextReader();
    }

    private static String nameOf(Path file) {
        Path last = file.getFileName();
        return CleanText.ofLine(last == null ? file.toString() : last.toString());
    }

    private NoteException tooLarge(String name, long size) {
        return new NoteException(
                "%s: %,d bytes are more than the limit of %,d; split the note or raise the limit"
                        .formatted(name, size, maxBytes));
    }
}
