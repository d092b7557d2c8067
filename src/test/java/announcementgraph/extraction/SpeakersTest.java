package announcementgraph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;

/** Who speaks, and for whom they work, in the layouts and languages of notes. */
class SpeakersTest {

    private static final String NAMES =
            """
            organization:hanbit a schema:Organization ; rdfs:label "Hanbit"@en , "한빛"@ko .
            product:moonbase a schema:Product ; rdfs:label "Moonbase"@en .
            event:hanbit-day a schema:Event ; rdfs:label "Hanbit Day"@en .
            """;

    @TempDir private Path folder;

    private List<String> relations(String text) {
        return new SmallNotes(folder, NAMES).relations(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "홍길동 | 별빛소프트 대표; 홍길동; 별빛소프트",
                "발표자: 홍길동(데이터팀장, 별빛소프트), 성춘향(매니저, 한빛); 홍길동; 별빛소프트",
                "발표자: 홍길동(데이터팀장, 별빛소프트), 성춘향(매니저, 한빛); 성춘향; hanbit",
                "발표자- 홍길동(별빛소프트); 홍길동; 별빛소프트",
                "Speaker: Ingrid Larsen (Customer Engineer, Foobar); ingrid-larsen; foobar",
                "Ingrid Larsen, CTO, Foobar, \"A talk on ships\"; ingrid-larsen; foobar",
                "Ingrid Larsen, CEO, Moonbase, \"A talk on ships\"; ingrid-larsen; moonbase",
                "배를 짓는 법 (홍길동 | 한빛); 홍길동; hanbit",
                "홍길동 한빛 데이터사업팀 전무가 강연했다; 홍길동; hanbit",
                "토니 살다나(Tony Saldana) 별빛소프트 대표가 강연했다; 토니-살다나; 별빛소프트",
                "홍길동(한빛) & 성춘향(별빛소프트) / 배를 짓는 법; 성춘향; 별빛소프트",
                "홍길동, 별빛소프트 이사; 홍길동; 별빛소프트",
                "王小明 ~ 星光科技研发工程师; 王小明; 星光科技",
                "王小明 ~ 星光信息有限公司信息总监; 王小明; 星光信息有限公司",
                "한빛 홍길동 이사, 별빛소프트 대표 성춘향의 대담; 홍길동; hanbit",
                "分享嘉宾：王小明（星光科技）; 王小明; 星光科技",
                "발표자: 홍길동(AX Tech실장, SK별빛), 성춘향(매니저, 한빛); 홍길동; sk별빛",
                "발표자: 홍길동 딜리버리 컨설턴트(한빛); 홍길동; hanbit",
                "에릭 홀름달(한빛) 대담; 에릭-홀름달; hanbit",
            })
    void aSpeakersEmployerIsReadFromTheLayout(String line, String person, String employer) {
        assertThat(relations("# Hanbit Day 2024\n\n- " + line + "\n"))
                .contains(
                        person + " worksFor " + employer, person + " performerIn hanbit-day-2024");
    }

    @Test
    void oneLineThatTellsAnEmployerShowsWhatTheOthersOfItsShapeAre() {
        assertThat(relations("# Hanbit Day 2024\n\n- 홍길동(한빛) / 배 짓기\n- 성춘향(별빛소프트) / 돛 달기\n"))
                .contains("성춘향 worksFor 별빛소프트", "성춘향 performerIn hanbit-day-2024");
    }

    @ParameterizedTest
    @ValueSource(strings = {"돛 제조 전환기 / 홍길동 (한빛)", "한빛 대비 어쩌고", "배의 이야기 - 홍길동, 한빛"})
    void anOrdinaryKoreanWordIsNobody(String line) {
        assertThat(relations("# Hanbit Day 2024\n\n- " + line + "\n"))
                .noneMatch(r -> r.matches("(?:전환기|어쩌고|이야기) .*"));
    }

