package announcementgraph.ingestion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own, with our classes, that is killed while it works. */
final class DoomedProcess {

    private DoomedProcess() {}

    /**
     * Lets a class's main method run, kills it so many milliseconds after so many lines, and tells
     * what it said until then. A line that is cut off by the kill lacks its full stop, and counts
     * for nothing.
     */
    static List<String> linesUntilKilled(Class<?> main, int lines, long millis, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(main, arguments);
        List<String> said = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine();
                    line != null && line.endsWith(".");
                    line = reader.readLine()) {
                said.add(line.substring(0, line.length() - 1));
                if (said.size() == lines) {
                    Thread.ofVirtual().start(() -> killAfter(process, millis));
                }
            }
        }
        process.waitFor();
        return said;
    }

    private static Process start(Class<?> main, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:TieredStopAtLevel=1",
                                "-Dfile.encoding=UTF-8",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static void killAfter(Process process, long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Not by the process itself, which would close what it said before it is read.
        process.toHandle().destroyForcibly();
    }
}
