package announcementgraph.sparql;

import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.GraphTarget;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.fuseki.system.DataUploader;
import org.apache.jena.fuseki.system.UploadDetails;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Fuseki's Graph Store Protocol: reads every graph, writes people's own. What comes in is read
 * whole before anything is written, and each request is one durable change.
 */
final class GraphStoreService extends GSP_RW {

    private final GraphChanges changes;
    private final SparqlLimits limits;
    private final ServiceErrors errors;

    GraphStoreService(GraphChanges changes, SparqlLimits limits, ServiceErrors errors) {
        this.changes = changes;
        this.limits = limits;
        this.errors = errors;
    }

    @Override
    protected void executeLifecycle(HttpAction action) {
        errors.guard(action, limits, () -> super.executeLifecycle(action));
    }

    @Override
    protected void doPutPostGSP(HttpAction action, boolean replace) {
        DatasetGraph incoming = DatasetGraphFactory.createTxnMem();
        UploadDetails details = read(action, incoming, false);
        AtomicBoolean existed = new AtomicBoolean();
        change(
                action,
                graphs -> {
                    GraphTarget target = GraphTarget.determineTargetGSP(graphs, action);
                    Node name = target.isDefault() ? UserGraphs.DEFAULT : target.graphName();
                    existed.set(graphs.containsGraph(name));
                    if (replace) {
                        graphs.removeGraph(name);
                    }
                    incoming.getDefaultGraph()
                            .find()
                            .forEachRemaining(
                                    t ->
                                            graphs.add(
                                                    name,
                                                    t.getSubject(),
                                                    t.getPredicate(),
                                                    t.getObject()));
                });
        details.setExistedBefore(existed.get());
        if (action.getRequest().getAttribute(DirectGraphRequest.NEW_GRAPH) instanceof String made) {
            action.setResponseHeader("Location", made);
        }
        ServletOps.uploadResponse(action, details);
    }

    @Override
    protected void doPutPostQuads(HttpAction action, boolean replace) {
        DatasetGraph incoming = DatasetGraphFactory.createTxnMem();
        UploadDetails details = read(action, incoming, true);
        change(
                action,
                graphs -> {
                    if (replace) {
                        graphs.clear();
                    }
                    incoming.find().forEachRemaining(graphs::add);
                });
        details.setExistedBefore(true);
        ServletOps.uploadResponse(action, details);
    }

    @Override
    protected void doDelete(HttpAction action) {
        if (isQuads(action)) {
            execDeleteQuads(action);
            return;
        }
        change(
                action,
                graphs -> {
                    GraphTarget target = GraphTarget.determineTargetGSP(graphs, action);
                    Node name = target.isDefault() ? UserGraphs.DEFAULT : target.graphName();
                    if (!target.isDefault() && !graphs.containsGraph(name)) {
                        ServletOps.errorNotFound("There is no graph " + target.label() + ".");
                    }
                    graphs.removeGraph(name);
                });
        ServletOps.successNoContent(action);
    }

    private void change(HttpAction action, Consumer<UserGraphs> work) {
        changes.make(
                () -> {
                    UserGraphs graphs = UserGraphs.of(action.getDataset());
                    work.accept(graphs);
                    return graphs.touched();
                });
    }

    private static UploadDetails read(HttpAction action, DatasetGraph incoming, boolean quads) {
        try {
            return DataUploader.incomingData(
                    action,
                    quads
                            ? StreamRDFLib.dataset(incoming)
                            : StreamRDFLib.graph(incoming.getDefaultGraph()));
        } catch (RiotException e) {
            ServletOps.errorBadRequest("The data cannot be read: " + e.getMessage());
            throw new IllegalStateException("an error must have been raised", e);
        }
    }
}
