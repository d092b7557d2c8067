package announcementgraph.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine.Model.OptionSpec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Settings from environment and file, and the file of tokens. */
class SettingsTest {

    private static final OptionSpec RATE = OptionSpec.builder("--client-rate").build();

    @TempDir Path folder;

    private SettingsSources sources(String file, Map<String, String> more) throws Exception {
        Path path = Files.writeString(folder.resolve("settings"), file);
        Map<String, String> environment = new java.util.HashMap<>(more);
        environment.put("ANNOUNCEMENT_GRAPH_SETTINGS", path.toString());
        return SettingsSources.read(environment);
    }

    @Test
    void theEnvironmentStandsBeforeTheFile() throws Exception {
        SettingsSources file = sources("client-rate = 50\n", Map.of());
        assertThat(file.defaultValue(RATE)).isEqualTo("50");
        assertThat(file.source(RATE)).endsWith("settings");
        SettingsSources both =
                sources("client-rate = 50\n", Map.of("ANNOUNCEMENT_GRAPH_CLIENT_RATE", "60"));
        assertThat(both.defaultValue(RATE)).isEqualTo("60");
        assertThat(both.source(RATE)).isEqualTo("ANNOUNCEMENT_GRAPH_CLIENT_RATE");
        assertThat(sources("", Map.of()).source(RATE)).isEqualTo("default");
    }

    @Test
    void aSettingThatNoOptionIsCalledByIsRefused() throws Exception {
        SettingsSources sources = sources("clientrate = 50\n", Map.of());
        assertThatThrownBy(() -> sources.check(Set.of("client-rate")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("there is no setting clientrate");
        assertThatThrownBy(
                        () ->
                                SettingsSources.read(
                                        Map.of("ANNOUNCEMENT_GRAPH_SETTINGS", "/none/such")))
                .isInstanceOf(CommandFailure.class);
    }

    @Test
    void aTokenIsMadeAndTakenBack() throws IOException {
        Program program = Program.in(folder);
        Path file = folder.resolve("tokens");
        Program.Run made = program.run("token", "admin", "--token-file", file, "--name", "anna");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out().strip()).hasSizeGreaterThan(40);
        assertThat(Files.readString(file))
                .startsWith("admin sha256:")
                .endsWith(" anna\n")
                .doesNotContain(made.out().strip());
        assertThat(program.run("token", "--token-file", file, "--name", "anna").code()).isOne();
        assertThat(program.run("token", "--token-file", file, "--revoke", "anna").code()).isZero();
        assertThat(Files.readString(file)).isEmpty();
        assertThat(program.run("token", "--token-file", file, "--revoke", "anna").code()).isOne();
    }

    @Test
    void theStatusShowsWhatServeWouldRunWith() throws IOException {
        Program program = Program.in(folder);
        Path store = folder.resolve("store");
        Path note =
                Files.writeString(
                        folder.resolve("day.md"), "# Day\n\n- NVIDIA announced Jetson Nano\n");
        program.run("ingest", "--store", store, note);
        assertThat(program.run("status", "--store", store).out())
                .containsPattern("--client-rate +100 \\(default\\)")
                .containsPattern("--host +127.0.0.1 \\(default\\)");
    }
}
