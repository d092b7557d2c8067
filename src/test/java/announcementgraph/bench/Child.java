package announcementgraph.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A Java process beside this one, and what it takes; memory of Linux only. */
final class Child implements AutoCloseable {

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    static Child start(Path log, String main, List<String> arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx2g",
                                "-Dannouncementgraph.home="
                                        + System.getProperty("announcementgraph.home", "."),
                                "-Dfile.encoding=UTF-8",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main));
        command.addAll(arguments);
        return new Child(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start());
    }

    /** Waits for its end, and gives the seconds it took. */
    static double run(Path log, String main, List<String> arguments) throws Exception {
        long start = System.nanoTime();
        try (Child child = start(log, main, arguments)) {
            if (child.process.waitFor() != 0) {
                throw new IllegalStateException(main + " failed: " + Files.readString(log));
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    static double megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum()
                    / 1e6;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    double residentMegabytes() throws IOException {
        for (String line :
                Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Double.parseDouble(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return Double.NaN;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
