package dev.wowlab.sentinel.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Every number that the service tells of itself. Thread-safe.
public final class Meters {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicLong outboxEntries = registry.gauge("wowlab_outbox_entries", new AtomicLong());
    private final AtomicLong outboxAgeMs = registry.gauge("wowlab_outbox_oldest_milliseconds", new AtomicLong());

    public Meters() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /// A request that was answered.
    public void request(String method, String route, int status, long nanos) {
        registry.timer("wowlab_http_requests", "method", method, "route", route, "status", Integer.toString(status))
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
        registry.counter("wowlab_checked_chunks", "outcome", outcome).increment((double) chunks);
    }

    /// A node that was caught lying.
    public void quarantined() {
        registry.counter("wowlab_quarantined_nodes").increment();
    }

    /// Chunks that are run again because their node was caught lying.
    public void recalled(long chunks) {
        registry.counter("wowlab_recalled_chunks").increment((double) chunks);
    }

    /// A job whose results do not add up.
    public void suspected() {
        registry.counter("wowlab_suspected_jobs").increment();
    }

    /// A completed job that rests on the word of a node that was caught lying since.
    public void doubted() {
        registry.counter("wowlab_doubted_jobs").increment();
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
        registry.counter("wowlab_stale_merges").increment();
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

    public void outbox(long entries, long oldestMs) {
        outboxEntries.set(entries);
        outboxAgeMs.set(oldestMs);
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
