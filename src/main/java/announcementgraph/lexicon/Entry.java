package announcementgraph.lexicon;

import announcementgraph.vocabulary.Kind;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A thing that the names know.
 *
 * @param iri its IRI
 * @param kind what it is
 * @param labels a label by language tag, at most one a language
 * @param aliases other forms of the name
 * @param ambiguous forms (labels or aliases) that are also ordinary words, and count only with
 *     support around them
 * @param types IRIs of further classes ({@code ag:Hardware}, {@code ag:Model} …)
 * @param maker IRI of the organization that makes it (a product) or holds it (an event)
 * @param wholes IRIs of what it is part of: a product's family, an edition's series, an
 *     organization's parent
 */
public record Entry(
        String iri,
        Kind kind,
        Map<String, String> labels,
        List<Alias> aliases,
        Set<String> ambiguous,
        Set<String> types,
        Optional<String> maker,
        List<String> wholes) {

    /** A form of a name with the tag of its language. */
    public record Alias(String form, String language) {}

    public Entry {
        // Sorted, since the order of Map.copyOf differs from run to run, and readers take the first
        // that fits.
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        aliases = List.copyOf(aliases);
        ambiguous = Set.copyOf(ambiguous);
        types = Collections.unmodifiableSet(new TreeSet<>(types));
        wholes = List.copyOf(wholes);
    }
}
