package dev.wowlab.portal;

import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A job as its page shows it. Immutable.
///
/// @param seed in full: scripts cannot hold every seed as a number
/// @param state in lower case, for words and style
/// @param stateVersion of the job; the page's script drops what is older
/// @param live whether the page has something to wait for
/// @param failed whether it ended without a result for a reason worth reading
public record JobModel(
        String id,
        String title,
        String state,
        String stateVersion,
        boolean live,
        boolean failed,
        String engine,
        String engineName,
        String seed,
        String iterations,
        String iterationsShown,
        String fightsDone,
        String chunks,
        String inputHash,
        Instant createdAt,
        Optional<Instant> finishedAt,
        List<String> failures,
        Optional<ReportModel> report) {
    public JobModel {
        failures = List.copyOf(failures);
    }

    static JobModel of(JobView job, Names names) {
        return new JobModel(
                job.id().value(),
                JobRow.titleOf(job),
                job.state().name().toLowerCase(Locale.ROOT),
                Long.toString(job.version()),
                !job.state().isFinal(),
                job.state() == JobState.FAILED || !job.failures().isEmpty(),
                job.engine().toString(),
                job.engine().name(),
                Long.toString(job.seed()),
                Long.toString(job.iterations()),
                Numbers.whole(job.iterations()),
                Long.toString(job.fightsDone()),
                Numbers.whole(job.chunks()),
                job.inputHash().value(),
                job.createdAt(),
                job.finishedAt(),
                job.failures(),
                job.report().map(report -> ReportModel.of(report, names)));
    }
}
