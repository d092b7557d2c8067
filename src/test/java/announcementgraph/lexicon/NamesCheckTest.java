package announcementgraph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.lexicon.NamesCheck.Finding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class NamesCheckTest {

    @TempDir private Path folder;

    private List<String> problems(String turtle) throws LexiconException {
        return NamesCheck.of(List.of(SmallLexicon.folder(folder, turtle))).stream()
                .map(finding -> finding.iri().replaceFirst(".*/", "") + " " + finding.problem())
                .toList();
    }

    @Test
    void theShippedNamesHaveNoMistakes() throws LexiconException {
        List<Finding> findings = NamesCheck.of(List.of(Path.of("data")));
        assertThat(findings).isEmpty();
    }

    @Test
    void aFormThatTwoThingsClaimIsFound() throws LexiconException {
        String both =
                """
                organization:acme a schema:Organization ; rdfs:label "Acme"@en .
                product:acme a schema:Product , ag:Software ; rdfs:label "ACME"@en
                """;

        assertThat(problems(both + "."))
                .singleElement()
                .asString()
                .startsWith("acme shares the name \"acme\" with")
                .contains("id/product/acme");
        assertThat(problems(both + "; ag:ambiguousName \"ACME\"@en .")).isEmpty();
    }

    @Test
    void aMakerThatIsNowhereIsFound() throws LexiconException {
        assertThat(
                        problems(
                                """
                                product:walker a schema:Product , ag:Hardware ; rdfs:label "Walker"@en ;
                                    schema:manufacturer organization:acme .
                                """))
                .singleElement()
                .asString()
                .contains("walker points to", "id/organization/acme");
    }

    @Test
    void aCircleIsFoundOnEachOfItsThings() throws LexiconException {
        assertThat(
                        problems(
                                """
                                topic:a a skos:Concept ; rdfs:label "A1"@en ; skos:broader topic:b .
                                topic:b a skos:Concept ; rdfs:label "B1"@en ; skos:broader topic:a .
                                topic:c a skos:Concept ; rdfs:label "C1"@en ; skos:broader topic:a .
                                """))
                .hasSize(2)
                .allMatch(problem -> problem.contains("is a part of itself"));
    }

    @Test
    void aMakerOfFiveThingsNeedsAKoreanName() throws LexiconException {
        StringBuilder turtle =
                new StringBuilder(
                        "organization:acme a schema:Organization ; rdfs:label \"Acme\"@en .");
        for (int i = 1; i <= 4; i++) {
            turtle.append(product(i));
        }

        assertThat(problems(turtle.toString())).isEmpty();
        assertThat(problems(turtle + product(5)))
                .singleElement()
                .asString()
                .contains("acme has no Korean name");
    }

    private static String product(int number) {
        return """

                product:walker-%1$d a schema:Product , ag:Hardware ; rdfs:label "Walker %1$d"@en ;
                    schema:manufacturer organization:acme .
                """
                .formatted(number);
    }

    @Test
    void aNameThatIsAnOrdinaryWordTooIsDeclaredSo() throws Exception {
        Path data =
                SmallLexicon.folder(
                        folder,
                        "organization:acme a schema:Organization ; rdfs:label \"Word\"@en .");
        Path language = Files.createDirectories(data.resolve("language"));
        Files.writeString(language.resolve("common-words.csv"), "form\nword\n");

        assertThat(NamesCheck.of(List.of(data)))
                .singleElement()
                .asString()
                .contains("ordinary word", "ag:ambiguousName");
    }
}
