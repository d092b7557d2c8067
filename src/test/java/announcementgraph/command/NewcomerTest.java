package announcementgraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.command.Program.Run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the README tells a newcomer to do works as it stands there. */
class NewcomerTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)```\\w*\\n(.*?)```");

    @TempDir private Path folder;

    @Test
    void aCompanyAProductAndAKoreanAliasAreAddedInTurtleAlone() throws IOException {
        Path mine = folder.resolve("mine");
        Files.createDirectories(mine.resolve("names"));
        Files.writeString(mine.resolve("names/acme.ttl"), block("@prefix ag:"));
        Path note = Files.writeString(folder.resolve("walker.md"), block("# Robot Day"));

        Run run = Program.in(folder).run("extract", "--data", mine, "--format", "text", note);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Acme Robotics — announced → Acme Walker")
                .contains("Acme Walker — manufacturer → Acme Robotics");
    }

    /** The README's code block that begins so. */
    private static String block(String beginning) throws IOException {
        List<String> blocks =
                BLOCK.matcher(Files.readString(Path.of("README.md")))
                        .results()
                        .map((MatchResult r) -> r.group(1))
                        .filter(b -> b.startsWith(beginning))
                        .toList();
        assertThat(blocks).as("the README's block that begins with " + beginning).hasSize(1);
        return blocks.getFirst();
    }
}
