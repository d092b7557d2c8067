package announcementgraph.extraction;

import announcementgraph.vocabulary.Kind;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A thing that a note speaks of, known to the lexicon or new.
 *
 * @param iri its IRI, the same in every note
 * @param kind what it is
 * @param labels a label by language tag, at most one a language, at least one in all
 * @param otherNames other forms of the name: aliases of the lexicon and forms as written, by no
 *     order
 * @param types IRIs of further classes, such as {@code ag:Model}; empty where unknown
 * @param known whether the lexicon has it; a thing it has not is a candidate for review
 */
public record Entity(
        String iri,
        Kind kind,
        Map<String, String> labels,
        Set<Name> otherNames,
        Set<String> types,
        boolean known) {

    /** A form of a name with its language tag. */
    public record Name(String form, String language) {}

    public Entity {
        // In an order that stays: that of Map.copyOf and Set.copyOf differs from run to run.
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        otherNames = Collections.unmodifiableSet(new LinkedHashSet<>(otherNames));
        types = Collections.unmodifiableSet(new TreeSet<>(types));
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("an entity must have a label: " + iri);
        }
    }

    /** The label in the first of these languages that has one, else any. */
    public String label(List<String> languages) {
        for (String language : languages) {
            String label = labels.get(language);
            if (label != null) {
                return label;
            }
        }
        return labels.values().stream().sorted().findFirst().orElseThrow();
    }
}
