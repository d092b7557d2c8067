package announcementgraph.graph.browse;

import announcementgraph.graph.Terms;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Which family a product belongs to: the widest whole that the names know it to be a part of. */
final class ProductLines {

    private final Reading reading;

    ProductLines(Reading reading) {
        this.reading = reading;
    }

    /** The families of what is announced; a product of none is its own. */
    Set<String> of(AnnouncementReader.Key key) {
        Set<String> lines = new LinkedHashSet<>();
        for (String product :
                reading.values(key.graph(), key.announcement(), Vocabulary.ANNOUNCES)) {
            lines.add(reading.memo().get("line", product, this::widest));
        }
        return lines;
    }

    private String widest(String product) {
        Set<String> seen = new HashSet<>();
        String at = product;
        while (seen.add(at)) {
            Optional<Node> whole =
                    reading.value(Terms.NAMES_GRAPH, Terms.iri(at), Vocabulary.IS_PART_OF)
                            .filter(Links::isThing);
            if (whole.isEmpty()) {
                return at;
            }
            at = whole.get().getURI();
        }
        return at;
    }
}
