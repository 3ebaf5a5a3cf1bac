package dev.wowlab.coordination;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.Priority;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which job is served next: the highest priority class that has one, in it the user who has had the least (weighted
/// fair queueing by virtual time), of that user the oldest. One queue an engine, so that no node sees what it cannot
/// run. Thread-safe.
public final class JobQueue {
    private static final List<Priority> CLASSES = List.of(Priority.HIGH, Priority.NORMAL, Priority.LOW);

    /// Many times longer than the reaper takes to come by again.
    private static final Duration RETURNED_KEPT = Duration.ofHours(1);

    private final Scripts scripts;
    private final Redis redis;

    JobQueue(Redis redis, Scripts scripts) {
        this.redis = redis;
        this.scripts = scripts;
    }

    /// A pick: the job, and what its user was charged for it in advance.
    ///
    /// @param own whether it was ahead of everybody's turn, on a node of its owner: then nothing is charged
    record Pick(QueueEntry entry, long fights, boolean own) {}

    /// Puts a job into its queue; nothing changes when it is there already.
    void enqueue(QueueEntry entry) {
        Reply reply = scripts.run(
                Script.ENQUEUE_JOB, Keys.queue(entry.engine(), entry.priority()), entry.owner(), entry.member());
        switch (reply.word()) {
            case "QUEUED", "PRESENT" -> {}
            default -> throw reply.unexpected();
        }
    }

    /// Picks the next job without removing it, and charges its user for `want` chunks.
    Optional<Pick> pick(EngineRef engine, int want) {
        return pick(engine, want, "", List.of());
    }

    /// The same, as if some jobs were not there, and for a node that serves a user before all others.
    ///
    /// @param first that user; empty: nobody
    Optional<Pick> pick(EngineRef engine, int want, String first, List<QueueEntry> passed) {
        List<String> keys = new ArrayList<>();
        CLASSES.forEach(priority -> keys.addAll(Keys.queue(engine, priority)));
        keys.add(Keys.queueWeights(engine));
        List<Object> arguments = new ArrayList<>(List.of(want, first));
        passed.forEach(entry -> arguments.add(entry.member()));
        Reply reply = scripts.run(Script.PICK_JOB, keys, arguments.toArray());
        return switch (reply.word()) {
            case "EMPTY" -> Optional.empty();
            case "PICKED" -> Optional.of(new Pick(entry(engine, reply), reply.number(3), false));
            case "OWN" -> Optional.of(new Pick(entry(engine, reply), 0, true));
            default -> throw reply.unexpected();
        };
    }

    /// Reply: PICKED or OWN, priority, member, …
    private static QueueEntry entry(EngineRef engine, Reply reply) {
        return QueueEntry.parse(engine, CLASSES.get((int) reply.number(1)), reply.text(2));
    }

    /// Gives back to the user what was charged too much, and takes the job out where nothing of it could be claimed. It
    /// is looked at again then, and put back if that has changed: whoever had work for it in between (a release, a
    /// retry that became due, a lease that expired, a merge, a resumption) found it in the queue still, and would
    /// else wait for the reaper's round.
    void settle(QueueEntry entry, long refundFights, boolean remove) {
        List<String> keys = new ArrayList<>(Keys.queue(entry.engine(), entry.priority()));
        keys.add(Keys.queueWeights(entry.engine()));
        Reply reply =
                scripts.run(Script.DEQUEUE_JOB, keys, entry.owner(), entry.member(), refundFights, remove ? 1 : 0);
        if (!"OK".equals(reply.word())) {
            throw reply.unexpected();
        }
        if (remove && hasWork(entry)) {
            enqueue(entry);
        }
    }

    /// Gives back to the user what was charged for chunks whose leases ended without a result; exactly once,
    /// however often it is said.
    ///
    /// @param returned fights that the job has returned in all
    void giveBack(QueueEntry entry, long returned) {
        if (returned == 0) {
            return;
        }
        List<String> keys = Keys.queue(entry.engine(), entry.priority());
        Reply reply = scripts.run(
                Script.RETURN_FIGHTS,
                List.of(
                        keys.get(0),
                        keys.get(2),
                        Keys.queueWeights(entry.engine()),
                        Keys.queueReturned(entry.engine(), entry.jobId())),
                entry.owner(),
                returned,
                RETURNED_KEPT.toMillis());
        if (!"OK".equals(reply.word())) {
            throw reply.unexpected();
        }
    }

    private boolean hasWork(QueueEntry entry) {
        JobId job = entry.jobId();
        Reply reply = scripts.run(
                Script.LOOK_AT_JOB,
                List.of(
                        Keys.job(job),
                        Keys.of(KeyFamily.JOB_RETRIES, job),
                        Keys.of(KeyFamily.JOB_PENDING, job),
                        Keys.of(KeyFamily.JOB_AHEAD, job),
                        Keys.of(KeyFamily.JOB_CHECKS, job),
                        Keys.of(KeyFamily.JOB_HELD, job)),
                Chunks.MAX_PENDING,
                entry.engine(),
                entry.priority());
        return switch (reply.word()) {
            case "WORK" -> true;
            case "NOTHING", "UNKNOWN" -> false;
            default -> throw reply.unexpected();
        };
    }

    /// Number of jobs that wait in a queue.
    public long depth(EngineRef engine, Priority priority) {
        return redis.sync().zcard(Keys.queue(engine, priority).get(1));
    }

    /// Gives a user's fights another weight: with weight 2 a user gets twice the share of one with weight 1.
    ///
    /// @param weight above 0, at most 1000
    public void setWeight(EngineRef engine, String user, double weight) {
        if (!(weight > 0 && weight <= 1000)) {
            throw new IllegalArgumentException("weight of user " + user + " must be above 0, at most 1000: " + weight);
        }
        redis.sync()
                .hset(Keys.queueWeights(engine), user, Double.toString(weight).getBytes(StandardCharsets.US_ASCII));
    }
}
