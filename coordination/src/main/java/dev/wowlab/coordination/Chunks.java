package dev.wowlab.coordination;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.node.HeartbeatReply.ExtendedLease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// Chunks and their leases: claimed, extended, completed, failed, given back. Thread-safe.
public final class Chunks {
    /// After this many failed attempts at one chunk its job fails.
    public static final int MAX_ATTEMPTS = 5;

    /// Results of one job that may wait to be merged; above it nothing more of the job is claimed.
    public static final int MAX_PENDING = 2048;

    /// Leases that one node may hold; it is given no more before it has brought results.
    public static final int MAX_LEASES = 4_096;

    /// No lease lasts longer, however often it is extended.
    static final Duration LONGEST = Duration.ofMinutes(30);

    /// Where the job's chunks are known to be shorter than that, a lease may last so long and so many times a chunk: a
    /// node may hold some more that wait for their turn, and be much slower than others.
    private static final Duration LONGEST_OF_SHORT = Duration.ofMinutes(2);

    private static final int TIMES_A_CHUNK = 30;

    private final Scripts scripts;
    private final JobQueue queue;
    private final Leases leases;
    private final RetryPolicy retry;
    private final Reaper reaper;
    private final ClaimChunks claims;
    private final CompleteChunks completion;
    private final Rechecks rechecks;

    Chunks(Scripts scripts, JobQueue queue, Leases leases, RetryPolicy retry, Reaper reaper, Rechecks rechecks) {
        this.scripts = scripts;
        this.queue = queue;
        this.leases = leases;
        this.retry = retry;
        this.reaper = reaper;
        this.claims = new ClaimChunks(scripts, queue, leases, reaper, rechecks, retry);
        this.completion = new CompleteChunks(scripts, leases, rechecks);
        this.rechecks = rechecks;
    }

    /// Claims chunks for a node that no user has claimed.
    public Claimed claim(NodeId node, List<EngineRef> engines, int want, Duration lease) {
        return claim(new Claimant(node, "", false), engines, Wanted.of(want), lease);
    }

    /// Claims chunks for a node: runs that only a node of another owner may do, then of its owner's jobs if it serves
    /// them first, then of the jobs whose turn it is, retries that are due before fresh chunks. A lease does
    /// not tell which of these it is.
    ///
    /// @param engines what the node can run, in its order of preference
    /// @param lease time until the leases end unless extended
    public Claimed claim(Claimant claimant, List<EngineRef> engines, Wanted wanted, Duration lease) {
        return claims.claim(claimant, engines, wanted.atMost(room(claimant.node(), wanted.leases())), lease);
    }

    /// How many leases a node may be given.
    private int room(NodeId node, int want) {
        long held = leases.count(node);
        if (held + want > MAX_LEASES) {
            leases.forgetEnded(node);
            held = leases.count(node);
        }
        return (int) Math.max(0, MAX_LEASES - held);
    }

    /// Counts a result, once.
    public CompleteReply complete(ChunkResult result) {
        return completeAll(List.of(result)).replies().getFirst();
    }

    /// Counts results, in one round trip.
    public Completed completeAll(List<ChunkResult> results) {
        return completion.completeAll(results);
    }

    /// Counts a failed attempt at each chunk whose lease the node holds; it is tried again after a pause that
    /// doubles, and the last allowed attempt fails the job.
    ///
    /// @param held leases of one job
    /// @param reason shown to the owner
    public FailReply fail(NodeId node, JobId job, List<HeldLease> held, String reason) {
        return fail(node, job, held, reason, false);
    }

    /// @param lost whether the node is to blame and not the job: its user is not charged for it
    private FailReply fail(NodeId node, JobId job, List<HeldLease> held, String reason, boolean lost) {
        Object[] arguments = new Object[7 + 2 * held.size()];
        arguments[0] = node;
        arguments[1] = reason;
        arguments[2] = MAX_ATTEMPTS;
        arguments[3] = retry.baseMs();
        arguments[4] = retry.maxMs();
        arguments[5] = retry.jitterPermille();
        arguments[6] = lost ? 1 : 0;
        putLeases(held, arguments, 7);
        Reply reply = scripts.run(Script.FAIL_CHUNKS, Keys.wholeJob(job), arguments);
        leases.remove(node, held.stream().map(HeldLease::leaseId).toList());
        return switch (reply.word()) {
            case "RETRIED" -> {
                queue.giveBack(QueueEntry.of(JobFields.description(reply.bytes(3)), reply.number(2)), reply.number(4));
                reaper.visitBy(job, reply.number(1));
                yield new FailReply.Retried(Leases.ended(reply, 5));
            }
            case "FAILED" -> {
                List<EndedLease> ended = Leases.ended(reply, 2);
                leases.remove(ended);
                yield new FailReply.JobFailed(reply.number(1), ended);
            }
            case "ENDED" -> new FailReply.JobEnded(JobState.valueOf(reply.text(1)));
            case "UNKNOWN" -> new FailReply.Unknown();
            default -> throw reply.unexpected();
        };
    }

