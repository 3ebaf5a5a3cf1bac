package dev.wowlab.sentinel.metrics;

import dev.wowlab.protocol.job.Priority;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Every number that the service tells of itself. Thread-safe. `deploy/grafana` shows them.
public final class Meters {
    /// Limits of the buckets in which the answers' times are counted: a page is drawn from them.
    private static final Duration[] ANSWER_TIMES = Arrays.stream(
                    new long[] {5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000})
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private static final String QUARANTINED = "wowlab_quarantined_nodes";
    private static final String RECALLED = "wowlab_recalled_chunks";
    private static final String SUSPECTED = "wowlab_suspected_jobs";
    private static final String DOUBTED = "wowlab_doubted_jobs";
    private static final String STALE_MERGES = "wowlab_stale_merges";
    private static final String CHECKED = "wowlab_checked_chunks";
    private static final String REFUSED = "wowlab_refused_records";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicLong outboxEntries = registry.gauge("wowlab_outbox_entries", new AtomicLong());
    private final AtomicLong outboxAgeMs = registry.gauge("wowlab_outbox_oldest_milliseconds", new AtomicLong());
    private final AtomicLong rechecks = registry.gauge("wowlab_recheck_jobs", new AtomicLong());
    private final AtomicLong aliveNodes = registry.gauge("wowlab_alive_nodes", new AtomicLong());
    private final Map<Priority, AtomicLong> queuedJobs = new EnumMap<>(Priority.class);

    public Meters() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        for (Priority priority : Priority.values()) {
            Tags tags = Tags.of("priority", priority.name().toLowerCase(Locale.ROOT));
            queuedJobs.put(priority, registry.gauge("wowlab_queued_jobs", tags, new AtomicLong()));
        }
        // what is rare is there from the start: the rate of a counter that begins at 1 misses the first of its kind
        for (String rare : new String[] {QUARANTINED, RECALLED, SUSPECTED, DOUBTED, STALE_MERGES}) {
            registry.counter(rare);
        }
        for (String kind : new String[] {"job", "node", "race", "roster"}) {
            registry.counter(REFUSED, "kind", kind);
        }
        for (String outcome : new String[] {"agreed", "disputed", "waived"}) {
            checked(outcome, 0);
        }
    }

    /// A request that was answered.
    public void request(String method, String route, int status, long nanos) {
        Timer.builder("wowlab_http_requests")
                .tags("method", method, "route", route, "status", Integer.toString(status))
                .serviceLevelObjectives(ANSWER_TIMES)
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /// A request of a node that was refused, by its cause, which only this counter tells.
    public void refusedSignature(String cause) {
        registry.counter("wowlab_refused_signatures", "cause", cause.toLowerCase(Locale.ROOT))
                .increment();
    }

    /// An access token of a person that was refused, by its cause, which only this counter tells.
    public void refusedToken(String cause) {
        registry.counter("wowlab_refused_tokens", "cause", cause.toLowerCase(Locale.ROOT))
                .increment();
    }

    /// What became of a reported chunk.
    public void chunk(String outcome) {
        registry.counter("wowlab_chunk_reports", "outcome", outcome.toLowerCase(Locale.ROOT))
                .increment();
    }

    /// What became of chunks that were to be run twice: agreed, disputed, waived.
    public void checked(String outcome, long chunks) {
        registry.counter(CHECKED, "outcome", outcome).increment((double) chunks);
    }

    /// A node that was caught lying.
    public void quarantined() {
        registry.counter(QUARANTINED).increment();
    }

    /// Chunks that are run again because their node was caught lying.
    public void recalled(long chunks) {
        registry.counter(RECALLED).increment((double) chunks);
    }

    /// A job whose results do not add up.
    public void suspected() {
        registry.counter(SUSPECTED).increment();
    }

    /// A completed job that rests on the word of a node that was caught lying since.
    public void doubted() {
        registry.counter(DOUBTED).increment();
    }

    public void claimed(int leases) {
        registry.counter("wowlab_claimed_chunks").increment(leases);
    }

    public void submitted(String outcome) {
        registry.counter("wowlab_submitted_jobs", "outcome", outcome).increment();
    }

    public void merged(int chunks, long nanos) {
        registry.timer("wowlab_merges").record(nanos, TimeUnit.NANOSECONDS);
        registry.counter("wowlab_merged_chunks").increment(chunks);
    }

    /// A merge that someone else was faster with.
    public void staleMerge() {
        registry.counter(STALE_MERGES).increment();
    }

    /// A job that reached a final state here.
    public void ended(String state) {
        registry.counter("wowlab_ended_jobs", "state", state.toLowerCase(Locale.ROOT))
                .increment();
    }

    /// What became of an attempt to deliver a webhook.
    public void webhook(String outcome) {
        registry.counter("wowlab_webhook_attempts", "outcome", outcome).increment();
    }

    public void publishFailed(String what) {
        registry.counter("wowlab_publish_failures", "what", what).increment();
    }

    public void dependencyFailed(String dependency) {
        registry.counter("wowlab_dependency_failures", "dependency", dependency).increment();
    }

    public void dutyFailed(String duty) {
        registry.counter("wowlab_duty_errors", "duty", duty).increment();
    }

    public void dutyDone(String duty, String what, long count) {
        registry.counter("wowlab_duty_work", Tags.of("duty", duty, "what", what))
                .increment((double) count);
    }

    public void persisted(String kind, int records) {
        registry.counter("wowlab_persisted_records", "kind", kind).increment(records);
    }

    /// A record that can never be written, and was put aside.
    public void refusedRecord(String kind) {
        registry.counter(REFUSED, "kind", kind).increment();
    }

    public void outbox(long entries, long oldestMs) {
        outboxEntries.set(entries);
        outboxAgeMs.set(oldestMs);
    }

    /// What waits for nodes, and how many of these there are: of the whole platform, so that every sentinel tells the
    /// same.
    ///
    /// @param queued jobs with chunks that nobody has claimed, by priority; what is missing is 0
    /// @param wantRechecks jobs with chunks that want another owner's run
    /// @param alive nodes whose heartbeats come
    public void waiting(Map<Priority, Long> queued, long wantRechecks, long alive) {
        queuedJobs.forEach((priority, gauge) -> gauge.set(queued.getOrDefault(priority, 0L)));
        rechecks.set(wantRechecks);
        aliveNodes.set(alive);
    }

    /// For gauges that a part keeps itself.
    public MeterRegistry registry() {
        return registry;
    }

    /// Everything in Prometheus' text format, version 0.0.4.
    public String scrape() {
        return registry.scrape();
    }
}
