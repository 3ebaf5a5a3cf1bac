package dev.wowlab.protocol.realtime;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;

/// Published on `jobs:{jobId}` at every change of state; read the job over HTTP for the rest. Immutable.
public record JobChanged(JobId jobId, long version, JobState state) {}
