package announcementgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

class LuceneIndexTest extends IndexedSample {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "젯슨 나노",
                "jetson nano",
                "Jetson Nano",
                "젯슨나노",
                "JETSONNANO",
                "젯슨 나노의",
                "jetson nanno",
                "젯슨 나뇨",
                "ㅈㅅㄴㄴ",
                "wpttms skSh"
            })
    void aNameInAnySpellingFindsItsThingFirst(String typed) {
        assertThat(first(typed)).isEqualTo(SampleGraph.JETSON_NANO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dgx2h", "dgx 2h", "DGX-2H", "DGX‑2H", "Dgx_2h"})
    void aModelNumberIsFoundInEverySpelling(String typed) {
        assertThat(found(typed)).startsWith(SampleGraph.DGX_2H).contains(SampleGraph.NOTE_2019);
    }

    @ParameterizedTest
    @CsvSource({
        "GPT4o, GPT-4o",
        "b 200, B200",
        "style gan, StyleGAN",
        "tacotron2, Tacotron 2",
        "2.5, 2.5"
    })
    void aCodeIsMarkedAsWritten(String typed, String written) {
        assertThat(search(typed).hits())
                .anySatisfy(
                        hit -> assertThat(hit.snippet()).contains("<mark>" + written + "</mark>"));
    }

    @Test
    void aKoreanNameFindsWhatWasWrittenInEnglishAndTheOtherWayRound() {
        assertThat(search("엔비디아").hits())
                .anySatisfy(
                        hit -> {
                            assertThat(hit.kind()).isEqualTo("announcement");
                            assertThat(hit.snippet()).contains("<mark>NVIDIA</mark> announced");
                        });
        assertThat(search("nvidia").hits())
                .anySatisfy(hit -> assertThat(hit.snippet()).contains("<mark>엔비디아</mark> 행사"));
    }

    @Test
    void aParticleIsNotMarked() {
        assertThat(search("제미나이").hits())
                .anySatisfy(hit -> assertThat(hit.snippet()).contains("<mark>제미나이</mark>를"));
        assertThat(search("구글은").hits())
                .anySatisfy(hit -> assertThat(hit.snippet()).contains("<mark>구글</mark>이"));
    }

    @Test
    void aWordIsFoundInsideACompound() {
        assertThat(found("기술원")).contains(SampleGraph.SAMSUNG, SampleGraph.NOTE_2019);
    }

    @Test
    void japaneseIsFoundWithoutSpaces() {
        assertThat(found("発表")).containsExactly(SampleGraph.NOTE_MIXED);
    }

    @Test
    void announcementsAreFoundByTheWordInEitherLanguage() {
        assertThat(search("엔비디아 발표").hits())
                .filteredOn(hit -> hit.kind().equals("announcement"))
                .hasSize(2);
        assertThat(search("엔비디아 발표").didYouMean()).isNull();
    }

    @Test
    void allWordsMustMatch() {
        assertThat(found("심은수 온디바이스")).containsExactly(SampleGraph.NOTE_2019);
        assertThat(found("blackwell gpu keynote"))
                .isNotEmpty()
                .doesNotContain(SampleGraph.NOTE_2019);
    }

    @Test
    void whereNothingHasAllWordsSomeAreEnough() {
        assertThat(found("tacotron zeppelin")).contains(SampleGraph.NOTE_2019);
    }

    @Test
    void aPhraseStandsInItsOrder() {
        assertThat(found("\"심은수 센터장\"")).containsExactly(SampleGraph.NOTE_2019);
        assertThat(found("\"센터장 심은수\"")).isEmpty();
        assertThat(found("\"blackwell b200\"")).contains(SampleGraph.NOTE_2024);
    }

    @Test
    void whatIsExcludedIsNotFound() {
        assertThat(search("announcing -nano").hits())
                .isNotEmpty()
                .noneSatisfy(hit -> assertThat(hit.snippet()).containsIgnoringCase("nano"));
    }

    @Test
    void aStarFindsWordsThatBeginSo() {
        assertThat(found("black*")).contains(SampleGraph.NOTE_2024);
    }

    @ParameterizedTest
    @CsvSource({
        "company:nvidia robotics, 1",
        "회사:엔비디아 b200, 2",
        "event:gtc robotics, 1",
        "speaker:\"jensen huang\" robotics, 1",
        "year:2019 jetson, 2",
        "product:\"젯슨 나노\" kind:announcement, 1",
        "kind:organization 구글, 1",
        "language:ja 発表, 1"
    })
    void fieldsNarrow(String typed, long total) {
        assertThat(search(typed).total()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({
        "jetson nanno, Jetson Nano",
        "젯슨 나뇨, 젯슨 나노",
        "dpsqleldk, 엔비디아",
        "ㅜ퍄야ㅁ, NVIDIA",
        "ㅈㅅㄴㄴ, 젯슨 나노",
        "blackwel keynot, blackwell keynote",
        "robotocs, Robotics"
    })
    void whatWasMeantIsSaidAndFound(String typed, String meant) {
        SearchResult result = search(typed);
        if (result.didYouMean() != null) {
            assertThat(result.didYouMean()).isEqualTo(meant);
        }
        assertThat(result.total()).isPositive();
    }

    @Test
    void anEmptySearchFindsEverything() {
        assertThat(search("").total()).isEqualTo(index.size());
        assertThat(search("🤖 !!!").total()).isZero();
    }

    @Test
    void hostileTextComesOutEscaped() {
        assertThat(search("script").hits())
                .singleElement()
                .satisfies(
                        hit ->
                                assertThat(hit.snippet())
                                        .contains("&lt;<mark>script</mark>&gt;alert(&quot;x&quot;)")
                                        .doesNotContain("<script"));
    }

    @Test
    void aHitLinksToItsPlace() {
        SearchHit passage =
                search("심은수 센터장").hits().stream()
                        .filter(hit -> hit.kind().equals("passage"))
                        .findFirst()
                        .orElseThrow();
        assertThat(passage.href()).matches("/id/note/seoul-2019\\?at=\\d+-\\d+");
        assertThat(passage.label()).isEqualTo("NVIDIA AI Conference 2019");
        assertThat(passage.things()).extracting("iri").contains(SampleGraph.SHIM);
        assertThat(passage.date()).isEqualTo("2019-07-02");
    }

    @Test
    void aHitSaysWhyItMatched() {
        assertThat(search("엔비디아 keynote").hits())
                .anySatisfy(
                        hit ->
                                assertThat(hit.explanation())
                                        .contains("“엔비디아” is another name of what it speaks of")
                                        .contains("“keynote” is in the text"));
    }

    @Test
    void theNewestComeFirstWhereAskedFor() {
        List<SearchHit> hits =
                index.search(new SearchQuery("nvidia", Map.of(), "date", 1, 20, "ko", false))
                        .hits();
        assertThat(hits)
                .extracting(SearchHit::date)
                .filteredOn(java.util.Objects::nonNull)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(hits).allSatisfy(hit -> assertThat(hit.explanation()).isNull());
    }

    @Test
    void pagesFollowEachOther() {
        SearchQuery first = new SearchQuery("nvidia", Map.of(), "relevance", 1, 3, "en", false);
        SearchQuery second = new SearchQuery("nvidia", Map.of(), "relevance", 2, 3, "en", false);
        SearchQuery beyond = new SearchQuery("nvidia", Map.of(), "relevance", 99, 3, "en", false);
        assertThat(index.search(first).hits()).hasSize(3);
        assertThat(index.search(second).hits())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(index.search(first).hits());
        assertThat(index.search(beyond).hits()).isEmpty();
    }
}
