package announcementgraph.search;

import org.apache.lucene.facet.FacetsConfig;

import java.util.List;
import java.util.Set;

/** What a search can be narrowed by. */
final class Facets {

    static final String KIND = "kind";
    static final String YEAR = "year";
    static final String LANGUAGE = "language";

    /** Facets whose values are IRIs of things of the kind of the same name. */
    static final Set<String> OF_THINGS =
            Set.of("organization", "product", "topic", "event", "person");

    /** In the order in which they are shown. */
    static final List<String> ALL =
            List.of(KIND, "organization", "product", "topic", "event", "person", YEAR, LANGUAGE);

    private Facets() {}

    static FacetsConfig config() {
        FacetsConfig config = new FacetsConfig();
        ALL.forEach(facet -> config.setMultiValued(facet, true));
        return config;
    }
}
