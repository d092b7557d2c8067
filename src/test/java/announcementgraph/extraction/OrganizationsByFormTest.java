package announcementgraph.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

/** Organizations that no list has, by the form of their name and the field they stand in. */
class OrganizationsByFormTest {

    @TempDir private Path folder;
    private SmallNotes notes;

    @BeforeEach
    void prepare() {
        notes = new SmallNotes(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lindby Institute of Technology",
                "Lindby Institute of Science and Technology",
                "International Center for Applied Tea Studies",
                "Nordic Association of Kite Makers",
                "University of Lindby"
            })
    void aNameIsNotCutAtItsSmallWords(String name) {
        assertThat(notes.names("She moved to the " + name + " last year."))
                .contains("organization/" + name);
    }

    @Test
    void anotherOrganizationBehindAndIsOneOfItsOwn() {
        assertThat(notes.names("Lindby Institute of Technology and Holmby University met."))
                .contains(
                        "organization/Lindby Institute of Technology",
                        "organization/Holmby University");
    }

    @Test
    void theLegalFormIsNoPartOfTheName() {
        assertThat(notes.read("国立大学法人 鶴亀大学で開催").entities())
                .anyMatch(e -> e.iri().endsWith("/organization/鶴亀大学"));
    }

    @Test
    void aFieldOfHostsNamesOrganizations() {
        assertThat(notes.names("# 작은 모임\n\n- 주관: 너구리모임, 부엉 코리아\n- 후원: 찻잔상회\n"))
                .contains("organization/너구리모임", "organization/부엉 코리아", "organization/찻잔상회");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Keynote1", "D-HALL212", "GTC2024", "Nov19-21", "P2P"})
    void roomsDatesAndSlotsAreNoProducts(String code) {
        assertThat(notes.names("It is in " + code + " as planned."))
                .doesNotContain("product/" + code);
    }

    @Test
    void headingsFurtherBelowTheHeadingOfCompaniesAreNoCompanies() {
        assertThat(notes.names("# AI企業\n\n## 鶴亀\n\n### 国際展開\n\nAn office in Oslo.\n"))
                .contains("organization/鶴亀")
                .doesNotContain("organization/国際展開");
    }

    @Test
    void aCertificateIsNoProduct() {
        assertThat(notes.names("She passed the exam for Certified Quilltool Associate today."))
                .containsExactly("product/Quilltool");
    }
}
