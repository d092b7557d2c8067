package announcementgraph.server;

import announcementgraph.ingestion.AnnouncementGraph;
import announcementgraph.server.access.ClientLimitsFilter;
import announcementgraph.sparql.QueryGate;

import io.javalin.http.Context;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import java.time.Duration;

/**
 * {@code /metrics}: requests, queries, store, index and JVM in the text form of Prometheus.
 * Thread-safe.
 */
final class Metrics {

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** Listens to the collector as long as the server runs. */
    private final JvmGcMetrics collector = new JvmGcMetrics();

    Metrics(AnnouncementGraph graph, QueryGate queries, ClientLimitsFilter clients) {
        new ClassLoaderMetrics().bindTo(registry);
        collector.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        Gauge.builder("store.revision", graph, g -> g.browser().revision()).register(registry);
        Gauge.builder("index.revision", graph, g -> g.search().revision()).register(registry);
        Gauge.builder("index.documents", graph, g -> g.search().size()).register(registry);
        Gauge.builder("sparql.queries.running", queries, QueryGate::running).register(registry);
        FunctionCounter.builder("sparql.queries", queries, QueryGate::answered).register(registry);
        Gauge.builder("store.quads", graph, g -> g.store().size()).register(registry);
        Gauge.builder("store.bytes", graph, AnnouncementGraph::graphBytes).register(registry);
        Gauge.builder("index.bytes", graph, AnnouncementGraph::indexBytes).register(registry);
        FunctionCounter.builder("http.requests.refused", clients, ClientLimitsFilter::refused)
                .register(registry);
        FunctionCounter.builder("sparql.queries.refused", queries, QueryGate::refused)
                .register(registry);
    }

    /**
     * Count an answer.
     *
     * @param route the path with its parameters in braces, so that there are few
     */
    void answered(String method, String route, int status, Duration time) {
        Timer.builder("http.requests")
                .tag("method", method)
                .tag("route", route)
                .tag("status", Integer.toString(status))
                .register(registry)
                .record(time);
    }

    void metrics(Context context) {
        context.header("Cache-Control", "no-store")
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(registry.scrape());
    }
}
