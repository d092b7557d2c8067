package announcementgraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Random;

class PathologicalQueryTest extends IndexedSample {

    private static final String ALPHABET =
            "abN0 29\"'()[]{}*?~^:-+!&|\\/.,<>#@%$_\u0000\u0007\t\n"
                    + "가나ㄱㅏ힣나노엔漢字かカー🤖\uD83D\u200D\uFEFFé";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "((((((",
                "a AND",
                "OR OR",
                "*",
                "?*",
                "**a**",
                "[a TO b]",
                "a~",
                "a^2",
                "\\",
                "\"",
                "-",
                "--a",
                "field:x",
                "company:\"",
                "/.*/",
                "🤖",
                "\u0000",
                "\u202e",
                "\uD83D",
                "name:(a OR b",
                "NOT NOT NOT a",
                "ㄱ",
                "의",
                "..",
                "-\"a b\" -c"
            })
    void aStrangeQueryIsAnswered(String typed) {
        assertThat(search(typed)).isNotNull();
        assertThat(index.suggest(typed, 10, "en")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a ",
                "가",
                "젯슨 ",
                "\"",
                "(",
                "a* ",
                "company:nvidia ",
                "-a ",
                "ㄱ",
                "1.",
                "漢",
                "🤖",
                "nvidia-"
            })
    void aLongQueryIsAnsweredSoon(String piece) {
        String typed = piece.repeat(10_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> search(typed));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> index.suggest(typed, 10, "en"));
    }

    @Test
    void randomQueriesAreAnswered() {
        Random random = new Random(20191107);
        for (int i = 0; i < 1_000; i++) {
            StringBuilder typed = new StringBuilder();
            int length = random.nextInt(40);
            for (int j = 0; j < length; j++) {
                typed.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            assertThat(search(typed.toString())).as(typed.toString()).isNotNull();
            assertThat(index.suggest(typed.toString(), 5, "ko")).isNotNull();
        }
    }
}
