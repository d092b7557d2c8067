package announcementgraph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class LexiconTest {

    private static final String NANO = "https://w3id.org/announcement-graph/id/product/jetson-nano";

    @TempDir private Path folder;

    @Test
    void aUsersFolderAddsNamesToOurs() throws LexiconException {
        Path ours =
                SmallLexicon.folder(
                        folder.resolve("ours"),
                        "product:jetson-nano a schema:Product ; rdfs:label \"Jetson Nano\"@en .");
        Path theirs =
                SmallLexicon.folder(
                        folder.resolve("theirs"), "product:jetson-nano skos:altLabel \"젯슨이\"@ko .");

        Entry entry = Lexicon.load(List.of(ours, theirs)).entry(NANO).orElseThrow();

        assertThat(entry.labels()).containsEntry("en", "Jetson Nano");
        assertThat(entry.aliases()).containsExactly(new Entry.Alias("젯슨이", "ko"));
    }

    @Test
    void brokenTurtleIsNamedByFileLineAndColumn() {
        Path broken = SmallLexicon.folder(folder, "product:x a schema:Product ;; rdfs:label [ .");

        assertThatThrownBy(() -> Lexicon.load(List.of(broken)))
                .isInstanceOf(LexiconException.class)
                .hasMessageMatching("(?s).*mine\\.ttl:11:\\d+: .*");
    }

    @Test
    void aTableWithoutFormsIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("language"));
        Files.writeString(folder.resolve("language/titles.csv"), "language,word\nen,CEO\n");

        assertThatThrownBy(() -> Lexicon.load(List.of(folder)))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("titles.csv:1:1");
    }
}
