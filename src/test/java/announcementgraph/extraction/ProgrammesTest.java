package announcementgraph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Programmes in many layouts: the entries agree where speaker, affiliation and title stand. */
class ProgrammesTest {

    private static final String NAMES =
            """
            organization:hanbit a schema:Organization ; rdfs:label "Hanbit"@en , "한빛"@ko .
            topic:robotics a skos:Concept ; rdfs:label "Robotics"@en , "로보틱스"@ko .
            event:hanbit-day a schema:Event ; rdfs:label "Hanbit Day"@en .
            """;

    @TempDir private Path folder;

    private List<String> read(String text) {
        return new SmallNotes(folder, NAMES).relations(text);
    }

    private List<String> programme(String text) {
        return read("# Hanbit Day 2024\n\n" + text);
    }

    @Test
    void theSpeakerStandsBeforeTheTitle() {
        assertThat(
                        programme(
                                """
                                ## Speakers

                                - Ingrid Larsen (Fjordwerk) — Ships and robotics
                                - Tomás Beneš (Kovarik Labs) — Reading old letters
                                - Priya Raman (Hanbit) — Sails without wind
                                """))
                .contains(
                        "tomás-beneš worksFor kovarik-labs",
                        "tomás-beneš performerIn hanbit-day-2024",
                        "ingrid-larsen worksFor fjordwerk",
                        "hanbit-day-2024-ships-and-robotics about robotics");
    }

    @Test
    void aHeadingSaysThatTalksAreListed() {
        assertThat(
                        programme(
                                """
                                ## 들은 세션 (제목만)

                                1. 작은 배의 로보틱스
                                2. 돛 달기
                                """))
                .contains("hanbit-day-2024-작은-배의-로보틱스 about robotics");
        assertThat(
                        programme(
                                """
                                ## Sessions I want to see again

                                - Robotics for boats
                                - Sails without wind
                                """))
                .contains("hanbit-day-2024-robotics-for-boats about robotics");
    }

    @Test
    void anEntryBesideTalksIsATalkTooAndItsCompanyNoPartOfTheTitle() {
        assertThat(
                        programme(
                                """
                                ## Hall 1

                                - Ingrid Larsen (Fjordwerk): Ships
                                - Tomás Beneš (Kovarik Labs): Old letters
                                - Hanbit: Robotics for boats
                                """))
                .contains("hanbit-day-2024-robotics-for-boats about robotics");
    }

    @Test
    void theWordsInQuotationMarksThatAnEntryOpensWithAreItsTitle() {
        assertThat(
                        programme(
                                """
                                ## 메모

                                1. 개회사가 길었다
                                2. "작은 배의 로보틱스" / 홍길동 한빛 대표
                                   - 배가 작다
                                """))
                .contains(
                        "홍길동 performerIn hanbit-day-2024-작은-배의-로보틱스",
                        "hanbit-day-2024-작은-배의-로보틱스 about robotics");
    }

    @Test
    void eachTrackOfATimetableHasATitleInARow() {
        assertThat(
                        programme(
                                """
                                | 시간 | Track 1: 배 | Track 2: 기계 |
                                |---|---|---|
                                | 10:00 | 돛 달기 (별빛소프트) | 작은 배의 로보틱스 (한빛) |
                                | 11:00 | 닻 올리기 (별빛소프트) | - |
                                """))
                .anyMatch(r -> r.endsWith("about robotics"));
    }

    @Test
    void numberedTalksAreReadAmongTheBulletsUnderThem() {
        assertThat(
                        programme(
                                """
                                ## 후기

                                1. 돛 달기 - 홍길동 (한빛)
                                한 줄 더:
                                  - 바람이 분다
                                  - 배가 간다
                                2. 작은 배의 로보틱스 - 성춘향 (한빛)
                                  - 배가 작다
                                3. 닻 올리기 - 이몽룡 (한빛)
                                """))
                .contains("성춘향 performerIn hanbit-day-2024", "이몽룡 performerIn hanbit-day-2024");
    }

    @Test
    void labelsOfFieldsAreNoTitle() {
        assertThat(
                        programme(
                                """
                                **제목/시간/트랙/발표자**
                                - 제목: 작은 배의 로보틱스
                                - 트랙: 둘째 트랙 이름
                                - 발표자: 홍길동(한빛)
                                """))
                .contains("홍길동 performerIn hanbit-day-2024-작은-배의-로보틱스")
                .noneMatch(r -> r.contains("트랙"));
    }

    @Test
    void theSpeakerStandsBelowTheTitle() {
        assertThat(
                        programme(
                                """
                                ## 세션

                                **작은 배의 로보틱스**
                                한도윤, 파도소프트

                                **돛의 평가**
                                윤서진, 한빛
                                """))
                .contains(
                        "한도윤 worksFor 파도소프트",
                        "윤서진 worksFor hanbit",
                        "hanbit-day-2024-작은-배의-로보틱스 about robotics",
                        "한도윤 performerIn hanbit-day-2024-작은-배의-로보틱스");
    }

    @Test
    void theSpeakerIsLabelledUnderItsHeading() {
        assertThat(
                        programme(
                                """
                                ## 1부. 로보틱스의 오늘
                                연사: 강나루 (별빛전자 연구소장)

                                ## 2부. 바람 읽기
                                연사: 도은결 (솔숲소프트 CTO)
                                """))
                .contains("강나루 worksFor 별빛전자", "도은결 worksFor 솔숲소프트")
                .noneMatch(r -> r.endsWith("연사"));
    }

