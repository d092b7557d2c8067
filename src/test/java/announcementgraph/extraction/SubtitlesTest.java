package announcementgraph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.lexicon.Lexicon;
import announcementgraph.notes.NoteReader;
import announcementgraph.vocabulary.Kind;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

class SubtitlesTest {

    private static final String TALK =
            """
            WEBVTT - NVIDIA GTC 2024

            00:12:01.000 --> 00:12:04.000
            Good morning. NVIDIA announced

            00:12:04.000 --> 00:12:08.000
            the Jetson Nano.
            """;

    @Test
    void theTimeThatWordsAreShownAtIsPartOfTheEvidence() throws Exception {
        Extraction extraction =
                new Extractor(Lexicon.load(List.of(Path.of("data"))))
                        .extract(
                                new NoteReader()
                                        .read("a.vtt", TALK.getBytes(StandardCharsets.UTF_8)));
        assertThat(extraction.facts())
                .filteredOn(Fact.Announcement.class::isInstance)
                .extracting(fact -> fact.evidence().quote())
                .containsExactly("00:12:01 Good morning. NVIDIA announced the Jetson Nano.");
        assertThat(extraction.entities()).noneMatch(thing -> thing.kind() == Kind.SESSION);
    }
}
