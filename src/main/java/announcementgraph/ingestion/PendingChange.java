package announcementgraph.ingestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the last change touched, written before the change itself. Should the process die between
 * the commit of the graph and that of the index, this tells what the index lacks.
 *
 * @param from the revision that graph and index agreed on before
 * @param to the revision of the change
 * @param notes IRIs of the notes that it replaced or removed
 * @param things IRIs of the things that they speak of or spoke of
 */
record PendingChange(long from, long to, Set<String> notes, Set<String> things) {

    private static final String NOTE = "note ";
    private static final String THING = "thing ";

    /** Write it durably, in the place of the one before. */
    void write(Path file) {
        List<String> lines = new ArrayList<>(List.of(from + " " + to));
        new TreeSet<>(notes).forEach(note -> lines.add(NOTE + note));
        new TreeSet<>(things).forEach(thing -> lines.add(THING + thing));
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            unfinished,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                ByteBuffer bytes =
                        ByteBuffer.wrap(
                                (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(
                    unfinished,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The store cannot be written: " + e.getMessage(), e);
        }
    }

    /** Read it; empty where there is none, or it makes no sense. */
    static Optional<PendingChange> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            String[] revisions = lines.isEmpty() ? new String[0] : lines.getFirst().split(" ", -1);
            if (revisions.length != 2) {
                return Optional.empty();
            }
            return Optional.of(
                    new PendingChange(
                            Long.parseLong(revisions[0]),
                            Long.parseLong(revisions[1]),
                            of(lines, NOTE),
                            of(lines, THING)));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Set<String> of(List<String> lines, String word) {
        Set<String> iris = new TreeSet<>();
        lines.stream()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .forEach(iris::add);
        return iris;
    }
}
