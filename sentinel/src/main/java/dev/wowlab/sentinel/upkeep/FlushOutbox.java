package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.Jobs;
import dev.wowlab.coordination.Outbox;
import dev.wowlab.coordination.OutboxEntry;
import dev.wowlab.coordination.OutboxLag;
import dev.wowlab.coordination.Races;
import dev.wowlab.coordination.Rosters;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.persistence.UpsertOutcome;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.protocol.record.JobRecord;
import dev.wowlab.protocol.record.NodeRecord;
import dev.wowlab.protocol.record.RaceRecord;
import dev.wowlab.protocol.record.RosterRecord;
import dev.wowlab.protocol.record.RosterRunRecord;
import dev.wowlab.protocol.record.VoucherBatch;
import dev.wowlab.protocol.record.WebhookRecord;
import dev.wowlab.sentinel.metrics.Meters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the outbox to PostgreSQL in batches; an entry is acknowledged after the commit. What can never be written is
/// put aside, with an error in the log: it is not tried for ever, and what it is the record of stays in Redis, since
/// nobody else has it. Thread-safe; instances share the entries, and take over what one that died had read.
public final class FlushOutbox implements Duty {
    private static final Logger LOG = LoggerFactory.getLogger(FlushOutbox.class);
    private static final int BATCH = 256;

    /// A record may be some seconds old when PostgreSQL gets it; every look costs all three servers something.
    private static final Duration PAUSE = Duration.ofMillis(400);

    /// After so long without acknowledgement its reader counts as dead.
    private static final Duration TAKE_OVER = Duration.ofSeconds(20);

    /// Runs between two looks for entries to take over and at the lag.
    private static final int ROUND = 5;

    private final Outbox outbox;
    private final DurableStore store;
    private final Jobs jobs;
    private final Races races;
    private final Rosters rosters;
    private final String consumer;
    private final Meters meters;
    private List<OutboxEntry> unwritten = List.of();
    private int runs;

