package announcementgraph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The application image that {@code mvn package} leaves, run as somebody without Java would run it.
 */
@DisabledOnOs(OS.WINDOWS)
class ImageIT {

    private static final Path IMAGE = Path.of("target/announcement-graph").toAbsolutePath();
    private static final Path LAUNCHER = IMAGE.resolve("bin/announcement-graph");

    @TempDir private Path folder;

    private record Run(int code, String out, String error) {}

    @Test
    void itTellsItsVersion() throws Exception {
        Run run = run(LAUNCHER, "--version");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("announcement-graph ");
        assertThat(run.error()).isEmpty();
    }

    @Test
    void itRunsThroughALinkFromAnotherFolderAndReadsAFileNamedInHangulInThePlainLocale()
            throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("ag"), LAUNCHER);
        Files.writeString(folder.resolve("노트.txt"), "NVIDIA가 젯슨 나노를 발표했다.\n");
        Run run = run(link, "extract", "--format", "nquads", "노트.txt");
        assertThat(run.error()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "id/product/jetson-nano>",
                        "<https://w3id.org/announcement-graph/id/note/노트");
    }

    @Test
    void theSameNotesGiveTheSameBytesInEveryRun() throws Exception {
        String notes = IMAGE.resolve("data/notes").toString();
        Run first = run(LAUNCHER, "extract", "--format", "nquads", notes);
        Run second = run(LAUNCHER, "extract", "--format", "nquads", notes);
        assertThat(first.code()).isZero();
        assertThat(first.out()).isNotEmpty().isEqualTo(second.out());
    }

    @Test
    void itReadsTheEncodingsOfKorea() throws Exception {
        byte[] note = "엔비디아가 젯슨 나노를 발표했다. 새로운 개발자 키트이다.\n".getBytes("x-windows-949");
        Files.write(folder.resolve("old.txt"), note);
        Run run = run(LAUNCHER, "extract", "--format", "nquads", "old.txt");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("젯슨 나노");
    }

    @Test
    void itHoldsWhatTheApplicationNeeds() {
        assertThat(
                        List.of(
                                "LICENSE",
                                "data/names",
                                "ontology/shapes",
                                "ontology/questions",
                                "web/index.html"))
                .allSatisfy(name -> assertThat(IMAGE.resolve(name)).exists());
        assertThat(IMAGE.resolve("ontology/tests")).doesNotExist();
    }

    /** Run in the temporary folder, in the plain C locale. */
    private Run run(Path program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", "");
        Path error = Files.createTempFile(folder, "error", "");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(error.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().put("LANG", "C");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(command + " did not end within two minutes");
        }
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(error, StandardCharsets.UTF_8));
    }
}
