package announcementgraph.ingestion;

import announcementgraph.graph.GraphStore;
import announcementgraph.graph.StoreException;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A store as N-Quads in one file, compressed where its name ends in {@code .gz}. A backup ends in a
 * comment with the checksum of all before it: one that was cut off or altered is not taken for
 * whole. Immutable.
 */
record StoreFile(Path path, boolean compressed) {

    private static final int BUFFER = 1 << 16;
    private static final String SEAL = "# sha256 ";
    private static final int SEAL_BYTES = SEAL.length() + 64 + 1;

    /** A file that is compressed where its name says so. */
    StoreFile(Path path) {
        this(path, path.toString().endsWith(".gz"));
    }

    /** Write all graphs; the file is complete and on the disk, or not there. */
    SavedStore write(GraphStore store, boolean sealed) throws StoreException {
        Path unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
        MessageDigest digest = sha256();
        try {
            long revision;
            try (OutputStream file =
                            new DigestOutputStream(Files.newOutputStream(unfinished), digest);
                    OutputStream out =
                            compressed
                                    ? new GZIPOutputStream(file, BUFFER)
                                    : new BufferedOutputStream(file, BUFFER)) {
                revision = write(store, out, sealed);
            }
            force(unfinished);
            SavedStore saved =
                    new SavedStore(
                            revision,
                            Files.size(unfinished),
                            HexFormat.of().formatHex(digest.digest()));
            Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
            return saved;
        } catch (IOException | RuntimeException e) {
            delete(unfinished);
            throw new StoreException(path + ": cannot be written: " + e.getMessage(), e);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Write all graphs of one moment; answers the revision. */
    static long write(GraphStore store, OutputStream out, boolean sealed) throws IOException {
        if (!sealed) {
            return store.exportTo(out);
        }
        MessageDigest digest = sha256();
        long revision = store.exportTo(new Shared(new DigestOutputStream(out, digest)));
        String seal = SEAL + HexFormat.of().formatHex(digest.digest()) + "\n";
        out.write(seal.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return revision;
    }

    /** Open it for reading what {@link #write} wrote. */
    InputStream open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        return compressed ? new GZIPInputStream(in, BUFFER) : in;
    }

    /** Refuse a backup that is not whole. */
    void checkSeal() throws StoreException {
        MessageDigest digest = sha256();
        byte[] held = new byte[0];
        try (InputStream in = open()) {
            byte[] piece = new byte[BUFFER];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                byte[] all = Arrays.copyOf(held, held.length + read);
                System.arraycopy(piece, 0, all, held.length, read);
                int done = Math.max(0, all.length - SEAL_BYTES);
                digest.update(all, 0, done);
                held = Arrays.copyOfRange(all, done, all.length);
            }
        } catch (IOException e) {
            throw new StoreException(
                    path + ": is no whole backup: " + e.getMessage() + ". Take another.", e);
        }
        String seal = SEAL + HexFormat.of().formatHex(digest.digest()) + "\n";
        if (!seal.equals(new String(held, StandardCharsets.US_ASCII))) {
            throw new StoreException(
                    path
                            + ": is no whole backup: the checksum at its end is missing or does not"
                            + " fit. Take another; for a plain export there is import.");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Passes pieces on whole, and stays open. */
    private static final class Shared extends FilterOutputStream {
        Shared(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
