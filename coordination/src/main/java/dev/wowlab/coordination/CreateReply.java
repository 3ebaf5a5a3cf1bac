package dev.wowlab.coordination;

import dev.wowlab.protocol.job.JobState;

/// What became of a wish to create a job. Immutable.
public sealed interface CreateReply {
    /// The job is new, and queued.
    record Created(long version) implements CreateReply {}

    /// The job was there before; it is queued again if it has work and had lost its place.
    record Exists(JobState state, long version) implements CreateReply {}
}
