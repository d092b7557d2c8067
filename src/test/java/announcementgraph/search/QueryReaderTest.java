package announcementgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

class QueryReaderTest {

    @Test
    void wordsPhrasesExclusionsAndFieldsAreToldApart() {
        TypedQuery typed =
                QueryReader.read(
                        "jetson \"on stage\" -price company:nvidia product:\"jetson nano\""
                                + " year:2019");
        assertThat(typed.words()).isEqualTo("jetson");
        assertThat(typed.phrases()).containsExactly("on stage");
        assertThat(typed.excluded()).containsExactly("price");
        assertThat(typed.fields())
                .isEqualTo(
                        Map.of(
                                "organization", List.of("nvidia"),
                                "product", List.of("jetson nano"),
                                "year", List.of("2019")));
    }

    @ParameterizedTest
    @CsvSource({
        "회사:엔비디아, organization",
        "제품:젯슨, product",
        "행사:gtc, event",
        "발표자:황, person",
        "Speaker:huang, person",
        "주제:로봇, topic",
        "연도:2019, year"
    })
    void fieldsHaveKoreanNamesToo(String typed, String facet) {
        assertThat(QueryReader.read(typed).fields()).containsOnlyKeys(facet);
    }

    @Test
    void operatorsOfOtherSearchesAreUnderstood() {
        assertThat(QueryReader.read("+jetson +nano").words()).isEqualTo("jetson nano");
        assertThat(QueryReader.read("jetson AND nano").words()).isEqualTo("jetson nano");
        assertThat(QueryReader.read("jetson OR orin").any()).isTrue();
        assertThat(QueryReader.read("jetson NOT orin").excluded()).containsExactly("orin");
    }

    @Test
    void aHyphenInsideAWordExcludesNothing() {
        assertThat(QueryReader.read("DGX-2H - 96").excluded()).isEmpty();
    }

    @Test
    void anUnknownFieldIsAWord() {
        assertThat(QueryReader.read("https://example.org").words())
                .isEqualTo("https://example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"",
                "a \"b",
                "company:",
                "company:\"",
                "-",
                "--",
                "-\"",
                "NOT",
                "OR",
                ": : :"
            })
    void nothingIsASyntaxError(String typed) {
        assertThat(QueryReader.read(typed)).isNotNull();
    }
}
