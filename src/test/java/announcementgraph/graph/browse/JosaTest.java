package announcementgraph.graph.browse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JosaTest {

    @ParameterizedTest
    @CsvSource({
        "젯슨 나노, 젯슨 나노는, 젯슨 나노가, 젯슨 나노로",
        "삼성, 삼성은, 삼성이, 삼성으로",
        "구글, 구글은, 구글이, 구글로",
        "NVIDIA, NVIDIA는, NVIDIA가, NVIDIA로",
        "LLM, LLM은, LLM이, LLM으로",
        "Samsung, Samsung은, Samsung이, Samsung으로",
        "DGX-2, DGX-2는, DGX-2가, DGX-2로",
        "H100, H100은, H100이, H100으로",
        "Google (구글), Google (구글)은, Google (구글)이, Google (구글)로"
    })
    void theParticleFollowsTheLastSound(String word, String topic, String subject, String as) {
        assertThat(Josa.topic(word)).isEqualTo(topic);
        assertThat(Josa.subject(word)).isEqualTo(subject);
        assertThat(Josa.as(word)).isEqualTo(as);
    }
}
