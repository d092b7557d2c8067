package announcementgraph.sparql;

import java.util.Locale;
import java.util.Optional;

/** The forms in which a thing is described in RDF. */
public enum DescriptionFormat {
    TURTLE("text/turtle", "ttl"),
    JSON_LD("application/ld+json", "jsonld"),
    N_TRIPLES("application/n-triples", "nt"),
    RDF_XML("application/rdf+xml", "rdf");

    private final String mediaType;
    private final String extension;

    DescriptionFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of a file in this form, without the dot. */
    public String extension() {
        return extension;
    }

    public static Optional<DescriptionFormat> ofExtension(String extension) {
        for (DescriptionFormat format : values()) {
            if (format.extension.equals(extension.toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    public static Optional<DescriptionFormat> ofMediaType(String mediaType) {
        for (DescriptionFormat format : values()) {
            if (format.mediaType.equals(mediaType)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
