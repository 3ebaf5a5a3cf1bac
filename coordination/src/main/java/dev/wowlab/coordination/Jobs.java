package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.again.AgainId;
import dev.wowlab.protocol.job.Estimate;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Vouching;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.record.JobRecord;
import dev.wowlab.protocol.record.NodeWork;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.roster.RosterId;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.ZAddArgs;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/// Jobs from their creation to their end; `docs/job-lifecycle.md` draws it. Thread-safe.
public final class Jobs {
    /// A finished job stays readable in Redis for this long after PostgreSQL has it: those who wait for it read it
    /// there.
    public static final Duration KEPT_AFTER_PERSISTED = Duration.ofMinutes(10);

    /// Jobs of one user that Redis lists; older ones are in PostgreSQL.
    public static final int MAX_RECENT = 1000;

    private static final Duration RECENT_KEPT = Duration.ofDays(30);

    private final RedisClusterCommands<String, byte[]> commands;
    private final RedisClusterAsyncCommands<String, byte[]> async;
    private final Scripts scripts;
    private final JobQueue queue;
    private final RedisClock clock;
    private final Outbox outbox;
    private final UnfinishedWork unfinished;

    Jobs(Redis redis, Scripts scripts, JobQueue queue, RedisClock clock, Outbox outbox, UnfinishedWork unfinished) {
        this.commands = redis.sync();
        this.async = redis.async();
        this.scripts = scripts;
        this.queue = queue;
        this.clock = clock;
        this.outbox = outbox;
        this.unfinished = unfinished;
    }

    /// Creates a job and queues it. Repeating it changes nothing, and mends what a crash in between left undone.
    public CreateReply create(NewJob job) {
        return create(job, OptionalLong.empty());
    }

    /// Creates a job of which not everything may be claimed at once, and queues it.
    ///
    /// @param claimBefore chunk before which fresh ones may be claimed until a merge moves it; at least 1
    public CreateReply create(NewJob job, OptionalLong claimBefore) {
        index(job.id());
        return store(job, JobState.QUEUED, claimBefore, true);
    }

    /// Creates a job that waits for its owner to resume it: one that was paused when Redis lost it.
    ///
    /// @param claimBefore as of a job that is not paused
    public CreateReply createPaused(NewJob job, OptionalLong claimBefore) {
        index(job.id());
        return store(job, JobState.PAUSED, claimBefore, false);
    }

    /// Creates a job that needs no computing, since the same input, seed and iterations were computed before: it is
    /// COMPLETED at once and never queued. Settle it like any other job that ended.
    ///
    /// @param vouching on whose word the known result rests
    public CreateReply createAnswered(
            NewJob job, byte[] totals, ResultReport report, Optional<Estimate> estimate, Vouching vouching) {
        index(job.id());
        CreateReply created = store(job, JobState.QUEUED, OptionalLong.empty(), false);
        if (created instanceof CreateReply.Exists exists && exists.state() != JobState.QUEUED) {
            return created;
        }
        Reply reply = scripts.run(
                Script.ANSWER_JOB,
                Keys.wholeJob(job.id()),
                totals,
                json(report),
                estimate.map(Jobs::json).orElse(new byte[0]),
                report.iterations(),
                json(vouching));
        return switch (reply.word()) {
            case "COMPLETED" -> new CreateReply.Created(reply.number(1));
            case "ENDED" -> new CreateReply.Exists(JobState.valueOf(reply.text(1)), reply.number(2));
            default -> throw reply.unexpected();
        };
    }

    /// Indexed before it exists, so that every job that exists is visited by the reaper; late enough for it to
    /// exist then.
    private void index(JobId id) {
        commands.zadd(Keys.ACTIVE, ZAddArgs.Builder.nx(), clock.millis() + Reaper.ROUND.toMillis(), bytes(id.value()));
    }

