package announcementgraph.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HangulTest {

    @Test
    void aSyllableIsSpelledByItsKeys() {
        assertThat(Hangul.keys("젯슨 과값")).isEqualTo("ㅈㅔㅅㅅㅡㄴ ㄱㅗㅏㄱㅏㅂㅅ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"엔비디아", "젯슨 나노", "삼성종합기술원", "값이 없다", "GPT-4o를 봤다", "쌍꺼풀", "외워", "ㅋㅋ"})
    void keysPutTogetherGiveTheSameText(String text) {
        assertThat(Hangul.compose(Hangul.keys(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "dpsqleldk, 엔비디아",
        "wpttms skTh, 젯슨 나쏘",
        "wpttms sksh, 젯슨 나노",
        "rnrmf, 구글",
        "tkatjd, 삼성"
    })
    void latinKeysGiveKorean(String typed, String korean) {
        assertThat(Hangul.typedInKorean(typed)).isEqualTo(korean);
    }

    @Test
    void koreanKeysGiveLatin() {
        assertThat(Hangul.typedInLatin("ㅜ퍄야ㅁ")).isEqualTo("nvidia");
    }

    @Test
    void theFirstConsonantsStandForSyllables() {
        assertThat(Hangul.initials("젯슨 나노 2")).isEqualTo("ㅈㅅ ㄴㄴ 2");
    }
}
