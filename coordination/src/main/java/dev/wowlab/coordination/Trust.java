package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.ZAddArgs;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What follows when a node is caught lying: it is noted first, so that whoever dies in the middle of it is followed by
/// another who does it all again. Thread-safe.
public final class Trust {
    private final RedisClusterCommands<String, byte[]> commands;
    private final Scripts scripts;
    private final JobQueue queue;
    private final Leases leases;
    private final Rechecks rechecks;
    private final RedisClock clock;

    Trust(Redis redis, Scripts scripts, JobQueue queue, Leases leases, Rechecks rechecks, RedisClock clock) {
        this.rechecks = rechecks;
        this.commands = redis.sync();
        this.scripts = scripts;
        this.queue = queue;
        this.leases = leases;
        this.clock = clock;
    }

    /// Notes that a node was caught; `recalls` lists it until `recalled`.
    public void caught(NodeId node) {
        commands.zadd(Keys.RECALLS, ZAddArgs.Builder.nx(), clock.millis(), bytes(node));
    }

    /// Nodes that were caught and whose work is not wholly recalled, with the time at which each was caught (ms).
    public Map<NodeId, Long> recalls(int limit) {
        Map<NodeId, Long> recalls = new HashMap<>();
        commands.zrangebyscoreWithScores(Keys.RECALLS, Range.unbounded(), Limit.from(limit))
                .forEach(one -> recalls.put(
                        new NodeId(new String(one.getValue(), StandardCharsets.US_ASCII)), (long) one.getScore()));
        return recalls;
    }

    /// Notes that nothing more of a node's work is to be recalled.
    public void recalled(NodeId node) {
        commands.zrem(Keys.RECALLS, bytes(node));
    }

    /// Takes out of one job what the node alone vouched for, and queues it to be run again. Repeating it changes
    /// nothing.
    public RecallReply recall(JobId job, NodeId node) {
        Reply reply = scripts.run(Script.RECALL_NODE, Keys.wholeJob(job), node);
        return switch (reply.word()) {
            case "RECALLED" -> {
                List<EndedLease> ended = Leases.ended(reply, 6);
                leases.remove(ended);
                runAgain(job, JobFields.description(reply.bytes(4)), reply.number(3), reply.number(5));
                yield new RecallReply.Recalled(reply.number(1), reply.number(2), ended);
            }
            case "NOTHING", "ENDED", "UNKNOWN" -> new RecallReply.NoPart();
            default -> throw reply.unexpected();
        };
    }

    /// Makes a job suspect whose results do not add up: what rests on nodes' word alone is taken out of it and run
    /// again, and every chunk from then on by nodes of two owners, so that a dispute tells who lied. A suspect job
    /// fails.
    ///
    /// @param read what does not add up
    /// @param why shown to the job's owner
    /// @param owners owner of each node whose results wait to be merged; those of the others are run again
    public SuspectReply suspect(MergeBatch read, String why, Map<NodeId, String> owners) {
        List<Object> arguments = new ArrayList<>(List.of(read.mergeVersion(), why));
        owners.forEach((node, owner) -> {
            arguments.add(node);
            arguments.add(OwnerTag.of(owner));
        });
        JobId job = read.jobId();
        Reply reply = scripts.run(Script.SUSPECT_JOB, Keys.wholeJob(job), arguments.toArray());
        return switch (reply.word()) {
            case "SUSPECT" -> {
                runAgain(job, JobFields.description(reply.bytes(4)), reply.number(3), reply.number(5));
                yield new SuspectReply.Suspect(reply.number(1));
            }
            case "FAILED" -> {
                List<EndedLease> ended = Leases.ended(reply, 2);
                leases.remove(ended);
                yield new SuspectReply.JobFailed(ended);
            }
            case "STALE" -> new SuspectReply.Stale();
            case "ENDED", "UNKNOWN" -> new SuspectReply.JobEnded();
            default -> throw reply.unexpected();
        };
    }

    private void runAgain(JobId job, NewJob description, long createdAtMs, long returnedFights) {
        QueueEntry entry = QueueEntry.of(description, createdAtMs);
        queue.giveBack(entry, returnedFights);
        queue.enqueue(entry);
        rechecks.wanted(job, description.engine());
    }

    /// Marks a completed job as resting on the word of a node that was caught since. Settle it when that is news.
    ///
    /// @return whether Redis has the job, completed
    public boolean doubt(JobId job, NodeId node) {
        Reply reply = scripts.run(Script.DOUBT_JOB, List.of(Keys.job(job), Keys.of(KeyFamily.JOB_CREDIT, job)), node);
        return switch (reply.word()) {
            case "DOUBTED" -> true;
            case "NOT_COMPLETED", "UNKNOWN" -> false;
            default -> throw reply.unexpected();
        };
    }

    /// Puts back which nodes lied in a job that Redis lost.
    public void restoreRefuted(JobId job, Collection<NodeId> nodes) {
        for (NodeId node : nodes) {
            commands.hset(
                    Keys.of(KeyFamily.JOB_REFUTED, job), node.value(), "done".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static byte[] bytes(NodeId node) {
        return node.value().getBytes(StandardCharsets.US_ASCII);
    }
}
