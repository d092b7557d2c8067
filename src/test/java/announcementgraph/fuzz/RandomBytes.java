package announcementgraph.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes files by chance: bytes turned, cut, doubled; in a ZIP file also those of its entries. */
final class RandomBytes {

    private RandomBytes() {}

    static byte[] changed(byte[] file, Random random) throws IOException {
        boolean isZip = file.length > 2 && file[0] == 'P' && file[1] == 'K';
        return isZip && random.nextInt(5) > 0 ? inZip(file, random) : in(file, random);
    }

    private static byte[] inZip(byte[] file, Random random) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                int chance = random.nextInt(12);
                if (chance == 0) {
                    continue;
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(chance < 4 ? in(content, random) : content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] in(byte[] file, Random random) {
        byte[] changed = file.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes && changed.length > 1; i++) {
            int at = random.nextInt(changed.length);
            int to = Math.min(changed.length, at + 1 + random.nextInt(200));
            switch (random.nextInt(5)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed = Arrays.copyOf(changed, Math.max(1, at));
                case 2 -> changed = joined(changed, 0, to, at, changed.length);
                case 3 -> changed = joined(changed, 0, at, to, changed.length);
                default -> changed[at] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return changed;
    }

    private static byte[] joined(byte[] file, int from, int to, int nextFrom, int nextTo) {
        byte[] joined =
                Arrays.copyOf(Arrays.copyOfRange(file, from, to), to - from + nextTo - nextFrom);
        System.arraycopy(file, nextFrom, joined, to - from, nextTo - nextFrom);
        return joined;
    }
}
