package announcementgraph.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {

    @ParameterizedTest
    @CsvSource({
        "DGX-2H, dgx 2h",
        "GPT-4o, gpt4O",
        "젯슨 나노, 젯슨나노",
        "ＮＶＩＤＩＡ, nvidia",
        "Style GAN, StyleGAN",
        "Llama 3.1, llama3.1"
    })
    void spellingsOfANameShareAKey(String one, String other) {
        assertThat(Forms.key(one)).isEqualTo(Forms.key(other));
    }

    @ParameterizedTest
    @CsvSource({"C++, C", "C#, C", "Llama 3.1, Llama 31"})
    void whatTellsNamesApartStays(String one, String other) {
        assertThat(Forms.key(one)).isNotEqualTo(Forms.key(other));
    }

    @Test
    void jamoTypedAloneStayAlone() {
        assertThat(Forms.fold("ㅎㅏㄴ ㅈㅅ")).isEqualTo("ㅎㅏㄴ ㅈㅅ");
    }

    @Test
    void decomposedHangulIsComposed() {
        assertThat(Forms.fold("\u110C\u1166\u11BA")).isEqualTo("젯");
    }

    @Test
    void keysBeginAtEveryWord() {
        assertThat(Forms.keysFromWords("NVIDIA DGX-2H"))
                .containsExactly("nvidiadgx2h", "dgx2h", "2h");
    }
}
