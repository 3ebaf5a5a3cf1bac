package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.Lock;
import dev.wowlab.coordination.NewJob;
import dev.wowlab.coordination.StoredRoster;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.protocol.record.JobRecord;
import dev.wowlab.protocol.record.RaceRecord;
import dev.wowlab.protocol.record.WebhookRecord;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.sentinel.job.RunAhead;
import dev.wowlab.sentinel.job.WaitingWork;
import dev.wowlab.sentinel.metrics.Meters;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Queues again what PostgreSQL knows to be unfinished and Redis has lost (what was paused stays paused); determinism
/// makes the new run the same result. Thread-safe; one instance at a time does it.
public final class RequeueUnfinished implements Duty {
    private static final Logger LOG = LoggerFactory.getLogger(RequeueUnfinished.class);

    private final Coordination coordination;
    private final DurableStore store;
    private final WaitingWork waiting;
    private final RunAhead ahead;
    private final Meters meters;
    private final WalkRecords<JobId, JobRecord> jobs;
    private final WalkRecords<RaceId, RaceRecord> races;
    private final WalkRecords<RosterId, RosterId> rosters;
    private final WalkRecords<String, WebhookRecord> webhooks;

    public RequeueUnfinished(
            Coordination coordination, DurableStore store, WaitingWork waiting, RunAhead ahead, Meters meters) {
        this.coordination = coordination;
        this.store = store;
        this.waiting = waiting;
        this.ahead = ahead;
        this.meters = meters;
        this.jobs = new WalkRecords<>(
                coordination.locks(), store::unfinishedJobs, job -> job.view().id(), this::requeue);
        this.races = new WalkRecords<>(
                coordination.locks(),
                (after, limit) -> store.races().unfinished(after, limit),
                race -> race.view().id(),
                this::restore);
        this.rosters = new WalkRecords<>(
                coordination.locks(),
                (after, limit) -> store.rosters().unfinished(after, limit),
                id -> id,
                this::restore);
        this.webhooks = new WalkRecords<>(
                coordination.locks(),
                (after, limit) -> store.webhooks().unfinished(after, limit),
                WebhookRecord::id,
                webhook -> coordination.webhooks().restore(webhook));
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(3);
    }

    @Override
    public boolean run() {
        Optional<Lock> lock = coordination.locks().acquire("requeue-unfinished", WalkRecords.LOCK_TIME);
        if (lock.isEmpty()) {
            return false;
        }
        try {
            requeueAll(lock.get());
        } finally {
            coordination.locks().release(lock.get());
        }
        return false;
    }

    private void requeueAll(Lock lock) {
        // before what they tell of, whose end they must not miss
        long told = webhooks.all(lock).changed();
        if (told > 0) {
            meters.dutyDone("RequeueUnfinished", "webhooks", told);
            LOG.info("{} webhooks were lost from Redis and are there again", told);
        }
        long requeued = jobs.all(lock).changed();
        // after their jobs, so that these are not created anew
        long restored = races.all(lock).changed();
        if (restored > 0) {
            meters.dutyDone("RequeueUnfinished", "races", restored);
        }
        long rostered = rosters.all(lock).changed();
        if (rostered > 0) {
            meters.dutyDone("RequeueUnfinished", "rosters", rostered);
        }
        if (requeued > 0) {
            meters.dutyDone("RequeueUnfinished", "jobs", requeued);
            waiting.wake();
        }
    }

    private boolean restore(RosterId id) {
        boolean restored = !coordination.rosters().isThere(id)
                && store.rosters()
                        .find(id)
                        .map(StoredRoster::of)
                        .filter(coordination.rosters()::restore)
                        .isPresent();
        if (restored) {
            LOG.info("[roster {}] was lost from Redis and is there again", id);
        }
        return restored;
    }

    private boolean restore(RaceRecord race) {
        RaceId id = race.view().id();
        if (coordination.races().find(id).isPresent() || !coordination.races().restore(race)) {
            return false;
        }
        coordination.races().settle(id);
        LOG.info("[race {}] was lost from Redis and is there again", id);
        return true;
    }

    private boolean requeue(JobRecord job) {
        JobId id = job.view().id();
        if (coordination.jobs().find(id).isPresent()) {
            return false;
        }
        Optional<InputRecord> input = store.findInput(job.view().inputHash());
        if (input.isEmpty()) {
            LOG.error(
                    "[job {}] cannot run again: input {} is in no store",
                    id,
                    job.view().inputHash());
            meters.dutyFailed("RequeueUnfinished");
            return false;
        }
        coordination.inputs().put(input.get());
        NewJob again = NewJob.requeued(job.view(), job.idempotencyKey());
        if (job.view().state() == JobState.PAUSED) {
            coordination.jobs().createPaused(again, ahead.atFirst(again));
        } else {
            coordination.jobs().create(again, ahead.atFirst(again));
        }
        coordination.trust().restoreRefuted(id, job.view().vouching().refuted());
        coordination.jobs().settle(id);
        LOG.info("[job {}] was lost from Redis and is there again", id);
        return true;
    }
}