    /// Counts a failed attempt at everything that a node holds, when it is dead or revoked; the users of its jobs
    /// are not charged for it.
    ///
    /// @return what became of each job; settle those that failed
    public Map<JobId, FailReply> failAll(NodeId node, String reason) {
        Map<JobId, FailReply> replies = new LinkedHashMap<>();
        Leases.byJob(leases.all(node)).forEach((job, held) -> replies.put(job, fail(node, job, held, reason, true)));
        return replies;
    }

    /// Gives leases back for others, at once and without counting an attempt. Leases that have ended are ignored.
    public void release(NodeId node, List<String> leaseIds) {
        Leases.byJob(leases.find(node, leaseIds)).forEach((job, held) -> releaseOf(node, job, held));
        leases.remove(node, leaseIds);
    }

    /// Gives back everything that a node holds.
    public void releaseAll(NodeId node) {
        release(node, leases.all(node).stream().map(HeldLease::leaseId).toList());
    }

    private void releaseOf(NodeId node, JobId job, List<HeldLease> held) {
        Object[] arguments = new Object[1 + 2 * held.size()];
        arguments[0] = node;
        putLeases(held, arguments, 1);
        Reply reply = scripts.run(Script.RELEASE_CHUNKS, Keys.wholeJob(job), arguments);
        switch (reply.word()) {
            case "RELEASED" -> {
                NewJob description = JobFields.description(reply.bytes(2));
                QueueEntry entry = QueueEntry.of(description, reply.number(1));
                queue.giveBack(entry, reply.number(3));
                queue.enqueue(entry);
                // whichever of the two has nothing for a node is found empty by its next claim
                rechecks.wanted(job, description.engine());
            }
            case "NONE", "ENDED", "UNKNOWN" -> {}
            default -> throw reply.unexpected();
        }
    }

    /// Moves the deadlines of what a node works on; what is not its any more comes back as lost, and so does what
    /// it has held for so long that nobody can believe it will bring a result.
    ///
    /// @param running lease ids that the node says it works on
    /// @param lease time from now until the leases end
    public Extended extend(NodeId node, List<String> running, Duration lease) {
        Map<JobId, List<Leases.Listed>> byJob = new LinkedHashMap<>();
        leases.listed(node, running)
                .forEach(one -> byJob.computeIfAbsent(one.lease().jobId(), job -> new ArrayList<>())
                        .add(one));
        SequencedSet<String> lost = new LinkedHashSet<>(running);
        List<ExtendedLease> extended = new ArrayList<>();
        byJob.forEach((job, ofJob) -> extendOf(node, job, ofJob, lease).forEach(one -> {
            extended.add(one);
            lost.remove(one.leaseId());
        }));
        leases.remove(node, lost);
        return new Extended(extended, List.copyOf(lost));
    }

    private List<ExtendedLease> extendOf(NodeId node, JobId job, List<Leases.Listed> held, Duration lease) {
        List<Object> arguments = new ArrayList<>(
                List.of(node, lease.toMillis(), LONGEST.toMillis(), LONGEST_OF_SHORT.toMillis(), TIMES_A_CHUNK));
        held.forEach(
                one -> arguments.addAll(List.of(one.lease().chunk(), one.lease().leaseId(), one.sinceMs())));
        Reply reply = scripts.run(
                Script.EXTEND_LEASES,
                List.of(Keys.job(job), Keys.of(KeyFamily.JOB_LEASES, job), Keys.of(KeyFamily.JOB_DEADLINES, job)),
                arguments.toArray());
        List<ExtendedLease> extended = new ArrayList<>();
        switch (reply.word()) {
            case "EXTENDED" -> {
                for (int i = 2; i < reply.size(); i++) {
                    extended.add(new ExtendedLease(reply.text(i), reply.number(1)));
                }
            }
            case "ENDED", "UNKNOWN" -> {}
            default -> throw reply.unexpected();
        }
        return extended;
    }

    private static void putLeases(List<HeldLease> held, Object[] arguments, int from) {
        for (int i = 0; i < held.size(); i++) {
            arguments[from + 2 * i] = held.get(i).chunk();
            arguments[from + 2 * i + 1] = held.get(i).leaseId();
        }
    }
}
