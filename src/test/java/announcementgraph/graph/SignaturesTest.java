package announcementgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.extraction.Extraction;
import announcementgraph.vocabulary.Vocabulary;

import org.junit.jupiter.api.Test;

class SignaturesTest {

    private final Signatures signatures = new Signatures();

    @Test
    void aFactWhoseEndsDoNotFitIsDroppedWithTheReason() {
        Extraction reading =
                new ExtractionBuilder("a.md")
                        .relation(
                                "organization/Acme",
                                Vocabulary.ANNOUNCED,
                                "product/One",
                                "Acme announced One")
                        .relation("place/Seoul", Vocabulary.ANNOUNCED, "product/One", "서울, One 공개")
                        .build();

        Signatures.Fitting fitting = signatures.fit(reading);

        assertThat(fitting.extraction().facts()).hasSize(1);
        assertThat(fitting.dropped())
                .containsExactly(
                        "announced: seoul is of kind place and must be of kind organization,"
                                + " in \"서울, One 공개\" (line 2, test-rule)");
    }

    @Test
    void whatFitsStaysAsItIs() {
        Extraction reading =
                new ExtractionBuilder("a.md")
                        .relation(
                                "person/Kim",
                                Vocabulary.PERFORMER_IN,
                                "session/Keynote",
                                "Keynote: Kim")
                        .build();
        assertThat(signatures.fit(reading).extraction()).isSameAs(reading);
        assertThat(signatures.fit(reading).withMinimumConfidence(0.95).extraction().facts())
                .as("facts of confidence 0.9")
                .isEmpty();
    }
}
