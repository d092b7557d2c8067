package announcementgraph.sparql;

import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.UsingList;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Fuseki's update service, on people's own graphs, each request one durable change. */
final class UpdateService extends SPARQL_Update {

    private final GraphChanges changes;
    private final SparqlLimits limits;
    private final ServiceErrors errors;
    private final RunningQueries running;

    UpdateService(
            GraphChanges changes,
            SparqlLimits limits,
            ServiceErrors errors,
            RunningQueries running) {
        this.changes = changes;
        this.limits = limits;
        this.errors = errors;
        this.running = running;
    }

    @Override
    protected void executeLifecycle(HttpAction action) {
        try {
            errors.guard(action, limits, () -> super.executeLifecycle(action));
        } finally {
            running.end(action);
        }
    }

    @Override
    protected void execute(HttpAction action, InputStream body) {
        UpdateRequest update = parse(action, QueryService.readUtf8(body, limits.requestBytes()));
        Optional<String> refusal = QueryRefusals.of(update);
        if (refusal.isPresent()) {
            ServletOps.error(403, refusal.get());
        }
        changes.make(
                () -> {
                    UserGraphs graphs = UserGraphs.of(action.getDataset());
                    UpdateExec execution =
                            UpdateExec.newBuilder()
                                    .update(update)
                                    .dataset(graphs)
                                    .context(action.getContext())
                                    .timeout(limits.timeout().toMillis(), TimeUnit.MILLISECONDS)
                                    .build();
                    running.begin(action, execution::abort);
                    execution.execute();
                    return graphs.touched();
                });
    }

    private static UpdateRequest parse(HttpAction action, String text) {
        UsingList using = new UsingList();
        graphs(action, HttpNames.paramUsingGraphURI)
                .forEach(g -> using.addUsing(NodeFactory.createURI(g)));
        graphs(action, HttpNames.paramUsingNamedGraphURI)
                .forEach(g -> using.addUsingNamed(NodeFactory.createURI(g)));
        try {
            InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            return UpdateFactory.read(using, in, Fuseki.BaseParserSPARQL, Syntax.syntaxARQ);
        } catch (QueryException | UpdateException e) {
            ServletOps.errorBadRequest("The update cannot be read: " + e.getMessage());
            throw new IllegalStateException("an error must have been raised", e);
        }
    }

    private static List<String> graphs(HttpAction action, String parameter) {
        String @Nullable [] values = action.getRequestParameterValues(parameter);
        return values == null ? List.of() : List.of(values);
    }
}