    private CreateReply store(NewJob job, JobState first, OptionalLong claimBefore, boolean enqueue) {
        Reply reply = scripts.run(
                Script.CREATE_JOB,
                List.of(Keys.job(job.id())),
                job.version(),
                job.owner(),
                job.engine(),
                job.chunks(),
                job.createdAt().map(Instant::toEpochMilli).orElse(0L),
                json(job),
                job.precision().isPresent() ? 1 : 0,
                job.priority(),
                first,
                Scripts.orEmpty(claimBefore));
        long createdAtMs = reply.number(3);
        JobState state = JobState.valueOf(reply.text(1));
        if (!state.isFinal()) {
            list(job, createdAtMs);
            unfinished.add(job.owner(), job.id());
            if (enqueue && state != JobState.PAUSED) {
                queue.enqueue(QueueEntry.of(job, createdAtMs));
            }
        }
        return switch (reply.word()) {
            case "CREATED" -> new CreateReply.Created(reply.number(2));
            case "EXISTS" -> new CreateReply.Exists(state, reply.number(2));
            default -> throw reply.unexpected();
        };
    }

    private void list(NewJob job, long createdAtMs) {
        if (RaceId.plays(job.id()) || RosterId.plays(job.id()) || AgainId.is(job.id())) {
            return;
        }
        String key = Keys.userJobs(job.owner());
        commands.zadd(key, createdAtMs, bytes(job.id().value()));
        commands.zremrangebyrank(key, 0, -MAX_RECENT - 1L);
        commands.pexpire(key, RECENT_KEPT.toMillis());
    }

    /// The job as the API shows it; empty when Redis does not have it (any more).
    public Optional<JobView> find(JobId id) {
        CompletableFuture<Map<String, byte[]>> hash =
                async.hgetall(Keys.job(id)).toCompletableFuture();
        CompletableFuture<byte[]> report =
                async.get(Keys.of(KeyFamily.JOB_REPORT, id)).toCompletableFuture();
        CompletableFuture<List<byte[]>> reasons =
                async.lrange(Keys.of(KeyFamily.JOB_REASONS, id), 0, -1).toCompletableFuture();
        CompletableFuture<Long> waiting =
                async.hlen(Keys.of(KeyFamily.JOB_CHECKS, id)).toCompletableFuture();
        CompletableFuture<List<String>> refuted =
                async.hkeys(Keys.of(KeyFamily.JOB_REFUTED, id)).toCompletableFuture();
        Map<String, byte[]> fields = Scripts.await(hash);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        byte[] json = Scripts.await(report);
        JobFields.Aside aside = new JobFields.Aside(
                Scripts.await(reasons),
                json == null ? new byte[0] : json,
                Scripts.await(waiting),
                Scripts.await(refuted));
        return Optional.of(new JobFields(fields).view(aside));
    }

    /// States of jobs, in one round trip; those that Redis does not have (any more) are missing.
    public Map<JobId, JobState> states(Collection<JobId> ids) {
        Map<JobId, CompletableFuture<byte[]>> asked = new LinkedHashMap<>();
        ids.forEach(id -> asked.put(id, async.hget(Keys.job(id), "state").toCompletableFuture()));
        Map<JobId, JobState> states = new LinkedHashMap<>();
        asked.forEach((id, answer) -> {
            byte[] state = Scripts.await(answer);
            if (state != null) {
                states.put(id, JobState.valueOf(text(state)));
            }
        });
        return states;
    }

    /// The durable row of the job as it is now; empty when Redis does not have it (any more).
    public Optional<JobRecord> record(JobId id) {
        return find(id).map(view -> {
            byte[] totals =
                    view.state() == JobState.COMPLETED ? commands.get(Keys.of(KeyFamily.JOB_MERGED, id)) : new byte[0];
            byte[] spec = commands.hget(Keys.job(id), "spec");
            String key = spec == null ? "" : JobFields.description(spec).idempotencyKey();
            return new JobRecord(view, totals == null ? new byte[0] : totals, key, work(id));
        });
    }

