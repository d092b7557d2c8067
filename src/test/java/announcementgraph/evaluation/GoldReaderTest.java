package announcementgraph.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class GoldReaderTest {

    @TempDir private Path folder;

    @Test
    void theExamplesOfTheDocumentationAreGold() throws Exception {
        Matcher examples =
                Pattern.compile("(?s)```json\\n(.*?)```")
                        .matcher(Files.readString(Path.of("data/gold/README.md")));
        assertThat(examples.find()).isTrue();
        Gold gold = read(examples.group(1));
        assertThat(gold.note()).isEqualTo("example-day.md");
        assertThat(gold.entities()).isNotEmpty().anyMatch(entity -> !entity.must());
        assertThat(gold.relations()).isNotEmpty();
        assertThat(gold.optional()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{'note': 'a.md',                                  | a.json:1:",
                "[1]                                               | must be one JSON object",
                "{'entities': [], 'relations': []}                 | has no note",
                "{'note': 'a.md', 'relations': []}                 | entities must be a list",
                "{'note': 'a.md', 'entities': []}                  | relations must be a list",
                "{'note': 'a.md', 'entities': [{'type': 'Place'}], 'relations': []} | {\"type\":\"Place\"} has no name",
                "{'note': 'a.md', 'entities': [{'name': 'A', 'type': 'Firm'}], 'relations': []} | the type Firm of A must be one of Organization, Person,",
                "{'note': 'a.md', 'entities': [{'name': 'A', 'type': 'Place'}], 'relations': [['A', 'in', 'A']]} | the predicate in of [\"A\",\"in\",\"A\"] must be one of announced,",
                "{'note': 'a.md', 'entities': [{'name': 'A', 'type': 'Place'}], 'relations': [['A', 'makes']]} | relations has [\"A\",\"makes\"]; write",
                "{'note': 'a.md', 'entities': [{'name': 'A', 'type': 'Place'}], 'relations': [['A', 'uses', 'B']]} | B in relations (A — uses → B) is no entity of the list"
            })
    void whatCannotBeUsedIsRefusedWithItsPlace(String json, String message) {
        assertThatThrownBy(() -> read(json.strip().replace('\'', '"')))
                .isInstanceOf(GoldException.class)
                .hasMessageContaining("a.json")
                .hasMessageContaining(message.strip());
    }

    @Test
    void aFolderWithoutGoldIsRefused() {
        assertThatThrownBy(() -> GoldReader.files(folder)).hasMessageContaining("no gold is there");
        assertThatThrownBy(() -> GoldReader.files(folder.resolve("none")))
                .hasMessageContaining("is no folder that can be read");
    }

    private Gold read(String json) throws GoldException, IOException {
        return new GoldReader().read(Files.writeString(folder.resolve("a.json"), json));
    }
}
