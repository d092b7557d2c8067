package announcementgraph.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void aLittleHangulMakesATextKorean() {
        assertThat(Language.of("NVIDIA 가 Jetson Nano 를 발표")).isEqualTo(Language.KOREAN);
    }

    @Test
    void kanaMakesATextJapaneseAndHanAloneChinese() {
        assertThat(Language.of("基調講演のメモ")).isEqualTo(Language.JAPANESE);
        assertThat(Language.of("云栖大会 AI 原生应用")).isEqualTo(Language.CHINESE);
    }

    @Test
    void latinLettersAreTakenForEnglishAndNumbersForNothing() {
        assertThat(Language.of("NVIDIA announced it")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("2019-07-02")).isEqualTo(Language.OTHER);
    }

    @Test
    void namesThatDifferInSpacingAndCaseHaveTheSameKey() {
        assertThat(Normalizer.key("Jetson Nano")).isEqualTo(Normalizer.key("JETSON-NANO"));
        assertThat(Normalizer.key("젯슨 나노")).isEqualTo(Normalizer.key("젯슨나노"));
        assertThat(Normalizer.key("C++")).isNotEqualTo(Normalizer.key("C"));
    }
}
