package announcementgraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.command.Program.Run;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

class StoreCommandsIT {

    private static final String NOTE = "# NVIDIA Robot Day\n\n- NVIDIA announced Jetson Nano\n";
    private static final String WHO = "SELECT ?who { ?who ag:announced ?what }";

    @TempDir private Path folder;

    private Path notes;
    private Path store;
    private Program program;

    @BeforeEach
    void prepare() throws IOException {
        program = Program.in(folder);
        notes = Files.createDirectory(folder.resolve("notes"));
        store = folder.resolve("store");
        Files.writeString(notes.resolve("day.md"), NOTE);
    }

    private Run run(String command, Object... arguments) {
        Object[] all = new Object[arguments.length + 3];
        all[0] = command;
        all[1] = "--store";
        all[2] = store;
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return program.run(all);
    }

    @Test
    void whatIsReadCanBeAskedSearchedAndForgotten() {
        assertThat(run("ingest", notes).out()).contains("day.md: +").contains("1 note read");
        assertThat(run("ingest", notes).out()).contains("day.md: +0 -0 =");
        assertThat(run("query", WHO).out()).contains("id/organization/nvidia");
        assertThat(run("query", "--format", "csv", WHO).out()).startsWith("who");
        assertThat(run("query", "--format", "json", WHO).out()).contains("\"bindings\"");
        assertThat(run("query", "ASK { ?a ag:announced ?b }").out()).containsIgnoringCase("yes");
        assertThat(run("query", "SELECT ?p { ?p text:query '젯슨 나노' ; a schema:Product }").out())
                .contains("jetson-nano");
        assertThat(run("search", "젯슨", "나노").out()).contains("Jetson Nano (thing");
        assertThat(run("search", "--format", "json", "jetson").out()).contains("\"total\"");
        assertThat(run("status").out()).contains("in step").containsPattern("notes +1\n");
        assertThat(run("remove", "day.md").out()).contains("day.md: removed");
        assertThat(run("query", "--format", "csv", WHO).out()).doesNotContain("nvidia");
        assertThat(run("remove", "day.md").code()).isEqualTo(1);
    }

