package announcementgraph.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NVIDIA AI Conference 2019, 2019-7-2 | 2019-07-02 |",
                "2019년 7월 2일 코엑스 | 2019-07-02 |",
                "July 2–4, 2019 | 2019-07-02 | 2019-07-04",
                "Mar 18-21, 2024 in San Jose | 2024-03-18 | 2024-03-21",
                "2022.04.13(수)~2022.04.15(금) | 2022-04-13 | 2022-04-15",
                "2015년 9월 14, 15일 | 2015-09-14 | 2015-09-15",
                "2 July 2019 | 2019-07-02 |",
                "March 2024 | 2024-03 |",
                "2024年9月21日 | 2024-09-21 |",
                "20240318 keynote | 2024-03-18 |",
                "11월 4일 오전 | --11-04 |",
            })
    void aDateIsFoundInTheFormsThatNotesUse(String text, String start, String finish) {
        Dates.Found found = Dates.find(text).getFirst();
        assertThat(found.start()).isEqualTo(start);
        assertThat(found.finish()).isEqualTo(Optional.ofNullable(finish));
    }

    @Test
    void anImpossibleDateIsNoDate() {
        assertThat(Dates.find("version 2019.13.45")).isEmpty();
    }

    @Test
    void aYearStandsAloneButNotWithinANumber() {
        assertThat(Dates.year("GTC 2024 후기")).contains("2024");
        assertThat(Dates.year("1536 Tesla V100, 20,240 cores")).isEmpty();
    }
}
