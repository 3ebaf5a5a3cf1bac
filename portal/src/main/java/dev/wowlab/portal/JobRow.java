package dev.wowlab.portal;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.Estimate;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A job as one line of a list. Immutable.
///
/// @param state in lower case, for words and style
/// @param dps mean with its half-width; empty without an estimate, and for what ended without a result
/// @param fights that it will take, or had done when it ended without a result
public record JobRow(String id, String title, String state, String dps, String fights, Instant createdAt) {
    static JobRow of(JobView job) {
        boolean vain = job.state().isFinal() && job.state() != JobState.COMPLETED;
        return new JobRow(
                job.id().value(),
                titleOf(job),
                job.state().name().toLowerCase(Locale.ROOT),
                vain ? "" : job.estimate().map(JobRow::dps).orElse(""),
                Numbers.whole(vain ? job.fightsDone() : job.expectedFights()),
                job.createdAt());
    }

    /// What people call the job: its title, or the start of its id.
    static String titleOf(JobView job) {
        return titleOf(job.title(), job.id());
    }

    /// The same of what is known of it without the job itself.
    static String titleOf(Optional<String> title, JobId job) {
        return title.filter(text -> !text.isBlank()).orElseGet(() -> {
            String id = job.value();
            return "Simulation " + id.substring(0, Math.min(8, id.length()));
        });
    }

    private static String dps(Estimate estimate) {
        return Numbers.one(estimate.mean()) + " ± " + Numbers.one(estimate.halfWidth());
    }
}
