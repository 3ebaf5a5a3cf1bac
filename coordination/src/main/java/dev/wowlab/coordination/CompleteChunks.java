package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.job.JobState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// Counts results of chunks. Thread-safe.
final class CompleteChunks {
    /// Results that one script counts.
    private static final int MAX_BATCH = 256;

    /// So many runs of a chunk of which no two agree fail its job.
    static final int MAX_RUNS = 5;

    /// What complete_chunks is told before the results, and of each.
    private static final int HEAD = 4;

    private static final int FIELDS = 4;

    private final Scripts scripts;
    private final Leases leases;
    private final Rechecks rechecks;

    CompleteChunks(Scripts scripts, Leases leases, Rechecks rechecks) {
        this.rechecks = rechecks;
        this.scripts = scripts;
        this.leases = leases;
    }

    /// Counts results, in one round trip; one script for those of one job and node.
    Completed completeAll(List<ChunkResult> results) {
        Outcome outcome = new Outcome(results.size());
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (List<Integer> batch : batches(results)) {
            ChunkResult first = results.get(batch.getFirst());
            running.add(startComplete(batch.stream().map(results::get).toList())
                    .thenAccept(reply -> outcome.put(first.jobId(), reply, batch)));
            running.add(leases.startRemove(
                    first.node(),
                    batch.stream().map(i -> results.get(i).leaseId()).toList()));
        }
        running.forEach(Scripts::await);
        Completed completed = outcome.completed();
        results.stream()
                .filter(result -> completed.wanting().contains(result.jobId()))
                .collect(Collectors.toMap(ChunkResult::jobId, ChunkResult::engine, (one, same) -> one))
                .forEach(rechecks::wanted);
        return completed;
    }

    /// Positions of the results, those of one job and node together, at most `MAX_BATCH`.
    private static List<List<Integer>> batches(List<ChunkResult> results) {
        record Target(JobId job, NodeId node) {}
        List<List<Integer>> batches = new ArrayList<>();
        Map<Target, List<Integer>> open = new HashMap<>();
        for (int i = 0; i < results.size(); i++) {
            Target target = new Target(results.get(i).jobId(), results.get(i).node());
            List<Integer> batch = open.get(target);
            if (batch == null || batch.size() == MAX_BATCH) {
                batch = new ArrayList<>();
                batches.add(batch);
                open.put(target, batch);
            }
            batch.add(i);
        }
        return batches;
    }

    private CompletableFuture<Reply> startComplete(List<ChunkResult> results) {
        JobId job = results.getFirst().jobId();
        Object[] arguments = new Object[HEAD + FIELDS * results.size()];
        arguments[0] = results.getFirst().node();
        arguments[1] = OwnerTag.of(results.getFirst().owner());
        arguments[2] = MAX_RUNS;
        StringBuilder twice = new StringBuilder(results.size());
        int at = HEAD;
        for (ChunkResult result : results) {
            twice.append(result.twice() ? '1' : '0');
            arguments[at++] = result.chunk();
            arguments[at++] = result.leaseId();
            arguments[at++] = result.digest();
            arguments[at++] = PendingResult.encodeRest(result);
        }
        arguments[3] = twice;
        return scripts.start(Script.COMPLETE_CHUNKS, Keys.wholeJob(job), arguments);
    }

    /// What the scripts replied, put together. Confined to the thread that waits for them, but for `put`.
    private static final class Outcome {
        private final List<CompleteReply> replies;
        private final Set<JobId> wanting = new LinkedHashSet<>();
        private final Map<NodeId, JobId> refuted = new HashMap<>();
        private long agreed;
        private long disputed;

        Outcome(int results) {
            this.replies = new ArrayList<>(Collections.nCopies(results, new CompleteReply.Unknown()));
        }

        /// Reply: CHECKED, pending, counted, chunks, rechecks, agreed, disputed, refuted, refuted node…, words…
        synchronized void put(JobId job, Reply reply, List<Integer> batch) {
            int words = 8;
            if ("CHECKED".equals(reply.word())) {
                if (reply.flag(4)) {
                    wanting.add(job);
                }
                agreed += reply.number(5);
                disputed += reply.number(6);
                for (int i = 0; i < reply.number(7); i++) {
                    refuted.put(new NodeId(reply.text(words++)), job);
                }
            }
            for (int i = 0; i < batch.size(); i++) {
                CompleteReply one = switch (reply.word()) {
                    case "CHECKED" -> counted(reply, reply.text(words + i));
                    case "FAILED" -> new CompleteReply.JobFailed(reply.number(1), Leases.ended(reply, 2));
                    case "ENDED" -> new CompleteReply.JobEnded(JobState.valueOf(reply.text(1)));
                    case "UNKNOWN" -> new CompleteReply.Unknown();
                    default -> throw reply.unexpected();
                };
                replies.set(batch.get(i), one);
            }
        }

        synchronized Completed completed() {
            return new Completed(replies, agreed, disputed, wanting, refuted);
        }
    }

    private static CompleteReply counted(Reply reply, String word) {
        return switch (word) {
            case "ACCEPTED" -> new CompleteReply.Accepted(reply.number(1), reply.number(2), reply.number(3));
            case "DUPLICATE" -> new CompleteReply.Duplicate();
            case "MISMATCH" -> new CompleteReply.Mismatch();
            case "LEASE_LOST" -> new CompleteReply.LeaseLost();
            case "UNKNOWN" -> new CompleteReply.Unknown();
            default -> throw reply.unexpected();
        };
    }
}
