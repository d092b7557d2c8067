package announcementgraph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class GazetteerTest {

    private static final String NAMES =
            """
            organization:nvidia a schema:Organization ; rdfs:label "NVIDIA"@en , "엔비디아"@ko .
            product:jetson-nano a schema:Product ; rdfs:label "Jetson Nano"@en , "젯슨 나노"@ko ;
                schema:manufacturer organization:nvidia .
            product:gpt-2 a schema:Product ; rdfs:label "GPT-2"@en .
            product:nvswitch a schema:Product ; rdfs:label "NVSwitch"@en .
            product:nvidia-drive a schema:Product ; rdfs:label "NVIDIA DRIVE"@en ;
                skos:altLabel "Drive"@en ; ag:ambiguousName "Drive"@en .
            product:isaac a schema:Product ; rdfs:label "NVIDIA Isaac"@en ;
                skos:altLabel "ISAAC"@en , "Isaac"@en ; ag:ambiguousName "ISAAC"@en , "Isaac"@en .
            product:clova a schema:Product ; rdfs:label "클로바"@ko .
            product:clova-x a schema:Product ; rdfs:label "클로바X"@ko .
            organization:sk a schema:Organization ; rdfs:label "SK"@en .
            event:dev-i-o a schema:Event ; rdfs:label "Dev I/O"@en .
            event:gtc a schema:Event ; rdfs:label "GTC"@en .
            organization:kaist a schema:Organization ; rdfs:label "KAIST"@en , "카이스트"@ko .
            """;

    @TempDir private Path folder;

    private List<String> find(String text) {
        return SmallLexicon.of(folder, NAMES).gazetteer().find(text, 0, text.length()).stream()
                .map(m -> text.substring(m.begin(), m.end()))
                .toList();
    }

    @Test
    void particlesStayOutsideTheName() {
        assertThat(find("엔비디아의 젯슨 나노를 봤다")).containsExactly("엔비디아", "젯슨 나노");
        assertThat(find("NVIDIA가 Jetson Nano에서는")).containsExactly("NVIDIA", "Jetson Nano");
    }

    @Test
    void spacesHyphensAndCaseDoNotMatter() {
        assertThat(find("jetson-nano, 젯슨나노, JETSON NANO"))
                .containsExactly("jetson-nano", "젯슨나노", "JETSON NANO");
        assertThat(find("GPT-02 and NV Switch")).containsExactly("GPT-02", "NV Switch");
    }

    @Test
    void aNameInsideAnotherWordIsNoName() {
        assertThat(find("카이스트론 nvidiaX")).isEmpty();
    }

    @Test
    void ofFormsThatDifferInTheirCapitalsTheOneWrittenIsMeant() {
        assertThat(SmallLexicon.of(folder, NAMES).gazetteer().find("Isaac ISAAC", 0, 11))
                .hasSize(2)
                .allMatch(Match::exact)
                .allMatch(match -> match.senses().size() == 1);
    }

    @Test
    void aNameThatGoesOnInAnotherScriptIsNotCut() {
        assertThat(find("클로바X 발표")).containsExactly("클로바X");
        assertThat(find("SK인텔릭스의 로봇")).isEmpty();
        assertThat(find("SK가 SK그룹")).containsExactly("SK", "SK");
    }

    @Test
    void aSlashBelongsToNamesThatHaveOne() {
        assertThat(find("dev i/o notes")).containsExactly("dev i/o");
        assertThat(find("NVIDIA/DRIVE")).containsExactly("NVIDIA", "DRIVE");
    }

    @Test
    void anEventMayHaveItsYearRightBehind() {
        assertThat(find("GTC24, GTC '25, GTC2026")).containsExactly("GTC", "GTC", "GTC");
        assertThat(find("GTC5 GTC99")).isEmpty();
    }

    @Test
    void anOrdinaryWordInLowerCaseIsNoName() {
        assertThat(find("we drive home")).isEmpty();
        assertThat(find("Drive Initiative")).containsExactly("Drive");
    }
}
