package dev.wowlab.node;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.node.JobWant;
import dev.wowlab.protocol.node.WorkRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// When a node asks for work, and for how much. Immutable, pure.
///
/// Enough leases wait for the workers to be busy for `COVER` without hearing from a sentinel; more would only keep
/// chunks from other nodes. How many that are depends on the job: of one whose chunks the node does not know yet, it is
/// one a worker. Results wait up to `LINGER` for company, unless a worker has nothing to do.
record WorkPolicy(int workers) {
    static final Duration COVER = Duration.ofMillis(500);
    static final Duration LINGER = Duration.ofMillis(100);
    static final int FLUSH_AT = 64;

    private static final int MAX_WAITING = 200;

    /// What rounding must not take for one lease more.
    private static final double NOTHING = 1e-9;

    /// What to ask for. Immutable.
    ///
    /// @param want leases of all jobs together
    /// @param ofJobs of each job that the node knows
    /// @param ofOthers of any one other
    record Ask(int want, List<JobWant> ofJobs, int ofOthers) {
        static final Ask NOTHING = new Ask(0, List.of(), 0);
    }

    /// Leases of one job that should wait for a worker if there were no others.
    ///
    /// @param chunkSeconds what a chunk of it takes lately; 0 when not known yet
    int buffer(double chunkSeconds) {
        if (chunkSeconds <= 0) {
            return workers;
        }
        double fitting = Math.ceil(workers * (COVER.toMillis() / 1e3) / chunkSeconds);
        return (int) Math.clamp(fitting, Math.min(workers, MAX_WAITING), MAX_WAITING);
    }

    /// Leases to ask for.
    ///
    /// @param known seconds that a chunk of each known job takes lately
    Ask ask(LeaseBook.Level level, Map<JobId, Double> known) {
        double filled = filled(level, known);
        int ofOthers = want(level, filled, 0);
        List<JobWant> ofJobs = known.entrySet().stream()
                .map(job -> new JobWant(job.getKey(), want(level, filled, job.getValue())))
                .toList();
        int most = ofJobs.stream().mapToInt(JobWant::want).reduce(ofOthers, Math::max);
        return new Ask(most, ofJobs, ofOthers);
    }

    private int want(LeaseBook.Level level, double filled, double chunkSeconds) {
        double open = Math.ceil((1 - filled) * buffer(chunkSeconds) - NOTHING);
        return (int) Math.clamp(workers - level.running() + open, 0, WorkRequest.MAX_WANT);
    }

    /// The share of their buffers that the waiting leases fill.
    private double filled(LeaseBook.Level level, Map<JobId, Double> known) {
        double filled = 0;
        for (Map.Entry<JobId, Integer> job : level.waitingOf().entrySet()) {
            filled += (double) job.getValue() / buffer(known.getOrDefault(job.getKey(), 0.0));
        }
        return filled;
    }

    /// Whether so few leases wait that it is time to ask, if asking may help.
    boolean runsLow(LeaseBook.Level level, Map<JobId, Double> known) {
        return filled(level, known) <= 0.5 + NOTHING;
    }

    /// Whether results should go now rather than wait for company.
    boolean flushes(LeaseBook.Level level) {
        return level.finished() > 0
                && (level.waiting() == 0
                        || level.idleWorkers() > 0
                        || level.finished() >= FLUSH_AT
                        || level.finishedForNanos() >= LINGER.toNanos());
    }
}
