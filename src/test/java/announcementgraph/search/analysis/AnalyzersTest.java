package announcementgraph.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class AnalyzersTest {

    private final Analyzers analyzers =
            new Analyzers(() -> List.of("엔비디아", "제미나이", "젯슨 나노", "삼성종합기술원"));

    private static List<String> read(Analyzer analyzer, String text) {
        return Analyzers.terms(analyzer, text).stream().map(Analyzers.Term::text).toList();
    }

    @Test
    void aKoreanNameIsOneWordWithoutItsParticle() {
        assertThat(read(analyzers.morphemes(), "엔비디아가 제미나이를")).containsExactly("엔비디아", "제미나이");
    }

    @Test
    void latinIsPartedFromTheParticleBehindIt() {
        assertThat(read(analyzers.morphemes(), "NVIDIA의 Blackwell은"))
                .containsExactly("nvidia", "blackwel");
    }

    @Test
    void englishIsStemmed() {
        assertThat(read(analyzers.morphemes(), "announced announcing announcements"))
                .containsOnly("announc");
    }

    @Test
    void aNameThatReadsAsNounsStaysTakenApart() {
        assertThat(read(analyzers.morphemes(), "삼성종합기술원에서")).contains("삼성", "기술");
    }

    @Test
    void aModelNumberHasAllItsJoins() {
        assertThat(read(analyzers.codes(), "DGX-2H"))
                .containsExactlyInAnyOrder("dgx", "dgx2", "dgx2h", "2", "2h", "h");
        assertThat(read(analyzers.codes(), "Llama 2.5B")).contains("llama2.5", "2.5", "2.5b");
    }

    @Test
    void twoWordsAreJoinedOverASpaceButNotOverASentence() {
        assertThat(read(analyzers.codes(), "Style GAN")).contains("stylegan");
        assertThat(read(analyzers.codes(), "the end. Next")).doesNotContain("endnext");
    }

    @Test
    void gramsPassOverSpaces() {
        assertThat(read(analyzers.grams(), "젯슨 나노, 끝")).containsExactly("젯슨", "슨나", "나노", "끝");
    }

    @Test
    void theNamesAreAskedForOnceWhenTheFirstTextIsRead() {
        AtomicInteger asked = new AtomicInteger();
        Analyzers other =
                new Analyzers(
                        () -> {
                            asked.incrementAndGet();
                            return List.of("하이퍼클로바");
                        });
        assertThat(asked.get()).isZero();
        assertThat(read(other.morphemes(), "하이퍼클로바의")).contains("하이퍼클로바");
        assertThat(read(other.morphemes(), "하이퍼클로바를")).contains("하이퍼클로바");
        assertThat(asked.get()).isEqualTo(1);
    }

    @Test
    void placesAreThoseOfTheTextAsWritten() {
        assertThat(Analyzers.terms(analyzers.morphemes(), "ＮＶＩＤＩＡ의 ﬁnal"))
                .contains(new Analyzers.Term("nvidia", 0, 6, 0));
    }
}
