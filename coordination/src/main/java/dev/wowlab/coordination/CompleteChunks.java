package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.job.JobState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Counts results of chunks. Thread-safe.
final class CompleteChunks {
    /// Results that one script counts.
    private static final int MAX_BATCH = 256;

    private final Scripts scripts;
    private final Leases leases;

    CompleteChunks(Scripts scripts, Leases leases) {
        this.scripts = scripts;
        this.leases = leases;
    }

    /// Counts results, in one round trip; one script for those of one job and node.
    ///
    /// @return one reply each, in their order; in an `Accepted` the numbers are those after all of them
    List<CompleteReply> completeAll(List<ChunkResult> results) {
        List<CompleteReply> replies = new ArrayList<>(Collections.nCopies(results.size(), new CompleteReply.Unknown()));
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (List<Integer> batch : batches(results)) {
            ChunkResult first = results.get(batch.getFirst());
            running.add(startComplete(batch.stream().map(results::get).toList())
                    .thenAccept(reply -> putReplies(reply, batch, replies)));
            running.add(leases.startRemove(
                    first.node(),
                    batch.stream().map(i -> results.get(i).leaseId()).toList()));
        }
        running.forEach(Scripts::await);
        return replies;
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
        Object[] arguments = new Object[1 + 4 * results.size()];
        arguments[0] = results.getFirst().node();
        for (int i = 0; i < results.size(); i++) {
            arguments[1 + 4 * i] = results.get(i).chunk();
            arguments[2 + 4 * i] = results.get(i).leaseId();
            arguments[3 + 4 * i] = results.get(i).digest();
            arguments[4 + 4 * i] = PendingResult.encode(results.get(i));
        }
        return scripts.start(
                Script.COMPLETE_CHUNKS,
                List.of(
                        Keys.job(job),
                        Keys.of(KeyFamily.JOB_LEASES, job),
                        Keys.of(KeyFamily.JOB_DEADLINES, job),
                        Keys.of(KeyFamily.JOB_ATTEMPTS, job),
                        Keys.of(KeyFamily.JOB_PENDING, job),
                        Keys.of(KeyFamily.JOB_DONE, job),
                        Keys.of(KeyFamily.JOB_DIGESTS, job),
                        Keys.of(KeyFamily.JOB_AHEAD, job)),
                arguments);
    }

    private static void putReplies(Reply reply, List<Integer> batch, List<CompleteReply> replies) {
        for (int i = 0; i < batch.size(); i++) {
            CompleteReply one = switch (reply.word()) {
                case "CHECKED" -> completed(reply, reply.text(4 + i));
                case "ENDED" -> new CompleteReply.JobEnded(JobState.valueOf(reply.text(1)));
                case "UNKNOWN" -> new CompleteReply.Unknown();
                default -> throw reply.unexpected();
            };
            replies.set(batch.get(i), one);
        }
    }

    private static CompleteReply completed(Reply reply, String word) {
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
