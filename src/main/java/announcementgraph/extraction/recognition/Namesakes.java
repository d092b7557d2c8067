package announcementgraph.extraction.recognition;

import announcementgraph.language.Normalizer;

import java.util.Optional;

/** Companies that bear the name of what they make: LangChain, Ollama. Stateless. */
final class Namesakes {

    private static final int SHORTEST = 3;

    private Namesakes() {}

    /**
     * The maker of a product, if the name written begins its own: "Quilltool" of Quilltool, Inc.
     */
    static Optional<Referent> maker(Reading reading, Referent product, String written) {
        String key = Normalizer.key(written);
        return reading.makerOf(product)
                .filter(maker -> key.length() >= SHORTEST)
                .filter(
                        maker ->
                                maker.labels().stream()
                                        .anyMatch(l -> Normalizer.key(l).startsWith(key)));
    }
}