    public FlushOutbox(Coordination coordination, DurableStore store, String consumer, Meters meters) {
        this.outbox = coordination.outbox();
        this.store = store;
        this.jobs = coordination.jobs();
        this.races = coordination.races();
        this.rosters = coordination.rosters();
        this.consumer = consumer;
        this.meters = meters;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public boolean run() {
        // what failed to be written stays here and is tried again before anything new is read
        if (unwritten.isEmpty()) {
            if (runs++ % ROUND == 0) {
                OutboxLag lag = outbox.lag();
                meters.outbox(lag.entries(), lag.oldestMs());
                unwritten = outbox.reclaim(consumer, TAKE_OVER, BATCH);
            }
            if (unwritten.isEmpty()) {
                unwritten = outbox.read(consumer, BATCH);
            }
        }
        int size = unwritten.size();
        write(unwritten);
        unwritten = List.of();
        return size == BATCH;
    }

    private void write(List<OutboxEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<InputRecord> inputs = new ArrayList<>();
        List<JobRecord> jobRecords = new ArrayList<>();
        List<RaceRecord> raceRecords = new ArrayList<>();
        List<RosterRecord> rosterRecords = new ArrayList<>();
        List<RosterRunRecord> rosterRuns = new ArrayList<>();
        List<WebhookRecord> webhooks = new ArrayList<>();
        List<NodeRecord> nodes = new ArrayList<>();
        List<VoucherBatch> vouchers = new ArrayList<>();
        for (OutboxEntry entry : entries) {
            switch (entry.body()) {
                case OutboxEntry.Body.OfInput input -> inputs.add(input.input());
                case OutboxEntry.Body.OfJob job -> jobRecords.add(job.job());
                case OutboxEntry.Body.OfRace race -> raceRecords.add(race.race());
                case OutboxEntry.Body.OfRoster roster -> rosterRecords.add(roster.roster());
                case OutboxEntry.Body.OfRosterRun run -> rosterRuns.add(run.run());
                case OutboxEntry.Body.OfWebhook webhook -> webhooks.add(webhook.webhook());
                case OutboxEntry.Body.OfVouchers batch -> vouchers.add(batch.vouchers());
                case OutboxEntry.Body.OfNode node -> nodes.add(node.node());
                case OutboxEntry.Body.Unreadable unreadable -> {}
            }
        }
        Map<Named, String> refused = new HashMap<>();
        // inputs before the jobs that name them
        told("input", store.upsertInputs(inputs), refused);
        told("job", store.upsertJobs(jobRecords), refused);
        told("race", store.races().upsert(raceRecords), refused);
        // runs before the rosters that say that they have ended
        told("roster run", store.rosters().upsertRuns(rosterRuns), refused);
        told("roster", store.rosters().upsert(rosterRecords), refused);
        told("webhook", store.webhooks().upsert(webhooks), refused);
        told("voucher", store.upsertVouchers(vouchers), refused);
        told("node", store.upsertNodes(nodes), refused);
        entries.forEach(entry -> finish(entry, refused));
        outbox.acknowledge(entries.stream().map(OutboxEntry::entryId).toList());
    }

    private void told(String kind, UpsertOutcome outcome, Map<Named, String> refused) {
        meters.persisted(kind, outcome.written());
        for (UpsertOutcome.Rejection rejection : outcome.rejections()) {
            refused.put(new Named(kind, rejection.recordId()), "PostgreSQL refuses it: " + rejection.reason());
        }
    }

    /// After everything else was written: until then the whole batch may come again.
    private void finish(OutboxEntry entry, Map<Named, String> refused) {
        String reason = entry.body() instanceof OutboxEntry.Body.Unreadable unreadable
                ? "it cannot be read: " + unreadable.problem()
                : refused.get(Named.of(entry.body()));
        if (reason == null) {
            persisted(entry.body());
        } else {
            putAside(entry, reason);
        }
    }

    /// What PostgreSQL has may go from Redis, once it has ended.
    private void persisted(OutboxEntry.Body body) {
        switch (body) {
            case OutboxEntry.Body.OfJob job ->
                jobs.persisted(job.job().view().id(), job.job().view().version());
            case OutboxEntry.Body.OfRace race ->
                races.persisted(race.race().view().id(), race.race().view().version());
            case OutboxEntry.Body.OfRoster roster ->
                rosters.persisted(
                        roster.roster().view().id(), roster.roster().view().version());
            case OutboxEntry.Body.OfInput input -> {}
            case OutboxEntry.Body.OfRosterRun run -> {}
            case OutboxEntry.Body.OfWebhook webhook -> {}
            case OutboxEntry.Body.OfVouchers vouchers -> {}
            case OutboxEntry.Body.OfNode node -> {}
            case OutboxEntry.Body.Unreadable unreadable -> {}
        }
    }

    private void putAside(OutboxEntry entry, String reason) {
        Named named = Named.of(entry.body());
        outbox.putAside(entry.entryId(), reason);
        meters.dutyFailed("FlushOutbox");
        meters.refusedRecord(named.kind());
        LOG.error("[{} {}] the record is not written but put aside: {}", named.kind(), named.id(), reason);
    }

    /// What a record is of.
    private record Named(String kind, String id) {
        static Named of(OutboxEntry.Body body) {
            return switch (body) {
                case OutboxEntry.Body.OfInput input ->
                    new Named("input", input.input().hash().value());
                case OutboxEntry.Body.OfJob job ->
                    new Named("job", job.job().view().id().value());
                case OutboxEntry.Body.OfRace race ->
                    new Named("race", race.race().view().id().value());
                case OutboxEntry.Body.OfRoster roster ->
                    new Named("roster", roster.roster().view().id().value());
                case OutboxEntry.Body.OfRosterRun run ->
                    new Named("roster run", run.run().id());
                case OutboxEntry.Body.OfWebhook webhook ->
                    new Named("webhook", webhook.webhook().id());
                case OutboxEntry.Body.OfVouchers vouchers ->
                    new Named("voucher", vouchers.vouchers().jobId().value());
                case OutboxEntry.Body.OfNode node ->
                    new Named("node", node.node().view().id().value());
                case OutboxEntry.Body.Unreadable unreadable -> new Named(unreadable.kind(), unreadable.id());
            };
        }
    }
}
