package announcementgraph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.lexicon.SmallLexicon;
import announcementgraph.notes.NoteException;
import announcementgraph.notes.NoteReader;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Which event a note is on, when and where it was, and which sessions it had. */
class EventsTest {

    private static final String NAMES =
            """
            organization:hanbit a schema:Organization ; rdfs:label "Hanbit"@en , "한빛"@ko .
            event:hanbit-i-o a schema:Event ; rdfs:label "Hanbit I/O"@en .
            event:hanbitfest a schema:Event ; rdfs:label "HanbitFest"@en .
            event:hanbit-io a schema:Event ; rdfs:label "Hanbit IO"@en .
            <https://w3id.org/announcement-graph/id/place/busan> a schema:Place ; rdfs:label "Busan"@en , "부산"@ko .
            <https://w3id.org/announcement-graph/id/place/sweden> a schema:Place ; rdfs:label "Sweden"@en , "스웨덴"@ko .
            """;

    @TempDir private Path folder;

    private Extraction read(String text) {
        try {
            return new Extractor(SmallLexicon.of(folder, NAMES))
                    .extract(
                            new NoteReader()
                                    .read("note.md", text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoteException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> labels(String text, Kind kind) {
        return read(text).entities().stream()
                .filter(e -> e.kind() == kind)
                .map(e -> e.labels().values().iterator().next())
                .toList();
    }

    private List<String> values(String text, String predicate) {
        return read(text).facts().stream()
                .filter(Fact.Attribute.class::isInstance)
                .map(Fact.Attribute.class::cast)
                .filter(a -> a.predicate().equals(predicate))
                .map(Fact.Attribute::value)
                .toList();
    }

    @Test
    void theWordsOfAReportAreNoPartOfTheEventsName() {
        assertThat(labels("# Conference Recap: ShipDS 2026\n\nIt was small.", Kind.EVENT))
                .containsExactly("ShipDS 2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Hanbit I/O 2024 notes",
                "# hanbit i/o 24 live notes",
                "# HanbitFest24 메모",
                "# HanbitFest '24 후기"
            })
    void anEventsNameMayHaveASlashAndAYearOfTwoDigits(String title) {
        assertThat(labels(title + "\n\n- 발표", Kind.EVENT))
                .hasSize(1)
                .allMatch(label -> label.endsWith(" 2024"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "# 별 & 바다 컨퍼런스 (2025.09); 별 & 바다 컨퍼런스 2025",
                "# 후기\\n\\n행사명 : STAR KOREA 2022\\n; STAR KOREA 2022",
                "# [컨퍼런스] Starfest 2023 다녀온 후기; Starfest 2023",
                "## 20251119 Star Developer Day; Star Developer Day 2025",
            })
    void theNameOfTheEventIsReadWhole(String head, String event) {
        assertThat(labels(head.replace("\\n", "\n") + "\n\n내용\n", Kind.EVENT)).contains(event);
    }

    @Test
    void wordsBeforeAParticleAreNoPartOfAnEventsName() {
        assertThat(labels("메모\n\n우리 캠퍼스나 해커톤에서 나온 생각을 적었다.\n", Kind.EVENT)).isEmpty();
    }

    @Test
    void anotherEventIsNoEditionOfTheOneItsNameBeginsWith() {
        assertThat(labels("# Hanbit IO Extended Meetup 2019\n\nHanbit IO 2019의 요약\n", Kind.EVENT))
                .contains("Hanbit IO 2019");
    }

    @Test
    void aLabelledDateIsBeforeAnyOther() {
        assertThat(
                        values(
                                "# Star Summit 2022\n\n2022. 10. 2. 작성\n\n기간 : 2022. 9. 28. ~ 30.\n",
                                Vocabulary.START_DATE))
                .containsExactly("2022-09-28");
    }

    @Test
    void aCountryInPassingIsNotWhereTheEventWas() {
        String text = "# Star Summit 2022\n\n스웨덴의 회사도 많았다.\n\n장소: 부산\n";

        assertThat(
                        read(text).facts().stream()
                                .filter(Fact.Relation.class::isInstance)
                                .map(Fact.Relation.class::cast)
                                .filter(r -> r.predicate().equals(Vocabulary.LOCATION))
                                .map(Fact.Relation::object))
                .containsExactly("https://w3id.org/announcement-graph/id/place/busan");
    }

    @Test
    void timesAndLinksThatLeadOnAreNoSessions() {
        String text =
                """
                # Star Summit 2022

                ## 일정

                ### 09:20 ~

                **배를 짓는 법**
                홍길동 | 한빛 대표

                - 요약
                - [상세 보기](ship.md)

                Session 2: 10:00~10:40

                11:00 부터 모두 함께 점심을 먹었다.
                """;

        assertThat(labels(text, Kind.SESSION)).containsExactly("배를 짓는 법");
    }

    @ParameterizedTest
    @CsvSource({
        "# HanbitFest Busan 2025,HanbitFest Busan 2025",
        "# HanbitFest Sweden - 2025,HanbitFest Sweden 2025",
        "# HanbitFest 2025 Busan,HanbitFest 2025"
    })
    void aPlaceBetweenASeriesAndItsYearIsAPartOfTheEditionsName(String title, String event) {
        assertThat(labels(title + "\n\nA talk.\n", Kind.EVENT)).containsExactly(event);
    }
}
