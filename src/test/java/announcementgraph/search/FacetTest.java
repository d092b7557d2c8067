package announcementgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class FacetTest extends IndexedSample {

    @Test
    void everyFacetIsCounted() {
        SearchResult result = search("nvidia");
        assertThat(result.facets())
                .containsOnlyKeys(
                        "kind",
                        "organization",
                        "product",
                        "topic",
                        "event",
                        "person",
                        "year",
                        "language");
        assertThat(counts(result, "year")).containsKeys("2019", "2024");
        assertThat(counts(result, "kind").values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(result.total());
    }

    @Test
    void aChosenValueNarrowsTheHitsButNotItsOwnCounts() {
        SearchResult all = search("nvidia");
        SearchResult narrowed = search("nvidia", Map.of("year", List.of("2019")));
        assertThat(narrowed.total())
                .isLessThan(all.total())
                .isEqualTo(counts(all, "year").get("2019"));
        assertThat(counts(narrowed, "year")).isEqualTo(counts(all, "year"));
        assertThat(counts(narrowed, "event")).hasSizeLessThan(counts(all, "event").size());
    }

    @Test
    void valuesOfOneFacetAreAlternatives() {
        SearchResult both = search("", Map.of("year", List.of("2019", "2024")));
        assertThat(both.total())
                .isEqualTo(
                        search("", Map.of("year", List.of("2019"))).total()
                                + search("", Map.of("year", List.of("2024"))).total());
    }

    @Test
    void facetsAreAllRequired() {
        SearchResult result =
                search(
                        "",
                        Map.of(
                                "organization", List.of(SampleGraph.NVIDIA),
                                "kind", List.of("announcement"),
                                "year", List.of("2024")));
        assertThat(result.hits())
                .singleElement()
                .extracting(SearchHit::kind)
                .isEqualTo("announcement");
    }

    @Test
    void valuesHaveLabelsInTheLanguageAskedFor() {
        SearchResult result =
                index.search(new SearchQuery("", Map.of(), "relevance", 1, 1, "ko", false));
        assertThat(result.facets().get("organization"))
                .anySatisfy(value -> assertThat(value.label()).isEqualTo("엔비디아"));
    }

    @Test
    void anUnknownValueFindsNothingAndIsShown() {
        SearchResult result = search("nvidia", Map.of("organization", List.of("no such")));
        assertThat(result.total()).isZero();
        assertThat(counts(result, "organization")).containsEntry("no such", 0L);
    }
}
