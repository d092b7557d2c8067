package announcementgraph.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Hands requests of the protocol to Fuseki, a few at once, and lets all others pass. Only exact
 * paths are handed on, since Fuseki would take paths below them for its own.
 */
final class EndpointFilter implements Filter {

    /** How often to look whether the client of a query that runs is still there. */
    private static final long LOOK_MILLIS = 200;

    private final Map<String, Integer> paths;
    private final SparqlLimits limits;
    private final QueryGate gate;
    private final ErrorWriter errors;
    private final Traffic traffic = new Traffic();
    private final KeptAnswers answers;
    private final QueryThreads threads = new QueryThreads();
    private final FusekiFilter fuseki = new FusekiFilter();

    /**
     * @param paths what is Fuseki's, with the most bytes of a request there
     */
    EndpointFilter(
            Map<String, Integer> paths,
            SparqlLimits limits,
            QueryGate gate,
            ErrorWriter errors,
            KeptAnswers answers) {
        this.paths = Map.copyOf(paths);
        this.limits = limits;
        this.gate = gate;
        this.errors = errors;
        this.answers = answers;
    }

    @Override
    public void doFilter(
            ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        String path = request.getRequestURI();
        boolean few =
                path.equals(SparqlEndpoint.PATH)
                        || request.getMethod().equals("GET")
                        || request.getMethod().equals("HEAD");
        try (Traffic.Visit visit = traffic.visit(few)) {
            request.setAttribute(Traffic.VISIT, visit);
            handOn(request, response, path, chain);
        }
    }

    private void handOn(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            FilterChain chain)
            throws IOException, ServletException {
        Integer mostBytes =
                paths.get(
                        DirectGraphRequest.isOfGraphStore(path) ? SparqlEndpoint.DATA_PATH : path);
        if (mostBytes == null || isForPage(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > mostBytes) {
            errors.write(response, 413, "The request is larger than " + mostBytes + " bytes.");
        } else {
            answer(
                    new BoundedRequest(DirectGraphRequest.of(request), mostBytes),
                    new BoundedResponse(response, limits.resultBytes()),
                    chain);
        }
    }

    /**
     * Whether it asks for the query page or for the description of the service. An address with a
     * query that a person opens in a browser is the page with that query and its answer; browsers
     * name HTML first.
     */
    private static boolean isForPage(HttpServletRequest request) {
        if (!request.getRequestURI().equals(SparqlEndpoint.PATH)
                || request.getMethod().equals("POST")) {
            return false;
        }
        String accept = request.getHeader("Accept");
        boolean browser =
                accept != null && accept.strip().toLowerCase(Locale.ROOT).startsWith("text/html");
        boolean reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reading && (browser || request.getParameter("query") == null);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        QueryGate.@Nullable Place place = gate.enter();
        if (place == null) {
            response.setHeader("Retry-After", "1");
            String sentence =
                    "All "
                            + limits.concurrent()
                            + " places for queries are taken. Try again in a moment.";
            errors.write(response, 503, sentence);
            return;
        }
        request.setAttribute(Pace.OF_REQUEST, new Pace(place, gate, traffic));
        try (place) {
            if (sentAsKept(request, response)) {
                return;
            }
            HttpServletResponse copied = new KeepableResponse(request, response);
            onThreadOfItsOwn(request, copied, chain, place);
        }
        if (request.getAttribute(ServiceErrors.BROKEN_OFF) != null) {
            throw new IOException("a result was broken off");
        }
    }

    /** Send the answer to a query in the address at once where it is kept. */
    private boolean sentAsKept(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!request.getRequestURI().equals(SparqlEndpoint.PATH)
                || !request.getMethod().equals("GET")) {
            return false;
        }
        AnswerKey key = AnswerKey.ofAddress(request);
        KeptAnswer kept = key == null ? null : answers.find(key);
        if (kept == null) {
            return false;
        }
        kept.send(request, response);
        return true;
    }

    /**
     * A query computes without a pause, and would keep a virtual thread's carrier, of which there
     * are as many as processors, from all others. A thread of the system shares. Nor is it ever
     * interrupted, which would close the store's files under it.
     */
    private void onThreadOfItsOwn(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            QueryGate.Place place)
            throws IOException {
        FutureTask<Boolean> answer =
                new FutureTask<>(
                        () -> {
                            fuseki.doFilter(request, response, chain);
                            return true;
                        });
        Thread thread = threads.run(answer);
        MemoryWatch memory = MemoryWatch.of(thread);
        ClientWatch client = ClientWatch.of(request);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                    break;
                } catch (TimeoutException e) {
                    stopWhereItMust(request, response, memory, client, place);
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IOException("a query could not be answered", e.getCause());
                }
            }
        } finally {
            client.close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * A query whose client has left is stopped, one that takes the memory of all others, and one
     * that goes on for long where others do already.
     */
    private void stopWhereItMust(
            HttpServletRequest request,
            HttpServletResponse response,
            MemoryWatch memory,
            ClientWatch client,
            QueryGate.Place place) {
        if (!(request.getAttribute(RunningQueries.STOP) instanceof Runnable stop)) {
            return;
        }
        if (request.getAttribute(Traffic.VISIT) instanceof Traffic.Visit visit) {
            visit.end();
        }
        if (client.hasLeft()) {
            stop.run();
        } else if (memory.takesTooMuch()) {
            request.setAttribute(
                    RunningQueries.REASON,
                    "It was stopped: it needs more memory than there is. Ask for less, in parts.");
            stop.run();
        } else if (!place.isLong() && !place.goOn(response.isCommitted())) {
            request.setAttribute(
                    RunningQueries.REASON,
                    "It was stopped: all "
                            + limits.longRunning()
                            + " places for queries that take long are taken. Try again in a moment.");
            request.setAttribute(RunningQueries.LATER, Boolean.TRUE);
            stop.run();
        }
    }
}