    @Test
    void theEntriesAreDefinitions() {
        assertThat(
                        programme(
                                """
                                ## Programme

                                Robotics at sea
                                : Marit Solheim, Nordlys Audio

                                Ropes in fashion
                                : Kwabena Ofori, Threadline

                                Knots
                                : Yelena Markova, Hanbit
                                """))
                .contains(
                        "marit-solheim worksFor nordlys-audio",
                        "hanbit-day-2024-robotics-at-sea about robotics");
    }

    @Test
    void theFieldsArePartedByCommasAlone() {
        assertThat(
                        programme(
                                """
                                09:00,Harbours at scale,Anneli Korhonen,Havu Systems
                                09:40,Maps for robotics,Rutger de Wit,Hanbit
                                10:20,Small boats,Wiremu Parata,Kauri Compute
                                """))
                .contains(
                        "anneli-korhonen worksFor havu-systems",
                        "wiremu-parata worksFor kauri-compute",
                        "hanbit-day-2024-maps-for-robotics about robotics");
    }

    @Test
    void thePartsAreBehindAPictureAndBars() {
        assertThat(
                        programme(
                                """
                                🎤 등대의 반도체 | 차도현 | 나래반도체
                                🎤 로보틱스 운영기 | 문가온 | 한빛
                                🎤 돛단배 | 서리안 | 한울테크
                                """))
                .contains("차도현 worksFor 나래반도체", "서리안 worksFor 한울테크")
                .contains("서리안 performerIn hanbit-day-2024");
    }

    @Test
    void theTimeStandsBehind() {
        assertThat(
                        programme(
                                """
                                ## Agenda

                                * Ropes for robotics, Bram Hoekstra of Vrachtlijn (10:00)
                                * Wind and sails, Lucía Etxeberria of Eolia Norte (10:45)
                                * Old lighthouses, Dmitri Volkonsky of Hanbit (11:30)
                                """))
                .contains(
                        "bram-hoekstra worksFor vrachtlijn",
                        "lucía-etxeberria performerIn hanbit-day-2024");
    }

    @Test
    void aCodeStandsBefore() {
        assertThat(
                        programme(
                                """
                                T1-S1 | Harbour robotics | Nkechi Obi | Mangrove Cloud

                                T1-S2 | Training for sailors | Hamish Drummond | Hanbit

                                T2-S1 | Lanterns | Aiko Tanabe | Mizu Labs
                                """))
                .contains("nkechi-obi worksFor mangrove-cloud", "aiko-tanabe worksFor mizu-labs")
                .contains("hanbit-day-2024-harbour-robotics about robotics");
    }

    @Test
    void onlyTitlesAreListed() {
        assertThat(
                        programme(
                                """
                                ## Sessions

                                - Getting started with sails
                                - Robotics in the greenhouse
                                - Speech for everyone
                                """))
                .contains("hanbit-day-2024-robotics-in-the-greenhouse about robotics");
    }

    @Test
    void aJapaneseTableAndAChineseListAreReadAlike() {
        assertThat(
                        programme(
                                """
                                | 時間 | 講演 | 登壇者 | 所属 |
                                |---|---|---|---|
                                | 10:00 | 帆と法務 | 白石 航 | 灯台テック |
                                | 11:00 | 灯りの現場 | 水野 葵 | Hanbit |
                                """))
                .contains("白石-航 worksFor 灯台テック", "水野-葵 performerIn hanbit-day-2024");
        assertThat(
                        programme(
                                """
                                ## 议程

                                09:30-10:00 灯塔的优化 —— 林晓峰（星河科技 首席科学家）
                                10:00-10:30 船与检索 —— 赵子涵（Hanbit）
                                """))
                .contains("林晓峰 worksFor 星河科技", "赵子涵 worksFor hanbit");
    }

    @Test
    void theOrganizationStandsBeforeTheSpeakerInOneCell() {
        assertThat(
                        programme(
                                """
                                | Time | Agenda | Speaker |
                                |---|---|---|
                                | 14:00 | Opening | 한빛 |
                                | 14:20 | 배 짓기 | 한빛 박원재 <br> 별빛전자 이서연 |
                                | 15:00 | 돛 달기 | 장학성, 파도소프트 |
                                """))
                .contains("이서연 worksFor 별빛전자", "장학성 worksFor 파도소프트");
    }

    @Test
    void aProgrammeWithoutAnEventsNameIsOfTheNotesTitle() {
        assertThat(
                        read(
                                """
                                # 24th Harbour Circle

                                ## Agenda

                                - Ropes, Ingrid Larsen, Hanbit
                                - Sails, Tomás Beneš, Kovarik Labs
                                - Knots, Priya Raman, Hanbit
                                """))
                .contains("tomás-beneš performerIn 24th-harbour-circle");
    }

    @Test
    void aListOfThingsIsNoProgramme() {
        assertThat(
                        programme(
                                """
                                ## Highlights

                                - Larger Sails, lower cost, more wind
                                - Better Ropes, less weight, fewer knots
                                - Faster Boats for the northern harbour
                                - Brighter Lanterns, longer life
                                """))
                .noneMatch(r -> r.contains("performerIn") || r.contains("worksFor"));
    }
}
