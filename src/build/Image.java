import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes the application image {@code target/announcement-graph}, which needs no Java to run: own
 * runtime, jars, ontology, data, pages, launcher; and the same as a {@code .tar.gz}. The build runs
 * this file on the JDK that it picked.
 *
 * <p>Arguments: the runtime class path, the version, and the time that all files are given, so that
 * the same sources make the same image (but for the start-up cache, which the Java runtime writes
 * as it likes).
 */
class Image {

    /**
     * What the jars ask for by jdeps, and what jdeps cannot see: charsets and locales of Korean.
     */
    /** A sixth of the image less; what the start needs is in the cache anyhow. */
    private static final String COMPRESSION = "--compress=zip-6";

    private static final String MODULES =
            "java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,"
                    + "java.scripting,java.security.sasl,java.sql,java.xml,java.xml.crypto,"
                    + "jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.management,jdk.unsupported,jdk.zipfs";

    private static final Path TARGET = Path.of("target");
    private static final Path IMAGE = TARGET.resolve("announcement-graph");
    private static final Path LIB = IMAGE.resolve("lib");

    private final String version;
    private final Instant time;

    private Image(String version, Instant time) {
        this.version = version;
        this.time = time;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Image image = new Image(arguments[1], Instant.parse(arguments[2]));
        image.linkRuntime();
        image.copyJars(List.of(arguments[0].split(java.io.File.pathSeparator)));
        image.copyFolders();
        image.writeLaunchers();
        setTimes(image.time);
        if (hasCache()) {
            image.writeCache();
        }
        image.pack();
    }

    /**
     * The runtime takes longest and seldom changes: it is kept while Java and the modules are the
     * same.
     */
    private void linkRuntime() throws IOException {
        Path runtime = IMAGE.resolve("runtime");
        Path stamp = runtime.resolve("linked-from");
        String from = Runtime.version() + " " + MODULES + " " + COMPRESSION + "\n";
        if (Files.exists(stamp) && Files.readString(stamp).equals(from)) {
            return;
        }
        delete(runtime);
        int code =
                ToolProvider.findFirst("jlink")
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "this JDK has no jlink: "
                                                        + System.getProperty("java.home")))
                        .run(
                                System.out,
                                System.err,
                                "--add-modules",
                                MODULES,
                                "--include-locales=en,ko",
                                "--no-header-files",
                                "--no-man-pages",
                                COMPRESSION,
                                "--output",
                                runtime.toString());
        if (code != 0) {
            throw new IllegalStateException("jlink failed with code " + code);
        }
        Files.writeString(stamp, from);
    }

    /**
     * Our own jar names the others in its manifest, in an order that stays, which the start-up
     * cache depends on.
     */
    private void copyJars(List<String> classPath) throws IOException {
        delete(LIB);
        Files.createDirectories(LIB);
        for (String entry : classPath) {
            Path jar = Path.of(entry);
            if (entry.endsWith(".jar")) {
                Files.copy(jar, LIB.resolve(jar.getFileName()));
            }
        }
        Files.copy(
                TARGET.resolve("announcement-graph-" + version + ".jar"),
                LIB.resolve("announcement-graph.jar"));
    }

    private void copyFolders() throws IOException {
        copy(Path.of("ontology"), IMAGE.resolve("ontology"), Set.of("tests", "hygiene"));
        copy(Path.of("data"), IMAGE.resolve("data"), Set.of());
        copy(Path.of("web/dist"), IMAGE.resolve("web"), Set.of());
        for (String name : List.of("LICENSE", "README.md")) {
            if (Files.exists(Path.of(name))) {
                Files.copy(Path.of(name), IMAGE.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void writeLaunchers() throws IOException {
        Path bin = IMAGE.resolve("bin");
        copy(Path.of("src/build/launcher"), bin, Set.of());
        for (String name : List.of("announcement-graph", "announcement-graph.bat")) {
            Path launcher = bin.resolve(name);
            if (!hasCache()) {
                String text = Files.readString(launcher);
                Files.writeString(launcher, text.replaceAll("-XX:AOTCache=\\S+ ", ""));
            }
            launcher.toFile().setExecutable(true, false);
        }
    }

    /**
     * Java of 25 or newer writes a cache of loaded and linked classes, with which it starts in half
     * the time.
     */
    private static boolean hasCache() {
        return Runtime.version().feature() >= 25;
    }

    /** Read the shipped notes once, and let Java remember what it loaded for that. */
    private void writeCache() throws IOException, InterruptedException {
        Path cache = LIB.resolve("announcement-graph.aot");
        Path log = TARGET.resolve("image-training.log");
        Process training =
                new ProcessBuilder(
                                IMAGE.resolve("runtime/bin/java").toString(),
                                "-XX:AOTCacheOutput=" + cache,
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dfile.encoding=UTF-8",
                                "-Dannouncementgraph.home=" + IMAGE.toAbsolutePath(),
                                "-cp",
                                LIB.resolve("announcement-graph.jar").toString(),
                                "announcementgraph.Main",
                                "extract",
                                "--format",
                                "nquads",
                                "data/notes")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(log.toFile())
                        .start();
        int code = training.waitFor();
        if (code != 0 || !Files.exists(cache)) {
            throw new IllegalStateException(
                    "reading the shipped notes with the image failed with code "
                            + code
                            + ": "
                            + Files.readString(log));
        }
        Files.setLastModifiedTime(cache, FileTime.from(time));
    }

    private void pack() throws IOException {
        String name = "announcement-graph-" + version;
        GzipParameters gzip = new GzipParameters();
        gzip.setCompressionLevel(1);
        gzip.setModificationInstant(time);
        try (OutputStream file = Files.newOutputStream(TARGET.resolve(name + ".tar.gz"));
                OutputStream compressed =
                        new GzipCompressorOutputStream(new BufferedOutputStream(file), gzip);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(compressed, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            for (Path path : files()) {
                String inside = IMAGE.relativize(path).toString().replace('\\', '/');
                TarArchiveEntry entry = new TarArchiveEntry(name + "/" + inside);
                entry.setModTime(FileTime.from(time));
                entry.setMode(Files.isExecutable(path) ? 0100755 : 0100644);
                entry.setSize(Files.size(path));
                tar.putArchiveEntry(entry);
                Files.copy(path, tar);
                tar.closeArchiveEntry();
            }
        }
    }

    /** All files of the image but links, which the runtime has only among its licences. */
    private static List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(IMAGE)) {
            return paths.filter(path -> Files.isRegularFile(path)).sorted().toList();
        }
    }

    private static void setTimes(Instant time) throws IOException {
        for (Path file : files()) {
            if (!Files.isSymbolicLink(file)) {
                Files.setLastModifiedTime(file, FileTime.from(time));
            }
        }
    }

    private static void copy(Path from, Path to, Set<String> without) throws IOException {
        delete(to);
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(from)) {
            walk.forEach(paths::add);
        }
        for (Path path : paths) {
            Path inside = from.relativize(path);
            if (!without.contains(inside.getName(0).toString())) {
                Path copy = to.resolve(inside.toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path visited, IOException exception)
                            throws IOException {
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
