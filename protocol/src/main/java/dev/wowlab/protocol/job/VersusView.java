package dev.wowlab.protocol.job;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.ExternalEngines;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.result.ReportDifference;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.ResultReport.Spread;
import java.util.Optional;

/// Two finished jobs of any inputs beside each other. Immutable.
///
/// @param one what the other is compared with: `before` in the difference
/// @param other `after` in the difference
/// @param sameInput whether both are known to simulate the same input, be it on two engines
/// @param sharesLuck whether the two may share luck: they have one seed, and engines that draw by it alike. Where they
///     do, the intervals of the difference, which are those of independent luck, are mostly wider than the true ones;
///     where they do not, the intervals are right
public record VersusView(Side one, Side other, boolean sameInput, boolean sharesLuck, ReportDifference difference) {
    /// One of the two. Immutable.
    ///
    /// @param title empty where the job has none
    /// @param fights that the result is of
    /// @param durationSeconds mean length of a fight
    public record Side(
            JobId job,
            Optional<String> title,
            EngineRef engine,
            InputHash inputHash,
            long seed,
            long fights,
            double durationSeconds,
            Spread dps) {
        private static Side of(JobView job) {
            ResultReport report = report(job);
            return new Side(
                    job.id(),
                    job.title(),
                    job.engine(),
                    job.inputHash(),
                    job.seed(),
                    report.iterations(),
                    report.durationSeconds(),
                    report.dps());
        }
    }

    /// Compares two jobs that have results.
    ///
    /// @param sameInput whether their inputs are the same; their hashes tell it only of one version of one engine
    /// @param sameTotals whether their exact totals are the same to the last bit
    /// @throws IllegalArgumentException when one of them has no report
    public static VersusView of(JobView one, JobView other, boolean sameInput, boolean sameTotals) {
        return new VersusView(
                Side.of(one),
                Side.of(other),
                sameInput,
                one.seed() == other.seed()
                        && drawAlike(one.engine().name(), other.engine().name()),
                ReportDifference.of(report(one), report(other), sameTotals));
    }

    /// The engines of this project draw by one rule, and each external one by its own.
    private static boolean drawAlike(String engine, String another) {
        return engine.equals(another) || (!ExternalEngines.isExternal(engine) && !ExternalEngines.isExternal(another));
    }

    private static ResultReport report(JobView job) {
        return job.report().orElseThrow(() -> new IllegalArgumentException("job '" + job.id() + "' has no result"));
    }
}
