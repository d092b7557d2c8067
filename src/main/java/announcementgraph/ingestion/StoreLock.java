package announcementgraph.ingestion;

import announcementgraph.graph.StoreException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a store to one process. The system lets go of it when the process ends, however it ends.
 */
final class StoreLock implements AutoCloseable {

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Take the lock, or say who has it. */
    static StoreLock take(Path file) throws StoreException {
        try {
            FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() == null) {
                    throw inUse(file);
                }
            } catch (OverlappingFileLockException | StoreException e) {
                channel.close();
                throw inUse(file);
            }
            channel.truncate(0);
            String pid = Long.toString(ProcessHandle.current().pid());
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
            return new StoreLock(channel);
        } catch (IOException e) {
            throw new StoreException(
                    "The store's lock " + file + " cannot be taken: " + e.getMessage(), e);
        }
    }

    private static StoreException inUse(Path file) throws IOException {
        String pid = Files.readString(file).strip();
        String who = pid.matches("\\d+") ? "process " + pid : "another process";
        return new StoreException(
                "The store "
                        + file.getParent()
                        + " is in use by "
                        + who
                        + ". Stop that one first, or name another store with --store.");
    }

    @Override
    public void close() throws StoreException {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("The store's lock cannot be let go: " + e.getMessage(), e);
        }
    }
}
