package announcementgraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.command.Program.Run;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Random;

class ExtractCommandTest {

    private static final String NOTE =
            "# NVIDIA Robot Day\n\n- NVIDIA announced Jetson Nano\n- 젯슨 나노 공개\n";

    @TempDir private Path folder;

    private Path notes;
    private Program program;

    @BeforeEach
    void prepare() throws IOException {
        program = Program.in(folder);
        notes = Files.createDirectory(folder.resolve("notes"));
    }

    @Test
    void helpNamesEveryCommand() {
        Run run = program.run("--help");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "ingest",
                        "extract",
                        "evaluate",
                        "serve",
                        "query",
                        "search",
                        "remove",
                        "status")
                .contains("reindex", "compact", "backup", "restore", "export", "import");
    }

    @Test
    void argumentsThatMakeNoSenseAreOneLineAndExitCodeTwo() {
        for (Object[] arguments :
                new Object[][] {
                    {}, {"extrakt"}, {"extract"}, {"extract", "--format", "pdf", "x"}
                }) {
            Run run = program.run(arguments);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.errors())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("error: ")
                    .contains("--help");
        }
    }

    @Test
    void aFactIsShownWithItsWordsAndItsRule() throws IOException {
        Path note = Files.writeString(notes.resolve("a.md"), NOTE);
        Run run = program.run("extract", "--format", "text", note);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("NVIDIA Robot Day (a.md)")
                .contains("NVIDIA — announced → Jetson Nano")
                .contains("\"NVIDIA announced Jetson Nano\" (line 3, ");
    }

    @Test
    void theSameNoteGivesTheSameBytes() throws IOException {
        Files.writeString(notes.resolve("a.md"), NOTE);
        for (String format : new String[] {"nquads", "ntriples", "turtle", "trig", "jsonld"}) {
            Run first = program.run("extract", "--format", format, notes);
            assertThat(first.out()).contains("jetson-nano");
            assertThat(program.run("extract", "--format", format, notes)).isEqualTo(first);
        }
    }

    @Test
    void aBadFileIsOneLineAndTheOthersGoOn() throws IOException {
        Files.writeString(notes.resolve("good.md"), NOTE);
        Files.write(
                notes.resolve("korean.txt"),
                "젯슨 나노 발표\n\n엔비디아가 공개했다".getBytes(Charset.forName("MS949")));
        Files.write(
                notes.resolve("wide.txt"),
                "\uFEFFJetson Nano 발표".getBytes(StandardCharsets.UTF_16LE));
        byte[] noise = new byte[4000];
        new Random(3).nextBytes(noise);
        Files.write(notes.resolve("photo.png"), noise);
        Files.write(notes.resolve("empty.md"), new byte[0]);
        Files.writeString(notes.resolve("front.md"), "---\ntags: [a\nx: y\n---\nwords");
        try (RandomAccessFile large =
                new RandomAccessFile(notes.resolve("large.txt").toFile(), "rw")) {
            large.setLength(50L << 20);
        }

        Run run = program.run("extract", "--format", "nquads", notes, notes.resolve("photo.png"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("note/good-md>", "note/korean-txt>", "note/wide-txt>")
                .contains("\"젯슨 나노 발표");
        assertThat(run.errors()).hasSize(5);
        assertThat(run.errors().subList(0, 4)).allMatch(line -> line.startsWith("error: "));
        assertThat(run.errors().get(0)).contains("empty.md: the file is empty");
        assertThat(run.errors().get(1)).contains("front.md:3:");
        assertThat(run.errors().get(2))
                .contains("large.txt: 52,428,800 bytes are more than the limit");
        assertThat(run.errors().get(3)).contains("photo.png: is not text");
    }

    @Test
    void foldersAreReadInNameOrderWithoutHiddenFiles() throws IOException {
        for (String name : new String[] {"b.md", "a.md", "c/d.md", ".git/config", ".hidden.md"}) {
            Path file = notes.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, NOTE);
        }
        Run run = program.run("extract", "--format", "text", notes);
        assertThat(run.out().lines().filter(line -> line.endsWith(".md)")))
                .extracting(line -> line.substring(line.indexOf('(')))
                .containsExactly("(a.md)", "(b.md)", "(d.md)");
    }

    @Test
    void aVaultIsReadAndWhatIsNoNoteIsPassedOver() throws IOException {
        for (String name :
                new String[] {
                    "day.md",
                    "메모",
                    "2024.03.18 후기",
                    "x\ny.txt",
                    Normalizer.normalize("한글.md", Normalizer.Form.NFD),
                    "board.canvas",
                    "table.json",
                    ".obsidian/app.json",
                    ".trash/old.md",
                    "node_modules/a/README.md"
                }) {
            Path file = notes.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, NOTE);
        }
        Files.write(notes.resolve("program"), new byte[] {1, 0, 2});
        Files.write(notes.resolve("photo.png"), new byte[] {1, 0, 2});
        Files.createSymbolicLink(notes.resolve("loop"), notes);

        Run run = program.run("extract", "--format", "text", notes);

        assertThat(run.errors())
                .containsExactly(
                        "passed over: 5 files of other kinds (1 canvas, 1 json, 1 link, 1 png, 1 without an ending)");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().filter(line -> line.matches("\\S.*\\(.*\\)")))
                .extracting(line -> line.substring(line.lastIndexOf('(')))
                .containsExactly("(2024.03.18 후기)", "(day.md)", "(x y.txt)", "(한글.md)", "(메모)");
    }

    @Test
    void aFolderThatIsALinkIsRead() throws IOException {
        Files.writeString(notes.resolve("day.md"), NOTE);
        Path link = Files.createSymbolicLink(folder.resolve("link"), notes);
        assertThat(program.run("extract", "--format", "text", link).out()).contains("(day.md)");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeInAFolderIsPassedOverAndANamedOneIsRefused() throws Exception {
        Path pipe = notes.resolve("pipe.md");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        assertThat(program.run("extract", notes).errors())
                .containsExactly("passed over: 1 file of other kinds (1 pipe or device)");
        assertThat(program.run("extract", pipe).errors())
                .containsExactly(
                        "error: "
                                + pipe
                                + ": is a pipe or a device, not a file; give its words by standard input");
    }

    @Test
    void aHyphenReadsStandardInput() {
        Run run = program.runWith(NOTE, "extract", "--format", "text", "--name", "typed.md", "-");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("(typed.md)");
    }

    @Test
    void whatIsLessSureThanAskedForIsLeftOut() throws IOException {
        Path note = Files.writeString(notes.resolve("a.md"), NOTE);
        assertThat(program.run("extract", "--format", "text", "--min-confidence", "1", note).out())
                .contains(" 0 facts");
        Run tooSure = program.run("extract", "--min-confidence", "7", note);
        assertThat(tooSure.code()).isEqualTo(2);
        assertThat(tooSure.err()).contains("--min-confidence 7.0 must be from 0 to 1");
    }

    @Test
    void thingsAreShownByKindAndNewOnesAreMarked() throws IOException {
        Path note = Files.writeString(notes.resolve("a.md"), NOTE);
        assertThat(program.run("extract", "--format", "text", note).out())
                .containsPattern("\n  organization +NVIDIA\n")
                .containsPattern("\n  event +NVIDIA Robot Day\\*\n");
    }

    @Test
    void aFactWhoseEndsDoNotFitIsLeftOutAndListedWithTheReason() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/names"));
        Files.writeString(
                own.resolve("mine.ttl"),
                """
                @prefix schema: <https://schema.org/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                <https://w3id.org/announcement-graph/id/event/gana-fest> a schema:Event ;
                    rdfs:label "Gana Fest"@en ;
                    schema:organizer <https://w3id.org/announcement-graph/id/person/gana> .
                <https://w3id.org/announcement-graph/id/person/gana> a schema:Person ;
                    rdfs:label "Gana Lee"@en .
                """);
        Path note =
                Files.writeString(
                        notes.resolve("a.md"), "# Gana Fest 2025\n\nGana Lee opened it.\n");
        String reason =
                "organizer: gana is of kind person and must be of kind organization, in \"Gana Fest 2025\" (line 1, ";
        Object[] text = {
            "extract", "--data", folder.resolve("own"), "--format", "text", note,
        };
        assertThat(program.run(text).out()).contains(", 1 left out\n").contains(reason);
        Run quads =
                program.run("extract", "--data", folder.resolve("own"), "--format", "nquads", note);
        assertThat(quads.code()).isZero();
        assertThat(quads.err()).startsWith("left out of a.md: " + reason);
        assertThat(quads.out()).doesNotContain("organizer");
        Run ingested =
                program.run(
                        "ingest",
                        "--store",
                        folder.resolve("store"),
                        "--data",
                        folder.resolve("own"),
                        note);
        assertThat(ingested.out()).contains(" facts, 1 left out, in ");
        assertThat(ingested.err()).startsWith("left out of a.md: " + reason);
    }

    @Test
    void namesOfTheUsersOwnAreReadAfterOurs() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/names"));
        Files.writeString(
                own.resolve("mine.ttl"),
                """
                @prefix schema: <https://schema.org/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                <https://w3id.org/announcement-graph/id/organization/gana> a schema:Organization ;
                    rdfs:label "Gana Labs"@en , "가나연구소"@ko .
                """);
        Path note = Files.writeString(notes.resolve("a.txt"), "가나연구소가 젯슨 나노를 쓴다.");
        assertThat(
                        program.run(
                                        "extract",
                                        "--data",
                                        folder.resolve("own"),
                                        "--format",
                                        "nquads",
                                        note)
                                .out())
                .contains("id/organization/gana>");
        assertThat(program.run("extract", "--data", folder.resolve("none"), note).errors())
                .hasSize(1)
                .first()
                .asString()
                .contains("there is no such folder");
    }

    @Test
    void brokenTurtleInTheUsersNamesIsReportedWithItsPlace() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/names"));
        Files.writeString(own.resolve("broken.ttl"), "@prefix a: <http://a/> .\na:b a:c ;;; d .\n");
        Path note = Files.writeString(notes.resolve("a.md"), NOTE);
        Run run = program.run("extract", "--data", folder.resolve("own"), note);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errors())
                .hasSize(1)
                .first()
                .asString()
                .containsPattern("broken\\.ttl:2:\\d+");
    }

    @Test
    void theTraceOfAnErrorIsPrintedOnlyWhenAskedFor() {
        assertThat(program.run("extract", "--data", "none", "x").err()).doesNotContain("\tat ");
        assertThat(program.run("extract", "--verbose", "--data", "none", "x").err())
                .contains("\tat ");
    }
}
