package announcementgraph.graph;

import java.util.Locale;
import java.util.Optional;

/**
 * The formats that RDF is written in. Only {@link #TRIG}, {@link #NQUADS} and {@link #JSONLD} keep
 * named graphs.
 */
public enum RdfFormat {
    TURTLE("text/turtle"),
    TRIG("application/trig"),
    NTRIPLES("application/n-triples"),
    NQUADS("application/n-quads"),
    JSONLD("application/ld+json");

    private final String mediaType;

    RdfFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The format's word on the command line: the name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds the format of this word, if there is one. */
    public static Optional<RdfFormat> ofWord(String word) {
        for (RdfFormat format : values()) {
            if (format.word().equals(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
