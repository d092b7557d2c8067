package announcementgraph.graph.browse;

import announcementgraph.graph.Terms;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * One look at one state of the graph, inside a transaction. Look-ups by the indexes, with no query
 * in between: pages need a few hundred of them, each some microseconds.
 */
final class Reading {

    private static final String NOTES = Vocabulary.ID + "note/";

    private final DatasetGraph dataset;
    private final RevisionMemo memo;

    Reading(DatasetGraph dataset, RevisionMemo memo) {
        this.dataset = dataset;
        this.memo = memo;
    }

    /** What was found out about this revision before. */
    RevisionMemo memo() {
        return memo;
    }

    RelationWords words() {
        return memo.whole("words", () -> new RelationWords(dataset));
    }

    Things things() {
        return new Things(this);
    }

    Links links() {
        return new Links(this);
    }

    DatasetGraph dataset() {
        return dataset;
    }

    /** Whether this graph is what was read from a note. */
    static boolean isNote(Node graph) {
        return graph.isURI() && graph.getURI().startsWith(NOTES);
    }

    Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        return dataset.find(graph, subject, predicate, object);
    }

    /** The graphs that say this of this subject, and what. */
    List<Quad> about(Node subject, Node predicate) {
        return star(subject).out(predicate);
    }

    /** The graphs that say this of whatever with this object. */
    List<Quad> pointingTo(Node predicate, Node object) {
        return star(object).in(predicate);
    }

    private Star star(Node node) {
        return memo.get("star", node, asked -> new Star(dataset, asked));
    }

    /** The value of a property in one graph, if it has one. */
    Optional<Node> value(Node graph, Node subject, String predicate) {
        Iterator<Quad> quads = dataset.find(graph, subject, Terms.iri(predicate), Node.ANY);
        return quads.hasNext() ? Optional.of(quads.next().getObject()) : Optional.empty();
    }

    /** The value of a property in one graph in words, or the empty string. */
    String text(Node graph, Node subject, String predicate) {
        return value(graph, subject, predicate).map(Terms::string).orElse("");
    }

    /** All values of a property in one graph, as IRIs or words, sorted. */
    List<String> values(Node graph, Node subject, String predicate) {
        List<String> values = new ArrayList<>();
        dataset.find(graph, subject, Terms.iri(predicate), Node.ANY)
                .forEachRemaining(quad -> values.add(Terms.string(quad.getObject())));
        values.sort(null);
        return values;
    }

    long count(Node graph, Node subject, Node predicate, Node object) {
        long count = 0;
        for (Iterator<Quad> quads = dataset.find(graph, subject, predicate, object);
                quads.hasNext();
                quads.next()) {
            count++;
        }
        return count;
    }

    boolean isMentioned(Node thing) {
        return dataset.contains(Node.ANY, Node.ANY, Terms.MENTIONS, thing);
    }
}
