package announcementgraph.graph.browse;

import announcementgraph.vocabulary.Iris;

import java.util.Map;

/**
 * A thing in short, as it stands in lists and links.
 *
 * @param iri its IRI
 * @param kind the word of its kind ({@code product}, {@code organization} …)
 * @param label the label in the language asked for, else English, else any
 * @param labels every label by language tag
 * @param href the path of its page
 */
public record Thing(
        String iri, String kind, String label, Map<String, String> labels, String href) {

    public Thing {
        labels = Map.copyOf(labels);
    }

    public static Thing of(String iri, String kind, String label, Map<String, String> labels) {
        return new Thing(iri, kind, label, labels, Iris.hrefOf(iri));
    }
}
