package announcementgraph.evaluation;

import static announcementgraph.evaluation.Finding.Of.ENTITIES;
import static announcementgraph.evaluation.Finding.Of.RELATIONS;
import static announcementgraph.evaluation.Finding.Outcome.FALSE;
import static announcementgraph.evaluation.Finding.Outcome.MISSED;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import announcementgraph.extraction.Extraction;
import announcementgraph.graph.ExtractionBuilder;
import announcementgraph.lexicon.Lexicon;
import announcementgraph.lexicon.SmallLexicon;
import announcementgraph.vocabulary.Vocabulary;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small notes whose counts were made out by hand. */
class EvaluationTest {

    @TempDir private Path folder;

    private Lexicon lexicon;

    @BeforeEach
    void load() {
        lexicon =
                SmallLexicon.of(
                        folder,
                        """
                        organization:acme a schema:Organization ; rdfs:label "Acme"@en , "애크미"@ko .
                        product:one a schema:Product ; rdfs:label "Acme One"@en .
                        """);
    }

    @Test
    void thingsCountByTypeAndByWhetherTheNamesKnowThem() throws Exception {
        Gold gold =
                gold(
                        "day.md",
                        """
                        {"name": "애크미", "type": "Organization", "aliases": ["ACME"]},
                        {"name": "Acme-One", "type": "Product"},
                        {"name": "Bolt", "type": "Product", "must": true},
                        {"name": "speech", "type": "Topic", "must": false},
                        {"name": "Kim", "type": "Person"}
                        """,
                        "",
                        "");
        Extraction reading =
                new ExtractionBuilder("day.md")
                        .mention("organization/Acme", "Acme shows Acme One, speech, Kim and Dana")
                        .mention("product/Acme One", "Acme shows Acme One, speech, Kim and Dana")
                        .mention("topic/speech", "Acme shows Acme One, speech, Kim and Dana")
                        .mention("organization/Kim", "Acme shows Acme One, speech, Kim and Dana")
                        .mention("person/Dana", "Acme shows Acme One, speech, Kim and Dana")
                        .mention("session/Opening", "Opening")
                        .build();

        Evaluation evaluation = Evaluation.of(List.of(gold), List.of(reading), lexicon);

        assertThat(evaluation.counts(ENTITIES, "all", "")).isEqualTo(new Counts(2, 2, 2));
        assertThat(evaluation.counts(ENTITIES, "type", "Organization"))
                .isEqualTo(new Counts(1, 1, 0));
        assertThat(evaluation.counts(ENTITIES, "type", "Product")).isEqualTo(new Counts(1, 0, 1));
        assertThat(evaluation.counts(ENTITIES, "type", "Person")).isEqualTo(new Counts(0, 1, 1));
        assertThat(evaluation.counts(ENTITIES, "type", "Topic")).isEqualTo(Counts.NONE);
        assertThat(evaluation.counts(ENTITIES, "name", "known")).isEqualTo(new Counts(2, 0, 0));
        assertThat(evaluation.counts(ENTITIES, "name", "unknown")).isEqualTo(new Counts(0, 2, 2));
        assertThat(evaluation.counts(ENTITIES, "language", "ko")).isEqualTo(Counts.NONE);
        assertThat(evaluation.counts(ENTITIES, "language", "other"))
                .isEqualTo(evaluation.counts(ENTITIES, "language", "en"));
        assertThat(evaluation.counts(ENTITIES, "all", "").f1()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void relationsCountByTheirEndsAndWhatIsArguableCountsNeitherWay() throws Exception {
        Gold gold =
                gold(
                        "day.md",
                        """
                        {"name": "Day", "type": "Event"}, {"name": "Acme", "type": "Organization"},
                        {"name": "Bolt", "type": "Organization"}, {"name": "One", "type": "Product"},
                        {"name": "Two", "type": "Product"}, {"name": "Toy", "type": "Product", "must": false},
                        {"name": "Dana", "type": "Person"}
                        """,
                        """
                        ["Acme", "makes", "One"], ["Acme", "makes", "Two"], ["Day", "about", "One"],
                        ["Bolt", "partnersWith", "Acme"], ["Dana", "speaksAt", "Day"]
                        """,
                        """
                        ["Two", "partOf", "One"]
                        """);
        Extraction reading =
                new ExtractionBuilder("day.md")
                        .relation("product/One", Vocabulary.MANUFACTURER, "organization/Acme", "a")
                        .relation("session/Talk", Vocabulary.ABOUT, "product/One", "b")
                        .relation("event/Day", Vocabulary.ABOUT, "product/One", "c")
                        .relation(
                                "organization/Acme",
                                Vocabulary.PARTNERS_WITH,
                                "organization/Bolt",
                                "d")
                        .relation(
                                "organization/Bolt",
                                Vocabulary.PARTNERS_WITH,
                                "organization/Acme",
                                "e")
                        .relation("product/Two", Vocabulary.IS_PART_OF, "product/One", "f")
                        .relation("product/Toy", Vocabulary.MANUFACTURER, "organization/Acme", "g")
                        .relation("person/Dana", Vocabulary.PERFORMER_IN, "session/Talk", "h")
                        .relation("product/Two", Vocabulary.MANUFACTURER, "organization/Bolt", "i")
                        .build();

        Evaluation evaluation = Evaluation.of(List.of(gold), List.of(reading), lexicon);

        assertThat(evaluation.counts(RELATIONS, "predicate", "makes"))
                .isEqualTo(new Counts(1, 1, 1));
        assertThat(evaluation.counts(RELATIONS, "predicate", "about"))
                .isEqualTo(new Counts(1, 0, 0));
        assertThat(evaluation.counts(RELATIONS, "predicate", "partnersWith"))
                .isEqualTo(new Counts(1, 0, 0));
        assertThat(evaluation.counts(RELATIONS, "predicate", "speaksAt"))
                .isEqualTo(new Counts(0, 0, 1));
        assertThat(evaluation.counts(RELATIONS, "predicate", "partOf")).isEqualTo(Counts.NONE);
        assertThat(evaluation.counts(RELATIONS, "all", "")).isEqualTo(new Counts(3, 1, 2));
        assertThat(evaluation.results().getFirst().findings())
                .filteredOn(finding -> finding.outcome() == FALSE)
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.text()).isEqualTo("Bolt — makes → Two");
                            assertThat(finding.line()).isEqualTo(9);
                            assertThat(finding.evidence().orElseThrow().rule())
                                    .isEqualTo("test-rule");
                        });
    }

    @Test
    void aNameThatAnotherNoteGivesAThingIsItsNameHereToo() throws Exception {
        Gold gold = gold("a.md", "{\"name\": \"Widget\", \"type\": \"Product\"}", "", "");
        Extraction here = new ExtractionBuilder("a.md").mention("product/W1", "W1").build();
        Extraction there =
                new ExtractionBuilder("b.md")
                        .mention("product/W1", "W1")
                        .alsoCalled("product/W1", "Widget")
                        .build();
        assertThat(Evaluation.of(List.of(gold), List.of(here), lexicon).counts(ENTITIES, "all", ""))
                .isEqualTo(new Counts(0, 1, 1));
        Evaluation both = Evaluation.of(List.of(gold), List.of(here, there), lexicon);
        assertThat(both.counts(ENTITIES, "all", "")).isEqualTo(new Counts(1, 0, 0));
        assertThat(both.notesWithoutGold()).containsExactly("b.md");
    }

    @Test
    void ofANoteThatWasNotReadAllIsMissed() throws Exception {
        Gold gold =
                gold(
                        "gone.md",
                        "{\"name\": \"Acme\", \"type\": \"Organization\"}, {\"name\": \"Bolt\", \"type\": \"Organization\"}",
                        "[\"Acme\", \"acquired\", \"Bolt\"]",
                        "");
        Evaluation evaluation = Evaluation.of(List.of(gold), List.of(), lexicon);
        assertThat(evaluation.counts(ENTITIES, "all", "")).isEqualTo(new Counts(0, 0, 2));
        assertThat(evaluation.counts(RELATIONS, "all", "")).isEqualTo(new Counts(0, 0, 1));
        assertThat(evaluation.results().getFirst().read()).isFalse();
        assertThat(evaluation.results().getFirst().findings())
                .allMatch(finding -> finding.outcome() == MISSED);
    }

    @Test
    void theIntervalHoldsTheFigureAndIsTheSameEachTime() throws Exception {
        List<Gold> gold = new ArrayList<>();
        List<Extraction> readings = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String note = "n" + i + ".md";
            gold.add(gold(note, "{\"name\": \"Acme\", \"type\": \"Organization\"}", "", ""));
            readings.add(
                    new ExtractionBuilder(note)
                            .mention(i < 7 ? "organization/Acme" : "organization/Other", "x")
                            .build());
        }
        Row all = Evaluation.of(gold, readings, lexicon).rows().getFirst();
        Row.Interval interval = all.f1().orElseThrow();
        assertThat(all.counts()).isEqualTo(new Counts(7, 3, 3));
        assertThat(interval.low()).isBetween(0.3, 0.5);
        assertThat(interval.high()).isBetween(0.9, 1.0);
        assertThat(Evaluation.of(gold, readings, lexicon).rows().getFirst()).isEqualTo(all);
        assertThat(
                        Evaluation.of(gold.subList(0, 1), readings.subList(0, 1), lexicon)
                                .rows()
                                .getFirst()
                                .f1())
                .as("one note scatters not")
                .isEmpty();
    }

    @Test
    void whatTheGoldNamesCanBeHiddenFromTheNames() throws Exception {
        Gold gold = gold("a.md", "{\"name\": \"ACME\", \"type\": \"Product\"}", "", "");
        assertThat(new KnownForms(lexicon).namedIn(List.of(gold)))
                .containsExactly(ExtractionBuilder.iri("organization/Acme"));
        Lexicon left = lexicon.without(new KnownForms(lexicon).namedIn(List.of(gold)));
        String text = "애크미 shows the Acme One";
        assertThat(lexicon.gazetteer().find(text, 0, text.length())).hasSize(2);
        assertThat(left.gazetteer().find(text, 0, text.length())).hasSize(1);
    }

    private Gold gold(String note, String entities, String relations, String optional)
            throws GoldException, IOException {
        String json =
                "{\"note\": \"%s\", \"language\": \"en\", \"entities\": [%s], \"relations\": [%s], \"relations_optional\": [%s]}"
                        .formatted(note, entities, relations, optional);
        return new GoldReader().read(Files.writeString(folder.resolve(note + ".json"), json));
    }
}
