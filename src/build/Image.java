import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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

    /** A sixth of the image less; what the start needs is in the cache anyhow. */
    private static final String COMPRESSION = "--compress=zip-6";

    /**
     * What the jars ask for by jdeps, and what jdeps cannot see: charsets and locales of Korean.
     */
    private static final String MODULES =
            "java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,"
                    + "java.scripting,java.security.sasl,java.sql,java.xml,java.xml.crypto,"
                    + "jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.management,jdk.unsupported,jdk.zipfs";

    private static final Path TARGET = Path.of("target");
    private static final Path IMAGE = TARGET.resolve("announcement-graph");
    private static final Path LIB = IMAGE.resolve("lib");
    private static final Path TRAINING_LOG = TARGET.resolve("image-training.log");

    /** What is asked first of a server that has just been started. */
    private static final List<String> ASKED =
            List.of(
                    "/health",
                    "/",
                    "/api/search?q=nvidia&facets=true",
                    "/sparql?query=SELECT*%7B?s?p?o.OPTIONAL%7B?o%20a%20?l%7D%7DLIMIT%2010");

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
                                "--strip-java-debug-attributes",
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

    /**
     * Read the shipped notes, serve them, ask as a browser would, and let Java remember what it
     * loaded for that. Where a process cannot be asked to end (Windows), what reading takes is
     * remembered alone.
     */
    private void writeCache() throws IOException, InterruptedException {
        Path cache = LIB.resolve("announcement-graph.aot");
        Path store = TARGET.resolve("image-training");
        delete(store);
        String remember = "-XX:AOTCacheOutput=" + cache;
        if (System.getProperty("os.name").startsWith("Windows")) {
            end(run(List.of(remember), "extract", "--format", "nquads", "data/notes"));
        } else {
            end(run(List.of(), "ingest", "--store", store.toString(), "data/notes"));
            String port = Integer.toString(freePort());
            Process server =
                    run(List.of(remember), "serve", "--store", store.toString(), "--port", port);
            askAsABrowser(URI.create("http://localhost:" + port), server);
            server.destroy();
            end(server);
        }
        delete(store);
        Files.setLastModifiedTime(cache, FileTime.from(time));
    }

    private static Process run(List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(IMAGE.resolve("runtime/bin/java").toString());
        command.addAll(options);
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dfile.encoding=UTF-8",
                        "-Dannouncementgraph.home=" + IMAGE.toAbsolutePath(),
                        "-cp",
                        LIB.resolve("announcement-graph.jar").toString(),
                        "announcementgraph.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(TRAINING_LOG.toFile())
                .start();
    }

    private static void end(Process process) throws IOException, InterruptedException {
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException(
                    "a run of the image failed with code "
                            + code
                            + ": "
                            + Files.readString(TRAINING_LOG));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void askAsABrowser(URI server, Process process)
            throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        for (String path : ASKED) {
            HttpRequest request = HttpRequest.newBuilder(server.resolve(path)).build();
            int status = status(client, request, process);
            if (status != 200) {
                throw new IllegalStateException(path + " was answered by " + status);
            }
        }
    }

    private static int status(HttpClient client, HttpRequest request, Process server)
            throws IOException, InterruptedException {
        while (server.isAlive()) {
            try {
                return client.send(request, BodyHandlers.discarding()).statusCode();
            } catch (ConnectException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException(
                "the image does not serve: " + Files.readString(TRAINING_LOG));
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
