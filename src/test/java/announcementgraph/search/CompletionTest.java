package announcementgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class CompletionTest extends IndexedSample {

    private List<String> complete(String typed) {
        return index.suggest(typed, 10, "ko").stream().map(Suggestion::iri).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jets",
                "JETSON N",
                "jetson nan",
                "nano",
                "etson",
                "젯",
                "제ㅅ",
                "젯스",
                "젯슨ㄴ",
                "젯슨 나",
                "나노",
                "ㅈㅅㄴㄴ",
                "ㄴㄴ",
                "wpttms",
                "ㅓㄷㅅ내ㅜ",
                "jetsno",
                "jetson nnao",
                "젯슨 나뇨"
            })
    void aNameIsCompletedHoweverItIsTyped(String typed) {
        assertThat(complete(typed)).contains(SampleGraph.JETSON_NANO);
    }

    @Test
    void theFormThatMatchedIsShownBesideTheLabel() {
        assertThat(index.suggest("jetson n", 5, "ko"))
                .first()
                .isEqualTo(
                        new Suggestion(
                                SampleGraph.JETSON_NANO,
                                "젯슨 나노",
                                "product",
                                "/id/product/jetson-nano",
                                "Jetson Nano"));
    }

    @Test
    void theWholeNameComesFirst() {
        assertThat(complete("젯슨")).startsWith(SampleGraph.JETSON);
        assertThat(complete("gtc")).startsWith(SampleGraph.GTC);
    }

    @Test
    void whatNoNoteNamesComesAfterWhatSomeDo() {
        assertThat(complete("g")).endsWith(SampleGraph.GEMINI).hasSizeGreaterThan(2);
    }

    @Test
    void thereAreAtMostAsManyAsAskedFor() {
        assertThat(index.suggest("n", 2, "en")).hasSize(2);
        assertThat(index.suggest("n", 0, "en")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "\"", "🤖", "-", "."})
    void nothingIsMadeOfNothing(String typed) {
        assertThat(complete(typed)).isEmpty();
    }
}
