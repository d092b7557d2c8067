package announcementgraph.sparql;

import announcementgraph.graph.ReadWatch;
import announcementgraph.vocabulary.Prefixes;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Fuseki's query service with our refusals, limits and form of errors. Results that have begun to
 * flow when a limit is reached break off without a proper end, so that nobody takes a part for the
 * whole.
 */
final class QueryService extends SPARQL_QueryDataset {

    /** Attribute of a request: what its answer depends on. */
    private static final String KEY = "announcementgraph.sparql.answerKey";

    private final SparqlLimits limits;
    private final ServiceErrors errors;
    private final RunningQueries running;
    private final KeptAnswers answers;

    QueryService(
            SparqlLimits limits,
            ServiceErrors errors,
            RunningQueries running,
            KeptAnswers answers) {
        this.limits = limits;
        this.errors = errors;
        this.running = running;
        this.answers = answers;
    }

    @Override
    protected void executeLifecycle(HttpAction action) {
        try {
            errors.guard(
                    action,
                    limits,
                    () -> {
                        super.executeLifecycle(action);
                        keep(action);
                    });
        } finally {
            running.end(action);
        }
    }

    /** Whichever way the query came in: it has been validated, and is not parsed yet. */
    @Override
    protected void execute(String query, HttpAction action) {
        HttpServletRequest request = action.getRequest();
        AnswerKey key = AnswerKey.of(request, query);
        KeptAnswer kept = answers.find(key);
        if (kept == null) {
            request.setAttribute(KEY, key);
            super.execute(query, action);
            return;
        }
        try {
            kept.send(request, action.getResponse());
            action.statusCode = action.getResponse().getStatus();
        } catch (IOException e) {
            ServletOps.errorOccurred(e);
        }
    }

    /**
     * The query as it was sent; where letters of it are escaped, written anew, which takes time.
     */
    private static String text(HttpServletRequest request, Query query) {
        return request.getAttribute(KEY) instanceof AnswerKey key && key.query().indexOf('\\') < 0
                ? key.query()
                : query.toString();
    }

    /**
     * Have the answer copied while it is sent, where the same query on the same graph must have the
     * same answer. Inside the transaction that the answer is computed in.
     */
    private void copyAnswer(HttpServletRequest request, Query query, String text) {
        KeepableResponse response = KeepableResponse.of(request);
        if (response == null
                || !(request.getAttribute(KEY) instanceof AnswerKey key)
                || !query.isSelectType() && !query.isAskType()
                || ChangingFunctions.mayBeIn(text)) {
            return;
        }
        answers.moment()
                .ifPresent(
                        moment ->
                                response.begin(
                                        key,
                                        moment,
                                        answers.tag(key, moment),
                                        KeptAnswer.isOfAddress(request)));
    }

    private void keep(HttpAction action) {
        KeepableResponse response = KeepableResponse.of(action.getRequest());
        if (response != null) {
            response.end(answers);
        }
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        String text = text(action.getRequest(), query);
        copyAnswer(action.getRequest(), query, text);
        Stop end = new Stop(limits.timeout());
        QueryExec execution =
                super.createQueryExec(action, StoppableRegex.in(query, text, end), dataset);
        Runnable stop =
                () -> {
                    end.now();
                    execution.abort();
                };
        if (action.getRequest().getAttribute(Pace.OF_REQUEST) instanceof Pace pace) {
            ReadWatch.set(execution.getContext(), pace);
        }
        running.begin(action, stop);
        action.getRequest().setAttribute(RunningQueries.STOP, stop);
        return execution;
    }

    @Override
    protected void executeBody(HttpAction action) {
        try {
            execute(readUtf8(action.getRequestInputStream(), limits.requestBytes()), action);
        } catch (IOException e) {
            ServletOps.errorBadRequest("The request could not be read.");
        }
    }

    /** Read a body as UTF-8, which alone the protocol allows. */
    static String readUtf8(InputStream body, int limit) {
        try (body) {
            byte[] bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
                ServletOps.error(413, "The request is larger than " + limit + " bytes.");
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            ServletOps.errorBadRequest("The request is not UTF-8.");
        } catch (IOException e) {
            ServletOps.errorBadRequest("The request could not be read to its end.");
        }
        throw new IllegalStateException("an error must have been raised");
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        super.validateQuery(action, query);
        Optional<String> refusal = QueryRefusals.of(query);
        if (refusal.isPresent()) {
            ServletOps.error(403, refusal.get());
        }
    }

    @Override
    protected QueryExecResult executeQuery(
            HttpAction action, QueryExec execution, Query query, String log) {
        if (query.isSelectType()) {
            return new QueryExecResult(LimitedRows.of(execution.select(), limits.rows()));
        }
        if (query.isConstructType()) {
            return new QueryExecResult(construct(execution));
        }
        return super.executeQuery(action, execution, query, log);
    }

    /** A few rows in JSON are written here, all else by Fuseki. */
    @Override
    protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
        if (!result.isRowSet() || !JsonRows.areAskedFor(action.getRequest())) {
            super.sendResults(action, result, prologue);
            return;
        }
        RowSet rows = result.rowSet();
        List<Binding> first = new ArrayList<>();
        while (first.size() < JsonRows.MOST && rows.hasNext()) {
            first.add(rows.next());
        }
        byte[] json = rows.hasNext() ? null : JsonRows.of(rows.getResultVars(), first);
        if (json == null) {
            RowSet all =
                    RowSetStream.create(rows.getResultVars(), Iter.concat(first.iterator(), rows));
            super.sendResults(action, new QueryExecResult(all), prologue);
            return;
        }
        try {
            ServletOps.setNoCache(action);
            action.setResponseContentType(JsonRows.MEDIA_TYPE + "; charset=utf-8");
            ServletOps.success(action);
            action.getResponseOutputStream().write(json);
        } catch (IOException e) {
            ServletOps.errorOccurred(e);
        }
    }

    private DatasetGraph construct(QueryExec execution) {
        DatasetGraph result = DatasetGraphFactory.createTxnMem();
        result.getDefaultGraph().getPrefixMapping().setNsPrefixes(Prefixes.ALL);
        long count = 0;
        Iterator<Quad> quads = execution.constructQuads();
        while (quads.hasNext()) {
            if (++count > limits.rows()) {
                throw new TooLargeException(
                        "The result has more than "
                                + limits.rows()
                                + " triples. Ask for a part of it by LIMIT and OFFSET.");
            }
            result.add(quads.next());
        }
        return result;
    }
}
