package announcementgraph.vocabulary;

import java.util.LinkedHashMap;
import java.util.Map;

/** The prefixes that are offered wherever a query is typed and used wherever RDF is written. */
public final class Prefixes {

    /** Prefix to namespace, in the order in which they are shown. */
    public static final Map<String, String> ALL = all();

    private Prefixes() {}

    private static Map<String, String> all() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("ag", Vocabulary.AG);
        prefixes.put("id", Vocabulary.ID);
        prefixes.put("schema", Vocabulary.SCHEMA);
        prefixes.put("skos", Vocabulary.SKOS);
        prefixes.put("rdfs", Vocabulary.RDFS);
        prefixes.put("rdf", Vocabulary.RDF);
        prefixes.put("dcterms", Vocabulary.DCTERMS);
        prefixes.put("prov", Vocabulary.PROV);
        prefixes.put("nif", Vocabulary.NIF);
        prefixes.put("itsrdf", Vocabulary.ITSRDF);
        prefixes.put("xsd", Vocabulary.XSD);
        prefixes.put("text", Vocabulary.TEXT);
        return java.util.Collections.unmodifiableMap(prefixes);
    }
}
