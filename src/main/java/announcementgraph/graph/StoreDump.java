package announcementgraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes all graphs of a store as N-Quads, and reads them back. Stateless. */
final class StoreDump {

    private StoreDump() {}

    /**
     * Graph by graph in the order of their names, so that memory holds no more than the largest of
     * them.
     */
    static void write(DatasetGraph dataset, OutputStream out) {
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, RDFFormat.NQUADS_UTF8);
        stream.start();
        for (Node graph : graphs(dataset)) {
            List<Quad> quads = new ArrayList<>();
            dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
            quads.sort(
                    Comparator.comparing((Quad quad) -> NodeFmtLib.strNT(quad.getSubject()))
                            .thenComparing(quad -> NodeFmtLib.strNT(quad.getPredicate()))
                            .thenComparing(quad -> NodeFmtLib.strNT(quad.getObject())));
            quads.forEach(stream::quad);
        }
        stream.finish();
    }

    private static List<Node> graphs(DatasetGraph dataset) {
        List<Node> graphs = new ArrayList<>();
        dataset.listGraphNodes().forEachRemaining(graphs::add);
        graphs.remove(Terms.SYSTEM_GRAPH);
        graphs.sort(Comparator.comparing(NodeFmtLib::strNT));
        return graphs;
    }

    /**
     * Read what {@link #write} wrote; blank nodes keep their names. The store's own graph stays as
     * it is, what files the names came from included: so the names that were read here stay until
     * those files change.
     */
    static void read(DatasetGraph dataset, String name, InputStream in) {
        Set<Node> graphs = new HashSet<>(graphs(dataset));
        graphs.forEach(graph -> dataset.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY));
        RDFParser.source(in)
                .lang(Lang.NQUADS)
                .errorHandler(new LocatedErrors(name))
                .labelToNode(LabelToNode.createUseLabelEncoded())
                .parse(
                        new StreamRDFBase() {
                            @Override
                            public void quad(Quad quad) {
                                if (!quad.isDefaultGraph()
                                        && !quad.getGraph().equals(Terms.SYSTEM_GRAPH)) {
                                    dataset.add(quad);
                                }
                            }
                        });
    }
}
