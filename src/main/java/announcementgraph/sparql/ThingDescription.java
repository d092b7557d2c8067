package announcementgraph.sparql;

import announcementgraph.graph.GraphStore;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Prefixes;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of one thing, in RDF: what it says, what is said of it, and types and labels of all
 * that is named in these triples. Of a note it is the note's whole graph. Claims and mentions of a
 * thing are left out: they are many, and stand in the notes' graphs. Safe for use by several
 * threads.
 */
public final class ThingDescription {

    private static final int MOST_INCOMING = 10_000;
    private static final Node TYPE = NodeFactory.createURI(Vocabulary.TYPE);
    private static final Node LABEL = NodeFactory.createURI(Vocabulary.LABEL);
    private static final Node SYSTEM = NodeFactory.createURI(Vocabulary.SYSTEM_GRAPH);
    private static final Set<Node> EVIDENCE_PREDICATES =
            Set.of(
                    NodeFactory.createURI(Vocabulary.SUBJECT),
                    NodeFactory.createURI(Vocabulary.OBJECT),
                    NodeFactory.createURI(Vocabulary.PREDICATE),
                    NodeFactory.createURI(Vocabulary.IDENT_REF),
                    NodeFactory.createURI(Vocabulary.REFERENCE_CONTEXT),
                    NodeFactory.createURI(Vocabulary.WAS_DERIVED_FROM));

    private final DatasetGraph dataset;
    private final JsonLdContext context;

    /**
     * Describe things of this store.
     *
     * @param context the short names of JSON-LD
     */
    public ThingDescription(GraphStore store, JsonLdContext context) {
        this.dataset = store.datasetGraph();
        this.context = context;
    }

    /** Print what is known of the thing; empty where nothing is. */
    public Optional<byte[]> describe(String iri, DescriptionFormat format) {
        Graph graph = Txn.calculateRead(dataset, () -> graphOf(NodeFactory.createURI(iri)));
        return graph.isEmpty()
                ? Optional.empty()
                : Optional.of(new RdfDocument(graph).print(format, context));
    }

    private Graph graphOf(Node thing) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(Prefixes.ALL);
        if (Kind.ofIri(thing.getURI()).equals(Optional.of(Kind.NOTE))) {
            dataset.find(thing, Node.ANY, Node.ANY, Node.ANY)
                    .forEachRemaining(quad -> graph.add(quad.asTriple()));
            return graph;
        }
        Set<Node> named = new HashSet<>();
        add(graph, dataset.findNG(Node.ANY, thing, Node.ANY, Node.ANY), Integer.MAX_VALUE, named);
        add(graph, dataset.findNG(Node.ANY, Node.ANY, Node.ANY, thing), MOST_INCOMING, named);
        named.remove(thing);
        named.forEach(other -> introduce(graph, other));
        return graph;
    }

    private static void add(Graph graph, Iterator<Quad> quads, int limit, Set<Node> named) {
        int count = 0;
        while (quads.hasNext() && count < limit) {
            Quad quad = quads.next();
            if (!quad.getGraph().equals(SYSTEM)
                    && !EVIDENCE_PREDICATES.contains(quad.getPredicate())) {
                graph.add(quad.asTriple());
                named.add(quad.getSubject());
                named.add(quad.getObject());
                count++;
            }
        }
    }

    private void introduce(Graph graph, Node other) {
        if (other.isLiteral()) {
            return;
        }
        for (Node predicate : Set.of(TYPE, LABEL)) {
            dataset.findNG(Node.ANY, other, predicate, Node.ANY)
                    .forEachRemaining(
                            quad -> graph.add(Triple.create(other, predicate, quad.getObject())));
        }
    }
}
