package dev.wowlab.coordination;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.job.JobState;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.ZAddArgs;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// Visits every unsettled job in turn: ends expired leases, and mends what a crash between two steps left undone
/// (a job with work that is not queued, a job that ended and was not settled). Any number may run at once.
/// Thread-safe.
public final class Reaper {
    /// A job is visited at least this often.
    public static final Duration ROUND = Duration.ofSeconds(5);

    private final RedisClusterCommands<String, byte[]> commands;
    private final Scripts scripts;
    private final JobQueue queue;
    private final Leases leases;
    private final RetryPolicy retry;
    private final RedisClock clock;
    private final Rechecks rechecks;

    Reaper(Redis redis, Scripts scripts, JobQueue queue, Leases leases, RetryPolicy retry, Rechecks rechecks) {
        this.commands = redis.sync();
        this.scripts = scripts;
        this.queue = queue;
        this.leases = leases;
        this.retry = retry;
        this.clock = new RedisClock(redis);
        this.rechecks = rechecks;
    }

    /// Jobs whose visit is due, most overdue first. Ask at least once a second.
    public List<JobId> due(int limit) {
        return commands.zrangebyscore(Keys.ACTIVE, Range.create(0, clock.millis()), Limit.from(limit)).stream()
                .map(id -> new JobId(new String(id, StandardCharsets.UTF_8)))
                .toList();
    }

    /// Visits one job.
    public Visited visit(JobId job) {
        // Before it looks, so that whoever wants an earlier visit from then on is not overruled.
        commands.zadd(Keys.ACTIVE, ZAddArgs.Builder.xx(), clock.millis() + ROUND.toMillis(), member(job));
        Reply reply = scripts.run(
                Script.REAP_JOB,
                Keys.wholeJob(job),
                Chunks.MAX_ATTEMPTS,
                retry.baseMs(),
                retry.maxMs(),
                retry.jitterPermille(),
                Chunks.MAX_PENDING);
        return switch (reply.word()) {
            case "LIVE" -> live(job, reply);
            case "FAILED" -> {
                List<EndedLease> ended = Leases.ended(reply, 2);
                leases.remove(ended);
                yield new Visited.JobFailed(reply.number(1), ended);
            }
            case "ENDED" -> new Visited.Ended(JobState.valueOf(reply.text(1)), reply.number(2));
            case "UNKNOWN" -> {
                commands.zrem(Keys.ACTIVE, member(job));
                yield new Visited.Gone();
            }
            default -> throw reply.unexpected();
        };
    }

    /// Reply: LIVE, now, next due (0: nothing), claimable, pending, created at, description, rechecks, returned fights,
    /// number of refuted nodes, refuted nodes…, pairs of ended leases.
    private Visited live(JobId job, Reply reply) {
        int firstLease = 10 + Math.toIntExact(reply.number(9));
        List<NodeId> refuted = IntStream.range(10, firstLease)
                .mapToObj(i -> new NodeId(reply.text(i)))
                .toList();
        List<EndedLease> ended = Leases.ended(reply, firstLease);
        leases.remove(ended);
        if (reply.number(8) > 0) {
            queue.giveBack(QueueEntry.of(JobFields.description(reply.bytes(6)), reply.number(5)), reply.number(8));
        }
        if (reply.flag(3)) {
            queue.enqueue(QueueEntry.of(JobFields.description(reply.bytes(6)), reply.number(5)));
        }
        long waived = 0;
        if (reply.flag(7)) {
            EngineRef engine = JobFields.description(reply.bytes(6)).engine();
            rechecks.wanted(job, engine);
            waived = rechecks.waive(job, engine, Rechecks.PATIENCE);
        }
        if (reply.number(2) != 0) {
            visitBy(job, reply.number(2));
        }
        return new Visited.Live(ended, reply.number(4) + waived, refuted, waived);
    }

    /// Makes the next visit of a job come no later than the given Redis time.
    void visitBy(JobId job, long atMs) {
        commands.zadd(Keys.ACTIVE, ZAddArgs.Builder.xx().lt(), atMs, member(job));
    }

    private static byte[] member(JobId job) {
        return job.value().getBytes(StandardCharsets.UTF_8);
    }
}
