package dev.wowlab.protocol.realtime;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.Estimate;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import java.util.Optional;

/// Published on `progress:{jobId}`, at most five times a second and job, and always once at the end. Immutable.
///
/// @param version rises with every merge; a receiver drops what is not newer than what it has
/// @param iterations fights that it will take, as `JobView.expectedFights` has it
public record Progress(
        JobId jobId, long version, JobState state, long fightsDone, long iterations, Optional<Estimate> estimate) {
    /// How far a job is.
    public static Progress of(JobView job) {
        return new Progress(
                job.id(), job.version(), job.state(), job.fightsDone(), job.expectedFights(), job.estimate());
    }
}
