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
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the outbox to PostgreSQL in batches; an entry is acknowledged after the commit. Thread-safe; instances share
/// the entries, and take over what one that died had read.
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
                case OutboxEntry.Body.Unreadable unreadable -> {
                    meters.dutyFailed("FlushOutbox");
                    LOG.error(
                            "[{} {}] outbox entry {} is dropped, it cannot be read: {}",
                            unreadable.kind(),
                            unreadable.id(),
                            entry.entryId(),
                            unreadable.problem());
                }
            }
        }
        // inputs before the jobs that name them
        told("input", inputs.isEmpty() ? UpsertOutcome.NOTHING : store.upsertInputs(inputs));
        told("job", jobRecords.isEmpty() ? UpsertOutcome.NOTHING : store.upsertJobs(jobRecords));
        told(
                "race",
                raceRecords.isEmpty() ? UpsertOutcome.NOTHING : store.races().upsert(raceRecords));
        // runs before the rosters that say that they have ended
        told(
                "roster run",
                rosterRuns.isEmpty() ? UpsertOutcome.NOTHING : store.rosters().upsertRuns(rosterRuns));
        told(
                "roster",
                rosterRecords.isEmpty()
                        ? UpsertOutcome.NOTHING
                        : store.rosters().upsert(rosterRecords));
        told(
                "webhook",
                webhooks.isEmpty() ? UpsertOutcome.NOTHING : store.webhooks().upsert(webhooks));
        told("voucher", vouchers.isEmpty() ? UpsertOutcome.NOTHING : store.upsertVouchers(vouchers));
        told("node", nodes.isEmpty() ? UpsertOutcome.NOTHING : store.upsertNodes(nodes));
        jobRecords.forEach(
                record -> jobs.persisted(record.view().id(), record.view().version()));
        raceRecords.forEach(
                record -> races.persisted(record.view().id(), record.view().version()));
        rosterRecords.forEach(
                record -> rosters.persisted(record.view().id(), record.view().version()));
        outbox.acknowledge(entries.stream().map(OutboxEntry::entryId).toList());
    }

    private void told(String kind, UpsertOutcome outcome) {
        meters.persisted(kind, outcome.written());
        for (UpsertOutcome.Rejection rejection : outcome.rejections()) {
            meters.dutyFailed("FlushOutbox");
            LOG.error("[{} {}] PostgreSQL refuses the record: {}", kind, rejection.id(), rejection.reason());
        }
    }
}
