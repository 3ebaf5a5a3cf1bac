package dev.wowlab.sentinel.node;

import dev.wowlab.coordination.ChunkResult;
import dev.wowlab.coordination.Owners;
import dev.wowlab.protocol.node.ChunkReport;
import dev.wowlab.protocol.node.ReportOutcome.Outcome;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.ExactTotalsCodec;
import dev.wowlab.protocol.result.MalformedTotalsException;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.protocol.signature.ChunkSignature;
import dev.wowlab.protocol.signature.ChunkStatement;
import dev.wowlab.sentinel.http.KnownNode;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Judges what nodes report before it is counted: nothing that a node says is believed. Thread-safe.
final class CheckReports {
    private static final Logger LOG = LoggerFactory.getLogger(CheckReports.class);
    private static final long MAX_ELAPSED_MICROS = Duration.ofDays(1).toNanos() / 1000;

    private final JobPlans plans;
    private final ChosenChunks chosen;
    private final Owners owners;

    CheckReports(JobPlans plans, ChosenChunks chosen, Owners owners) {
        this.chosen = chosen;
        this.owners = owners;
        this.plans = plans;
    }

    /// A judged report. Immutable.
    sealed interface Judged {
        /// To be counted.
        record Sound(ChunkResult result) implements Judged {}

        /// Not to be counted.
        record Unsound(Outcome outcome) implements Judged {}
    }

    Judged judge(KnownNode node, ChunkReport report) {
        Optional<JobPlans.Plan> plan = plans.find(report.jobId());
        if (plan.isEmpty()) {
            return new Judged.Unsound(Outcome.LEASE_LOST);
        }
        Optional<String> fault = fault(node, report, plan.get());
        if (fault.isPresent()) {
            LOG.warn(
                    "[job {} chunk {}] report of node {} rejected: {}",
                    report.jobId(),
                    report.chunk(),
                    node.id(),
                    fault.get());
            return new Judged.Unsound(Outcome.REJECTED);
        }
        return new Judged.Sound(new ChunkResult(
                report.jobId(),
                plan.get().engine(),
                report.chunk(),
                report.leaseId(),
                node.id(),
                node.owner(),
                report.digest(),
                report.totals(),
                report.elapsedMicros(),
                report.signature(),
                isRunTwice(node, report, plan.get())));
    }

    /// Where all nodes have one owner nothing can be checked, and nothing waits for it.
    private boolean isRunTwice(KnownNode node, ChunkReport report, JobPlans.Plan plan) {
        return chosen.contains(report.jobId(), report.chunk(), plan.layout())
                && owners.othersThan(node.owner(), plan.engine());
    }

    private static Optional<String> fault(KnownNode node, ChunkReport report, JobPlans.Plan plan) {
        if (!plan.hasChunk(report.chunk())) {
            return Optional.of("the job has no such chunk");
        }
        if (report.elapsedMicros() < 0 || report.elapsedMicros() > MAX_ELAPSED_MICROS) {
            return Optional.of("it took " + report.elapsedMicros() + " microseconds");
        }
        ResultIdentity identity = plan.chunk(report.chunk());
        ExactTotals totals;
        try {
            totals = ExactTotalsCodec.decode(report.totals());
        } catch (MalformedTotalsException malformed) {
            return Optional.of(String.valueOf(malformed.getMessage()));
        }
        if (totals.fights() != identity.fights()) {
            return Optional.of("it has " + totals.fights() + " fights, the chunk has " + identity.fights());
        }
        if (!totals.distributions().containsKey("dps")) {
            return Optional.of("it lacks the distribution 'dps'");
        }
        if (!identity.digest(report.totals()).equals(report.digest())) {
            return Optional.of("its digest is not the digest of its totals");
        }
        ChunkStatement statement = new ChunkStatement(
                report.jobId(), report.chunk(), report.digest(), plan.engine(), Math.toIntExact(identity.fights()));
        if (!ChunkSignature.verify(node.key(), statement, report.signature())) {
            return Optional.of("it is not signed for this chunk by its node");
        }
        return Optional.empty();
    }
}
