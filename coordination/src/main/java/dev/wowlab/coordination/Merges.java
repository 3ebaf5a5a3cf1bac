package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Merging of counted results, by one writer a job: take the lock, read, add, commit. The lock only saves double
/// work; what makes it right is that a commit is refused when another came between. Thread-safe.
public final class Merges {
    /// Results that one merge reads.
    public static final int MAX_BATCH = 512;

    /// Bytes of results after which one merge reads no more.
    private static final int ENOUGH_BYTES = 8 << 20;

    private final Scripts scripts;
    private final JobCredit credit;
    private final Locks locks;
    private final JobQueue queue;
    private final Leases leases;

    Merges(Scripts scripts, JobCredit credit, Locks locks, JobQueue queue, Leases leases) {
        this.scripts = scripts;
        this.credit = credit;
        this.locks = locks;
        this.queue = queue;
        this.leases = leases;
    }

    /// Takes the lock for merging one job; release it with `Locks.release`.
    ///
    /// @return empty while another merger holds it
    public Optional<Lock> lock(JobId job, Duration time) {
        return locks.acquire("merge:" + job, time);
    }

    /// Reads what there is to merge.
    ///
    /// @return empty when the job is final, Redis does not have it, or the work of a node that lied in it is to be
    ///     recalled first; its `pending` may be empty
    public Optional<MergeBatch> read(JobId job) {
        Reply reply = scripts.run(
                Script.READ_MERGE,
                List.of(
                        Keys.job(job),
                        Keys.of(KeyFamily.JOB_PENDING, job),
                        Keys.of(KeyFamily.JOB_SUMS, job),
                        Keys.of(KeyFamily.JOB_AHEAD, job),
                        Keys.of(KeyFamily.JOB_REFUTED, job)),
                MAX_BATCH,
                ENOUGH_BYTES);
        return switch (reply.word()) {
            case "BATCH" -> Optional.of(batch(job, reply));
            case "ENDED", "RECALL", "UNKNOWN" -> Optional.empty();
            default -> throw reply.unexpected();
        };
    }

    /// Reply: BATCH, merge version, merged chunks, description, number of shares, share and totals…, results…
    private static MergeBatch batch(JobId job, Reply reply) {
        SortedMap<Integer, byte[]> sums = new TreeMap<>();
        int firstResult = 5 + 2 * Math.toIntExact(reply.number(4));
        for (int i = 5; i < firstResult; i += 2) {
            sums.put(Math.toIntExact(reply.number(i)), reply.bytes(i + 1));
        }
        List<PendingResult> pending = IntStream.range(firstResult, reply.size())
                .mapToObj(i -> PendingResult.decode(reply.bytes(i)))
                .toList();
        return new MergeBatch(
                job, JobFields.description(reply.bytes(3)), reply.number(1), reply.number(2), sums, pending);
    }

    /// Stores new totals and drops exactly the results that are in them; the last one completes the job.
    public CommitReply commit(MergeCommit commit) {
        MergeBatch batch = commit.batch();
        List<Object> arguments = new ArrayList<>(List.of(
                batch.mergeVersion(),
                commit.fence(),
                batch.pending().size(),
                commit.fightsDone(),
                commit.report().isPresent() ? commit.merged() : new byte[0],
                commit.estimate().map(Merges::json).orElse(new byte[0]),
                commit.report().map(Merges::json).orElse(new byte[0]),
                Scripts.orEmpty(commit.claimBefore()),
                Scripts.orEmpty(batch.meanMicros())));
        arguments.add(commit.sums().size());
        for (MergeCommit.ShareSum sum : commit.sums()) {
            arguments.addAll(List.of(sum.share(), sum.added(), sum.fights(), sum.totals()));
        }
        credit.of(batch)
                .forEach(of -> arguments.addAll(List.of(of.node(), of.twice(), of.once(), Scripts.orEmpty(of.own()))));
        Reply reply = scripts.run(Script.COMMIT_MERGE, Keys.wholeJob(batch.jobId()), arguments.toArray());
        return switch (reply.word()) {
            case "MERGED" -> {
                long opened = reply.number(3);
                if (opened > 0) {
                    queue.enqueue(QueueEntry.of(batch.job(), reply.number(4)));
                }
                yield new CommitReply.Merged(reply.number(1), reply.number(2), opened);
            }
            case "COMPLETED" -> {
                List<EndedLease> ended = Leases.ended(reply, 2);
                leases.remove(ended);
                yield new CommitReply.Completed(reply.number(1), ended);
            }
            case "RECALL" -> new CommitReply.RecallFirst();
            case "STALE" -> new CommitReply.Stale();
            case "ENDED" -> new CommitReply.JobEnded(JobState.valueOf(reply.text(1)));
            case "UNKNOWN" -> new CommitReply.Unknown();
            default -> throw reply.unexpected();
        };
    }

    private static byte[] json(Object value) {
        return Json.mapper().writeValueAsBytes(value);
    }
}
