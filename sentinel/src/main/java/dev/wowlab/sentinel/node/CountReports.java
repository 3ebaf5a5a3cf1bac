package dev.wowlab.sentinel.node;

import dev.wowlab.coordination.ChunkResult;
import dev.wowlab.coordination.Chunks;
import dev.wowlab.coordination.CompleteReply;
import dev.wowlab.coordination.Completed;
import dev.wowlab.coordination.EndedLease;
import dev.wowlab.coordination.FailReply;
import dev.wowlab.coordination.HeldLease;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.PlainText;
import dev.wowlab.protocol.node.ChunkFailure;
import dev.wowlab.protocol.node.ChunkReport;
import dev.wowlab.protocol.node.ReportOutcome;
import dev.wowlab.protocol.node.ReportOutcome.Outcome;
import dev.wowlab.sentinel.http.KnownNode;
import dev.wowlab.sentinel.job.CaughtNodes;
import dev.wowlab.sentinel.job.EndedJobs;
import dev.wowlab.sentinel.job.WaitingWork;
import dev.wowlab.sentinel.metrics.Meters;
import dev.wowlab.sentinel.upkeep.MergeResults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts what a node reports, results and failures, and sees to what follows. Thread-safe.
final class CountReports {
    private static final int MAX_REASON = 500;

    private final Chunks chunks;
    private final CheckReports check;
    private final MergeResults merge;
    private final EndedJobs ended;
    private final CaughtNodes caught;
    private final WaitingWork waiting;
    private final Meters meters;

    CountReports(
            Chunks chunks, CheckReports check, MergeResults merge, ExchangeWork.Consequences follow, Meters meters) {
        this.chunks = chunks;
        this.check = check;
        this.merge = merge;
        this.ended = follow.ended();
        this.caught = follow.caught();
        this.waiting = follow.waiting();
        this.meters = meters;
    }

    /// Counts the sound ones among the results.
    ///
    /// @return one outcome per report, in their order
    List<ReportOutcome> results(KnownNode node, List<ChunkReport> reports) {
        Outcome[] outcomes = new Outcome[reports.size()];
        List<ChunkResult> sound = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            switch (check.judge(node, reports.get(i))) {
                case CheckReports.Judged.Sound ok -> {
                    sound.add(ok.result());
                    places.add(i);
                }
                case CheckReports.Judged.Unsound not -> outcomes[i] = not.outcome();
            }
        }
        List<CompleteReply> replies = sound.isEmpty() ? List.of() : complete(sound);
        Set<JobId> toMerge = new LinkedHashSet<>();
        Set<JobId> failed = new LinkedHashSet<>();
        for (int i = 0; i < replies.size(); i++) {
            outcomes[places.get(i)] = outcome(replies.get(i));
            if (replies.get(i) instanceof CompleteReply.Accepted) {
                toMerge.add(sound.get(i).jobId());
            }
            if (replies.get(i) instanceof CompleteReply.JobFailed over
                    && failed.add(sound.get(i).jobId())) {
                ended.settle(sound.get(i).jobId(), over.ended());
            }
        }
        toMerge.forEach(merge::request);
        List<ReportOutcome> all = new ArrayList<>(outcomes.length);
        for (int i = 0; i < outcomes.length; i++) {
            meters.chunk(outcomes[i].name());
            all.add(new ReportOutcome(reports.get(i).leaseId(), outcomes[i]));
        }
        return all;
    }

    /// Counts, and sees to what nodes' agreeing or not leads to.
    private List<CompleteReply> complete(List<ChunkResult> sound) {
        Completed completed = chunks.completeAll(sound);
        meters.checked("agreed", completed.agreed());
        meters.checked("disputed", completed.disputed());
        completed.refuted().forEach(caught::caught);
        if (!completed.wanting().isEmpty()) {
            Thread.startVirtualThread(waiting::wake);
        }
        return completed.replies();
    }

    /// Counts failed attempts.
    ///
    /// @return one outcome per failure, in their order
    List<ReportOutcome> failures(NodeId node, List<ChunkFailure> failures) {
        Map<JobReason, List<HeldLease>> groups = new LinkedHashMap<>();
        for (ChunkFailure failure : failures) {
            groups.computeIfAbsent(JobReason.of(failure), key -> new ArrayList<>())
                    .add(new HeldLease(failure.leaseId(), failure.jobId(), failure.chunk()));
        }
        Map<String, Outcome> byLease = new HashMap<>();
        groups.forEach((group, held) -> byLease.putAll(fail(node, group, held)));
        return failures.stream()
                .map(failure -> new ReportOutcome(
                        failure.leaseId(), byLease.getOrDefault(failure.leaseId(), Outcome.LEASE_LOST)))
                .toList();
    }

    /// Failures of one job with one reason are counted together.
    private record JobReason(JobId job, String reason) {
        static JobReason of(ChunkFailure failure) {
            String reason = failure.reason() == null || failure.reason().isBlank() ? "no reason" : failure.reason();
            return new JobReason(failure.jobId(), PlainText.mended(PlainText.cut(reason, MAX_REASON)));
        }
    }

    private Map<String, Outcome> fail(NodeId node, JobReason group, List<HeldLease> held) {
        Map<String, Outcome> outcomes = new HashMap<>();
        switch (chunks.fail(node, group.job(), held, group.reason())) {
            case FailReply.Retried retried -> {
                for (EndedLease lease : retried.ended()) {
                    outcomes.put(lease.leaseId(), Outcome.ACCEPTED);
                }
            }
            case FailReply.JobFailed failed -> {
                held.forEach(lease -> outcomes.put(lease.leaseId(), Outcome.ACCEPTED));
                ended.settle(group.job(), failed.ended());
            }
            case FailReply.JobEnded over -> held.forEach(lease -> outcomes.put(lease.leaseId(), Outcome.JOB_ENDED));
            case FailReply.Unknown unknown -> held.forEach(lease -> outcomes.put(lease.leaseId(), Outcome.LEASE_LOST));
        }
        outcomes.values().forEach(outcome -> meters.chunk("failure_" + outcome));
        return outcomes;
    }

    private static Outcome outcome(CompleteReply reply) {
        return switch (reply) {
            case CompleteReply.Accepted accepted -> Outcome.ACCEPTED;
            case CompleteReply.Duplicate duplicate -> Outcome.DUPLICATE;
            case CompleteReply.Mismatch mismatch -> Outcome.MISMATCH;
            case CompleteReply.LeaseLost lost -> Outcome.LEASE_LOST;
            case CompleteReply.JobEnded over -> Outcome.JOB_ENDED;
            case CompleteReply.JobFailed over -> Outcome.JOB_ENDED;
            case CompleteReply.Unknown unknown -> Outcome.LEASE_LOST;
        };
    }
}
