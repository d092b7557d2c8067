package announcementgraph.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class ParticlesTest {

    private final Particles particles = new Particles(List.of("에서", "는", "의", "를", "으로"));

    @Test
    void severalParticlesMayFollowEachOther() {
        assertThat(particles.isParticle("에서는")).isTrue();
        assertThat(particles.isParticle("의")).isTrue();
    }

    @Test
    void theRestOfAnotherWordIsNoParticle() {
        assertThat(particles.isParticle("연구소")).isFalse();
        assertThat(particles.isParticle("의사")).isFalse();
    }

    @Test
    void theStemOfAWordEndsBeforeItsParticles() {
        assertThat(particles.stemEnd("엔비디아의", 2)).isEqualTo(4);
        assertThat(particles.stemEnd("엔비디아", 2)).isEqualTo(4);
    }
}
