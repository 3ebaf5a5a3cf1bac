package dev.wowlab.coordination;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.node.Lease;
import io.lettuce.core.ZAddArgs;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Second and third runs of chunks, which only nodes of other owners may do: they are leased apart from the queue,
/// which knows no owners, and before it, since a job cannot end without them. They are charged to nobody. Thread-safe.
final class Rechecks {
    /// How long a chunk waits for another owner's node while none is there, before it goes unchecked.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /// After so many failed attempts at a second run the result goes unchecked: other owners are there, but bring none.
    private static final int MAX_ATTEMPTS = 3;

    /// Jobs that one claim looks at, of the first `MAX_KNOWN`.
    private static final int MAX_LOOKS = 8;

    private static final int MAX_KNOWN = 64;

    private final RedisClusterCommands<String, byte[]> commands;
    private final Scripts scripts;
    private final Leases leases;
    private final Owners owners;
    private final RedisClock clock;
    private final RetryPolicy retry;

    Rechecks(Redis redis, Scripts scripts, Leases leases, Owners owners, RetryPolicy retry) {
        this.commands = redis.sync();
        this.scripts = scripts;
        this.leases = leases;
        this.owners = owners;
        this.clock = new RedisClock(redis);
        this.retry = retry;
    }

    /// Notes that chunks of a job want another run; the reaper repeats it.
    void wanted(JobId job, EngineRef engine) {
        commands.zadd(Keys.queueRechecks(engine), ZAddArgs.Builder.nx(), clock.millis(), bytes(job));
    }

    /// Number of jobs with chunks that want another run.
    long depth(EngineRef engine) {
        return commands.zcard(Keys.queueRechecks(engine));
    }

    /// Leases runs that this node may do, at most `want`, and of each job no more than it wants of that.
    List<Lease> claim(Claimant claimant, EngineRef engine, int want, Wanted wanted, Duration lease) {
        List<byte[]> known = new ArrayList<>(commands.zrange(Keys.queueRechecks(engine), 0, MAX_KNOWN - 1L));
        if (known.isEmpty() || want == 0) {
            return List.of();
        }
        // Those of one owner must not keep all others from being looked at.
        Collections.shuffle(known, Random.from(retry.random()));
        NodeId node = claimant.node();
        List<String> present = owners.present(engine);
        List<Lease> claimed = new ArrayList<>();
        for (byte[] id : known.subList(0, Math.min(known.size(), MAX_LOOKS))) {
            JobId job = new JobId(new String(id, StandardCharsets.UTF_8));
            int open = Math.min(want - claimed.size(), wanted.of(job));
            if (open > 0) {
                List<Object> arguments = new ArrayList<>(List.of(
                        node,
                        OwnerTag.of(claimant.owner()),
                        lease.toMillis(),
                        engine,
                        retry.othersFirstMs(),
                        present.size()));
                arguments.addAll(present);
                List<Lease> given = claimOf(job, engine, arguments, open);
                leases.add(node, given, lease);
                claimed.addAll(given);
            }
        }
        return claimed;
    }

    private List<Lease> claimOf(JobId job, EngineRef engine, List<Object> arguments, int want) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < want; i++) {
            ids.add(Ids.lease());
        }
        arguments.addAll(ids);
        Reply reply = scripts.run(Script.CLAIM_RECHECKS, Keys.wholeJob(job), arguments.toArray());
        return switch (reply.word()) {
            case "CLAIMED" -> {
                List<Lease> given = given(reply, ids);
                forgetUnlessWanted(job, engine, reply.number(1));
                yield given;
            }
            case "NOTHING" -> {
                forgetUnlessWanted(job, engine, reply.number(1));
                yield List.of();
            }
            case "UNKNOWN" -> {
                forgetUnlessWanted(job, engine, 0);
                yield List.of();
            }
            default -> throw reply.unexpected();
        };
    }

    /// Reply: CLAIMED, left, deadline, description, chunks…
    private static List<Lease> given(Reply reply, List<String> ids) {
        NewJob job = JobFields.description(reply.bytes(3));
        List<Lease> given = new ArrayList<>();
        for (int i = 4; i < reply.size(); i++) {
            given.add(job.lease(ids.get(i - 4), reply.number(i), reply.number(2)));
        }
        return given;
    }

    /// As `JobQueue.settle`: what came to want another run in between found the job in the list still.
    void forgetUnlessWanted(JobId job, EngineRef engine, long left) {
        if (left == 0) {
            commands.zrem(Keys.queueRechecks(engine), bytes(job));
            if (commands.zcard(Keys.of(KeyFamily.JOB_RECHECKS, job)) > 0) {
                wanted(job, engine);
            }
        }
    }

    /// Gives up on second runs where no other owner has been there for a while, or where others tried in vain.
    ///
    /// @return number of chunks that go unchecked
    long waive(JobId job, EngineRef engine, Duration patience) {
        List<Object> arguments = new ArrayList<>(List.of(patience.toMillis(), MAX_ATTEMPTS));
        arguments.addAll(owners.present(engine));
        Reply reply = scripts.run(Script.WAIVE_RECHECKS, Keys.wholeJob(job), arguments.toArray());
        return switch (reply.word()) {
            case "WAIVED" -> reply.number(1);
            case "UNKNOWN" -> 0;
            default -> throw reply.unexpected();
        };
    }

    private static byte[] bytes(JobId job) {
        return job.value().getBytes(StandardCharsets.UTF_8);
    }
}
