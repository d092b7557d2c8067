package announcementgraph.sparql;

import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The store as people write to it: all of it can be read, their own graphs alone be written. What
 * is written to the default graph goes to {@link #DEFAULT}, since the store's default graph is the
 * union of all. Whatever would change a note's graph, the names, the ontology, the corrections or
 * the store's own notes throws {@link ForbiddenGraphException}. For one thread and one change.
 */
final class UserGraphs extends DatasetGraphWrapper {

    /** Where triples go that are written to no graph by name. */
    static final Node DEFAULT = NodeFactory.createURI(Vocabulary.GRAPH + "user");

    private final Set<String> touched = new HashSet<>();

    private UserGraphs(DatasetGraph store) {
        super(store);
    }

    /** A new view of this store, or of the store of this view. */
    static UserGraphs of(DatasetGraph store) {
        return new UserGraphs(store instanceof UserGraphs view ? view.getWrapped() : store);
    }

    /** Whether people may write to this graph. */
    static boolean isOpen(Node graph) {
        if (!graph.isURI()) {
            return true;
        }
        String iri = graph.getURI();
        return graph.equals(DEFAULT)
                || !iri.startsWith(Vocabulary.ID) && !iri.startsWith(Vocabulary.GRAPH);
    }

    /** The IRIs of all subjects and objects of what was written or deleted. */
    Set<String> touched() {
        return Set.copyOf(touched);
    }

    private Node writable(Node graph, Node subject, Node object) {
        Node named = graph == null || Quad.isDefaultGraph(graph) ? DEFAULT : graph;
        if (!isOpen(named)) {
            throw new ForbiddenGraphException(named.getURI());
        }
        if (subject.isURI()) {
            touched.add(subject.getURI());
        } else {
            touched.add(named.toString());
        }
        if (object.isURI()) {
            touched.add(object.getURI());
        }
        return named;
    }

    @Override
    public void add(Quad quad) {
        add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
        getWrapped().add(writable(graph, subject, object), subject, predicate, object);
    }

    @Override
    public void delete(Quad quad) {
        delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
        getWrapped().delete(writable(graph, subject, object), subject, predicate, object);
    }

    @Override
    public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
        List<Node> graphs = graph == null || graph.equals(Node.ANY) ? openGraphs() : List.of(graph);
        for (Node one : graphs) {
            Node named = Quad.isDefaultGraph(one) ? DEFAULT : one;
            Iter.toList(getWrapped().find(named, subject, predicate, object)).forEach(this::delete);
        }
    }

    private List<Node> openGraphs() {
        return Iter.toList(Iter.filter(getWrapped().listGraphNodes(), UserGraphs::isOpen));
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return Iter.filter(openGraphs().iterator(), graph -> !graph.equals(DEFAULT));
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createNamedGraph(this, DEFAULT);
    }

    @Override
    public Graph getGraph(Node graph) {
        return Quad.isDefaultGraph(graph)
                ? getDefaultGraph()
                : GraphView.createNamedGraph(this, graph);
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        removeGraph(name);
        graph.find()
                .forEachRemaining(t -> add(name, t.getSubject(), t.getPredicate(), t.getObject()));
    }

    @Override
    public void removeGraph(Node graph) {
        if (!isOpen(graph)) {
            throw new ForbiddenGraphException(graph.getURI());
        }
        deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
    }

    /** Clears what people wrote. */
    @Override
    public void clear() {
        deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    }
}
