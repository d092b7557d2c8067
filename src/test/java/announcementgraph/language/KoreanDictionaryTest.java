package announcementgraph.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KoreanDictionaryTest {

    @ParameterizedTest
    @ValueSource(strings = {"전환기", "이야기", "최적화", "어쩌고", "전략적", "개발자", "우리의", "안내서"})
    void anOrdinaryWordIsNoName(String word) {
        assertThat(KoreanDictionary.isOrdinary(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"김민수", "문승제", "우건희", "고재도", "임우형", "감동근", "고민정", "배순민"})
    void aPersonsNameIsNoOrdinaryWordEvenIfOneIsInIt(String name) {
        assertThat(KoreanDictionary.isOrdinary(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"안에", "통합됨", "결과가"})
    void aWordWithAParticleOrAnEndingIsInflected(String word) {
        assertThat(KoreanDictionary.isInflected(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"그렉", "브로크만", "앤드루", "보즈워스"})
    void aForeignNameIsNot(String name) {
        assertThat(KoreanDictionary.isInflected(name)).isFalse();
    }
}
