package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;

/// What an Idempotency-Key means. Immutable.
public sealed interface SubmissionReply {
    /// The key is new; the job is to be created under the id that was offered.
    record First() implements SubmissionReply {}

    /// The same body was submitted under this key before. The job may still be missing, when whoever submitted it
    /// died in between: create it under this id, which changes nothing when it exists.
    record Repeated(JobId jobId) implements SubmissionReply {}

    /// Another body was submitted under this key before.
    record Conflict(JobId jobId) implements SubmissionReply {}
}
