package announcementgraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.command.Program.Run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class EvaluateCommandTest {

    private static final String NOTE = "# Robot Day\n\n- NVIDIA announced Jetson Nano\n";

    private static final String GOLD =
            """
            {"note": "day.md", "language": "en",
             "entities": [
              {"name": "Robot Day", "type": "Event"},
              {"name": "NVIDIA", "type": "Organization"},
              {"name": "Jetson Nano", "type": "Product"},
              {"name": "Walker", "type": "Product"}],
             "relations": [["NVIDIA", "announced", "Jetson Nano"], ["NVIDIA", "makes", "Walker"]],
             "relations_optional": [["NVIDIA", "makes", "Jetson Nano"]]}
            """;

    @TempDir private Path folder;

    private Program program;
    private Path notes;
    private Path gold;

    @BeforeEach
    void prepare() throws IOException {
        program = Program.in(folder);
        notes = Files.createDirectory(folder.resolve("notes"));
        gold = Files.createDirectory(folder.resolve("gold"));
        Files.writeString(notes.resolve("day.md"), NOTE);
        Files.writeString(gold.resolve("day.json"), GOLD);
    }

    @Test
    void figuresAreForPeopleWithTheErrorsWhereAskedFor() {
        Run run = program.run("evaluate", "--gold", gold, "--errors", notes);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("1 notes with gold")
                .containsPattern("\n    Product +1 +0 +1 ")
                .containsPattern("\n    announced +1 +0 +0 +1.000 +1.000 +1.000  one note")
                .containsPattern("\n    known names +2 ")
                .containsPattern("\n  missed +Product +Walker\n")
                .containsPattern("\n  missed +makes +NVIDIA — makes → Walker\n");
    }

    @Test
    void aFalseFindIsListedWithItsLineAndItsRule() throws IOException {
        Files.writeString(
                gold.resolve("day.json"),
                "{\"note\": \"day.md\", \"entities\": [{\"name\": \"Robot Day\", \"type\": \"Event\"}], \"relations\": []}");
        assertThat(program.run("evaluate", "--gold", gold, "--errors", notes).out())
                .containsPattern(
                        "\n  false +Product +Jetson Nano, line 3\n +\"Jetson Nano\" \\(known-name, 0.95\\)")
                .containsPattern(
                        "\n  false +makes +NVIDIA — makes → Jetson Nano, line 3\n +\"NVIDIA announced Jetson Nano\" ");
    }

    @Test
    void figuresAreForProgramsToo() throws IOException {
        JsonNode json =
                new ObjectMapper()
                        .readTree(
                                program.run("evaluate", "--gold", gold, "--format", "json", notes)
                                        .out());
        assertThat(json.path("notes").asInt()).isEqualTo(1);
        assertThat(json.at("/rows/0/of").asText()).isEqualTo("entities");
        assertThat(json.at("/rows/0/tp").asInt()).isEqualTo(3);
        assertThat(json.has("errors")).isFalse();
        assertThat(program.run("evaluate", "--gold", gold, "--format", "csv", notes).out())
                .startsWith(
                        "of,by,value,tp,fp,fn,precision,recall,f1,low,high\r\nentities,all,,3,");
        assertThat(
                        program.run(
                                        "evaluate",
                                        "--gold",
                                        gold,
                                        "--format",
                                        "csv",
                                        "--errors",
                                        notes)
                                .out())
                .startsWith("note,line,outcome,of,type,text,quote,rule,confidence\r\nday.md,")
                .contains("day.md,,missed,entities,Product,Walker,,,\r\n");
    }

    @Test
    void aNoteWithoutGoldIsNamedAndNotScored() throws IOException {
        Files.writeString(notes.resolve("other.md"), NOTE);
        Run run = program.run("evaluate", "--gold", gold, notes);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("1 without gold, not scored: other.md");
    }

    @Test
    void goldWithoutItsNoteIsAnErrorAndCountsAsMissed() throws IOException {
        Files.writeString(gold.resolve("gone.json"), GOLD.replace("day.md", "gone.md"));
        Run run = program.run("evaluate", "--gold", gold, notes);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errors())
                .singleElement()
                .asString()
                .contains("gone.json: its note gone.md was not read");
        assertThat(run.out()).containsPattern("\nentities +3 +0 +5 ");
    }

    @Test
    void everyGoldFileThatCannotBeUsedIsTold() throws IOException {
        Files.writeString(gold.resolve("broken.json"), "{\"note\": \"a.md\",\n \"entities\": [}");
        Files.writeString(
                gold.resolve("end.json"),
                GOLD.replace("day.md", "b.md")
                        .replace("\"makes\", \"Walker\"", "\"makes\", \"X\""));
        Files.writeString(gold.resolve("same.json"), GOLD);
        Run run = program.run("evaluate", "--gold", gold, notes);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors()).hasSize(3);
        assertThat(run.errors().get(0)).containsPattern("broken\\.json:2:\\d+: is broken JSON");
        assertThat(run.errors().get(1))
                .contains("end.json: X in relations", "no entity of the list");
        assertThat(run.errors().get(2)).contains("same.json: ", "day.json is of the same note");
        assertThat(program.run("evaluate", "--gold", folder.resolve("none"), notes).errors())
                .singleElement()
                .asString()
                .contains("name the folder of the gold");
    }

    @Test
    void whatTheGoldNamesCanBeHidden() throws IOException {
        String known = "\n    known names ";
        assertThat(program.run("evaluate", "--gold", gold, notes).out()).contains(known);
        Run hidden = program.run("evaluate", "--gold", gold, "--leave-out", notes);
        assertThat(hidden.out())
                .contains("2 things of the names were hidden")
                .doesNotContain(known);
        Path others = Files.writeString(folder.resolve("others.md"), "엔비디아는 어디에나 있다.\n");
        assertThat(
                        program.run(
                                        "evaluate",
                                        "--gold",
                                        gold,
                                        "--leave-out",
                                        "--keep-names-of",
                                        others,
                                        notes)
                                .out())
                .contains("1 things of the names were hidden")
                .containsPattern(known + "+1 ");
        assertThat(program.run("evaluate", "--gold", gold, "--keep-names-of", others, notes).err())
                .contains("give both");
    }

    @Test
    void whatIsLessSureThanAskedForIsNotScored() {
        assertThat(program.run("evaluate", "--gold", gold, "--min-confidence", "1", notes).out())
                .containsPattern("\nrelations +0 +0 +2 ");
    }
}
