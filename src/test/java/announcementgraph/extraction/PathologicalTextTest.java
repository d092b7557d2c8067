package announcementgraph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.lexicon.Lexicon;
import announcementgraph.notes.NoteReader;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Text that was made, or happens, to keep a reader busy for ever is read in seconds. */
@Timeout(120)
final class PathologicalTextTest {

    private static Extractor extractor;

    @BeforeAll
    static void loadNames() throws Exception {
        extractor = new Extractor(Lexicon.load(List.of(Path.of("data"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "가",
                "a-",
                "A ",
                "NVIDIA ",
                "Announcing ",
                "a@",
                "a/",
                "2019 ",
                "(",
                "· ",
                "발표 "
            })
    @Timeout(20)
    void aLineThatRepeatsItselfIsReadInSeconds(String piece) throws Exception {
        String text =
                "NVIDIA GTC 2019\n\n- "
                        + piece.repeat(30_000 / piece.length())
                        + "\n- Announcing Jetson Nano\n";
        Extraction extraction =
                extractor.extract(
                        new NoteReader().read("note.md", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(extraction.mentions()).isNotEmpty();
    }
}
