package announcementgraph.bench;

import jakarta.servlet.DispatcherType;

import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.lucene.store.FSDirectory;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;

/**
 * Plain Fuseki with TDB2 and jena-text, as one would set it up by hand; with an output buffer of 32
 * KiB, for the one it comes with makes every small answer slow.
 */
final class Peer {

    private Peer() {}

    /** {@code FOLDER load FILE} or {@code FOLDER serve PORT}. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        DatasetGraph graphs = open(folder);
        if (arguments[1].equals("load")) {
            Txn.executeWrite(graphs, () -> RDFDataMgr.read(graphs, arguments[2]));
            graphs.close();
        } else {
            serve(graphs, Integer.parseInt(arguments[2]));
        }
    }

    private static DatasetGraph open(Path folder) throws Exception {
        Path graph = Files.createDirectories(folder.resolve("graph"));
        DatasetGraph base = DatabaseMgr.connectDatasetGraph(graph.toString());
        base.getContext().set(TDB2.symUnionDefaultGraph, true);
        EntityDefinition fields =
                new EntityDefinition(
                        "uri", "text", NodeFactory.createURI("https://schema.org/text"));
        return TextDatasetFactory.createLucene(
                base, FSDirectory.open(folder.resolve("index")), new TextIndexConfig(fields));
    }

    private static void serve(DatasetGraph graphs, int port) throws Exception {
        Server server = new Server();
        HttpConfiguration http = new HttpConfiguration();
        http.setOutputBufferSize(32 * 1024);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        ServletContextHandler handler = new ServletContextHandler();
        Endpoint endpoint =
                Endpoint.create()
                        .operation(Operation.Query)
                        .endpointName("sparql")
                        .processor(new SPARQL_QueryDataset())
                        .build();
        DataService service = DataService.newBuilder(graphs).addEndpoint(endpoint).build();
        service.goActive();
        DataAccessPointRegistry points = new DataAccessPointRegistry();
        points.register(new DataAccessPoint("/bench", service));
        DataAccessPointRegistry.set(handler.getServletContext(), points);
        OperationRegistry.set(handler.getServletContext(), OperationRegistry.createStd());
        handler.addFilter(
                new FilterHolder(new FusekiFilter()), "/*", EnumSet.of(DispatcherType.REQUEST));
        server.setHandler(handler);
        server.start();
        server.join();
    }
}