    @Test
    void behindACommaAndRightBeforeTheNextPersonAnEmployerIsThatOnes() {
        assertThat(relations("# Hanbit Day 2024\n\n패널: 성춘향 교수, 한빛 홍길동 대표\n"))
                .contains("홍길동 worksFor hanbit")
                .doesNotContain("성춘향 worksFor hanbit");
    }

    @Test
    void aNameInAnotherScriptInBracketsIsTheSamePersons() {
        assertThat(
                        relations(
                                """
                                # Hanbit Day 2024

                                | 발표자 | 주제 |
                                |---|---|
                                | Ingrid Kim (김동규) | 배 짓기 |
                                | Tomás Park (박서연) | 돛 달기 |
                                """))
                .contains("ingrid-kim performerIn hanbit-day-2024")
                .noneMatch(r -> r.contains("worksFor"));
    }

    @Test
    void whoGivesTheKeynoteIsNotItsTitle() {
        assertThat(relations("# Hanbit Day 2024\n\n- 키노트: Ingrid Larsen(CEO, 한빛) 화상\n"))
                .contains("ingrid-larsen performerIn hanbit-day-2024")
                .noneMatch(r -> r.contains("superEvent"));
    }

    @Test
    void aTermWithItsEnglishInBracketsIsNobody() {
        assertThat(relations("# Hanbit Day 2024\n\n- 정확도(Accuracy): 95%\n- 재현율(Recall): 90%\n"))
                .noneMatch(r -> r.contains("worksFor") || r.contains("performerIn"));
    }

    @Test
    void anAdjectiveBeforeAnOccupationIsNoName() {
        assertThat(relations("# Hanbit Day 2024\n\n올해 연례 개발자 대회의 발표\n\n중앙대 석좌교수의 강연\n"))
                .noneMatch(r -> r.contains("performerIn"));
    }

    @Test
    void aLinkToSomebodysPageIsOnAPersonsName() {
        assertThat(
                        relations(
                                "# Hanbit Day 2024\n\nThe keynote of [Ingrid Larsen](https://x.com/ingrid) was long.\n"))
                .contains("ingrid-larsen performerIn hanbit-day-2024");
    }

    @Test
    void anAbbreviationInBracketsEmploysNobody() {
        assertThat(
                        relations(
                                "# Hanbit Day 2024\n\nMulti-Token Prediction (MTP) is faster.\n\nThe Contrastive Preference Optimization (CPO) paper.\n\n- Multi-Token Prediction (MTP)\n"))
                .noneMatch(r -> r.contains("worksFor") || r.contains("jobTitle"));
    }

    @Test
    void theEndOfAnOrdinaryWordIsNoTitle() {
        assertThat(relations("# Hanbit Day 2024\n\n하이브리드 노드와 귀를 기울인 프로 선수\n"))
                .noneMatch(r -> r.contains("performerIn") || r.contains("jobTitle"));
    }

    @Test
    void whoStandsBehindASessionsWordSpokeThere() {
        assertThat(relations("# Hanbit Day 2024\n\n- 키노트: 홍길동 (별빛소프트)\n- 발표: 보안 강화 (제로 트러스트)\n"))
                .contains("홍길동 performerIn hanbit-day-2024", "홍길동 worksFor 별빛소프트")
                .noneMatch(r -> r.startsWith("보안"));
    }

    @Test
    void aNameBeforeAQuotedTitleIsWhoGaveTheTalk() {
        assertThat(relations("# Hanbit Day 2024\n\n- 키노트: 홍길동 \"배를 짓는 법\"\n"))
                .contains("홍길동 performerIn hanbit-day-2024-배를-짓는-법");
    }

    @Test
    void aJapaneseNameBeforeAKnownOrganizationInBracketsIsASpeakers() {
        assertThat(
                        relations(
                                "# Hanbit Day 2024\n\n## セッション: 船の作り方 / 山田太郎 (Hanbit)\n\n- 登壇者: 平手智行 (Hanbit 代表)\n"))
                .contains(
                        "山田太郎 worksFor hanbit",
                        "山田太郎 performerIn hanbit-day-2024-船の作り方",
                        "平手智行 worksFor hanbit");
    }
}