    /// Read after the view, so that it is never older than the view's version says.
    private List<NodeWork> work(JobId id) {
        return JobCredit.read(commands.hgetall(Keys.of(KeyFamily.JOB_CREDIT, id)));
    }

    /// What was counted and refused so far; empty when Redis does not have the job.
    public Optional<JobCounters> counters(JobId id) {
        Map<String, byte[]> fields = commands.hgetall(Keys.job(id));
        return fields.isEmpty() ? Optional.empty() : Optional.of(new JobFields(fields).counters());
    }

    /// Bytes that Redis holds for a job, by its own estimate: the last part of a key's name (`job` for the job itself)
    /// with what the key takes, without keys that are not there.
    public Map<String, Long> memory(JobId id) {
        String job = Keys.job(id);
        Map<String, Long> bytes = new LinkedHashMap<>();
        for (String key : Keys.wholeJob(id)) {
            Long used = commands.memoryUsage(key);
            if (used != null) {
                bytes.put(key.equals(job) ? "job" : key.substring(job.length() + 1), used);
            }
        }
        return bytes;
    }

    /// The newest jobs of a user that Redis still has, newest first.
    ///
    /// @param limit at most `MAX_RECENT`
    public List<JobView> recent(String owner, int limit) {
        List<JobView> jobs = new ArrayList<>();
        for (byte[] id : commands.zrevrange(Keys.userJobs(owner), 0, Math.min(limit, MAX_RECENT) - 1L)) {
            find(new JobId(text(id))).ifPresent(jobs::add);
        }
        return jobs;
    }

    /// Ends a job. Then settle it.
    public CancelReply cancel(JobId id) {
        Reply reply = scripts.run(Script.CANCEL_JOB, Keys.wholeJob(id));
        return switch (reply.word()) {
            case "CANCELLED" -> new CancelReply.Cancelled(reply.number(1), Leases.ended(reply, 2));
            case "ENDED" -> new CancelReply.AlreadyFinal(JobState.valueOf(reply.text(1)), reply.number(2));
            case "UNKNOWN" -> new CancelReply.Unknown();
            default -> throw reply.unexpected();
        };
    }

    /// Writes the job as it is now to the outbox; a final job is also taken out of the queue and out of the reaper's
    /// round. Call it after every change of state. If the caller dies before, the reaper finds the job ended.
    ///
    /// @return what was written; empty when Redis does not have the job
    public Optional<JobRecord> settle(JobId id) {
        Optional<JobRecord> record = record(id);
        record.ifPresent(row -> {
            outbox.append(row);
            JobView view = row.view();
            if (view.state().isFinal()) {
                queue.settle(entryOf(view), 0, true);
                unfinished.remove(view.owner(), id);
                commands.zrem(Keys.ACTIVE, bytes(id.value()));
            }
        });
        return record;
    }

    /// Says that PostgreSQL has this version of the job; a final one's keys then expire after `KEPT_AFTER_PERSISTED`.
    public void persisted(JobId id, long version) {
        Reply reply = scripts.run(Script.EXPIRE_JOB, Keys.wholeJob(id), version, KEPT_AFTER_PERSISTED.toMillis());
        switch (reply.word()) {
            case "EXPIRING", "NOT_FINAL", "NEWER", "UNKNOWN" -> {}
            default -> throw reply.unexpected();
        }
    }

    /// Ids of jobs that are not settled yet, at most `limit`.
    public List<JobId> unsettled(int limit) {
        return commands.zrangebyscore(Keys.ACTIVE, Range.unbounded(), Limit.from(limit)).stream()
                .map(id -> new JobId(text(id)))
                .toList();
    }

    private static QueueEntry entryOf(JobView view) {
        return new QueueEntry(
                view.engine(),
                view.priority(),
                view.owner(),
                view.createdAt().toEpochMilli(),
                view.id(),
                view.chunkSize());
    }

    private static byte[] json(Object value) {
        return Json.mapper().writeValueAsBytes(value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