    @Test
    void aBadFileIsReportedAndTheOthersAreRead() throws IOException {
        Files.write(notes.resolve("empty.md"), new byte[0]);
        Run run = run("ingest", notes, notes.resolve("none.md"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("day.md: +").contains("1 note read, 2 could not be");
        assertThat(run.errors()).hasSize(2);
    }

    @Test
    void theLimitOfSizeCanBeSet() throws IOException {
        Files.writeString(notes.resolve("large.txt"), "word ".repeat(300_000));
        assertThat(run("ingest", "--max-size", "1", notes).err())
                .contains("large.txt: 1,500,000 bytes are more");
        assertThat(run("ingest", "--max-size", "2", notes).code()).isZero();
    }

    @Test
    void standardInputIsANoteToo() {
        Run run = program.runWith(NOTE, "ingest", "--store", store, "--name", "typed.md", "-");
        assertThat(run.out()).contains("typed.md: +");
    }

    @Test
    void anExportComesBackTheSame() throws IOException {
        run("ingest", notes);
        Path export = folder.resolve("all.nq.gz");
        assertThat(run("export", export).code()).isZero();
        Path other = folder.resolve("other");
        assertThat(program.run("import", "--store", other, export).code()).isZero();
        Path first = folder.resolve("first.nq");
        Path second = folder.resolve("second.nq");
        run("export", first);
        program.run("export", "--store", other, second);
        assertThat(second).hasSameTextualContentAs(first);
    }

    @Test
    void upkeepSaysWhatItDid() {
        run("ingest", notes);
        assertThat(run("reindex").out()).contains("index written anew");
        assertThat(run("compact").out()).contains("compacted");
        Path backup = folder.resolve("backup.nq.gz");
        assertThat(run("backup", backup).out()).contains("saved");
        run("remove", "day.md");
        assertThat(run("restore", backup).out()).contains("restored");
        assertThat(run("query", WHO).out()).contains("nvidia");
    }

    @Test
    void whatWasReadKeepsToTheShapesAndWhatDoesNotIsReported() throws IOException {
        Path shapes = Files.createDirectories(program.home().resolve("ontology/shapes"));
        run("ingest", notes);
        Path shape = Files.writeString(shapes.resolve("note.ttl"), SHAPE.formatted("rdfs:label"));
        assertThat(run("validate").code()).isZero();
        Files.writeString(shape, SHAPE.formatted("rdfs:seeAlso"));
        Run run = run("validate");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("violation: ")
                .contains("A note needs it")
                .contains("1 violations");
    }

    private static final String SHAPE =
            """
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix ag: <https://w3id.org/announcement-graph/ontology#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            ag:NoteShape a sh:NodeShape ; sh:targetClass ag:Note ;
                sh:property [ sh:path %s ; sh:minCount 1 ; sh:message "A note needs it"@en ] .
            """;

    @Test
    void aQueryThatCannotBeReadIsOneLineWithItsPlace() throws IOException {
        run("ingest", notes);
        Path query = Files.writeString(folder.resolve("q.rq"), "SELECT *\n{ ?s ?p }");
        Run run = run("query", "@" + query);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errors())
                .hasSize(1)
                .first()
                .asString()
                .contains("q.rq:2:")
                .contains("is not SPARQL");
        assertThat(run("query", "@none.rq").errors()).hasSize(1);
    }

    @Test
    void aTableOfQueriesScoresTheSearch() throws IOException {
        run("ingest", notes);
        Path table =
                Files.writeString(
                        folder.resolve("queries.csv"),
                        """
                        query,class,expected
                        젯슨 나노,name,product/jetson-nano
                        엔비디아에서,particle,organization/nvidia
                        nothing of the kind,none,product/unheard-of
                        """);
        Run run = run("judge", table);
        assertThat(run.out())
                .containsPattern("particle +1 +1.000")
                .containsPattern("all +3 +0.667")
                .contains("lacks [product/unheard-of]");
        Files.writeString(table, "words,hits\na,b\n");
        assertThat(run("judge", table).errors()).hasSize(1).first().asString().contains("columns");
        assertThat(run("judge", "none.csv").errors()).hasSize(1);
    }

    @Test
    void aStoreThatIsNotThereOrOfAnotherVersionIsRefused() throws IOException {
        assertThat(run("status").errors())
                .hasSize(1)
                .first()
                .asString()
                .contains("there is no store");
        run("ingest", notes);
        Files.writeString(store.resolve("version"), "999\n");
        Run run = run("status");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.errors()).hasSize(1).first().asString().contains("version 999");
    }

    @Test
    void aPortThatIsTakenIsOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Run run = run("serve", "--port", taken.getLocalPort());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.errors())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("is not free")
                    .contains("--port");
        }
    }

    @Test
    void theServerSaysWhenItIsReadyKeepsTheStoreToItselfAndStopsOnASignal() throws Exception {
        Process server =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dannouncementgraph.home=" + program.home(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "announcementgraph.Main",
                                "serve",
                                "--store",
                                store.toString(),
                                "--load",
                                notes.toString(),
                                "--port",
                                "0")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader out = server.inputReader()) {
            String line = out.readLine();
            while (line != null && !line.startsWith("Announcement Graph is ready at ")) {
                line = out.readLine();
            }
            assertThat(line)
                    .matches("Announcement Graph is ready at http://localhost:\\d+ \\(\\d+ ms\\)");
            String address = String.valueOf(line).replaceAll(".* at (\\S+) .*", "$1");
            assertThat(get(address + "/api/suggest?q=jetson")).contains("Jetson Nano");

            Run other = run("status");
            assertThat(other.code()).isEqualTo(1);
            assertThat(other.errors())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("in use by process " + server.pid());

            server.destroy();
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isZero();
            assertThat(run("status").out()).contains("in step");
        } finally {
            server.destroyForcibly();
        }
    }

    private static String get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
