package dev.wowlab.protocol.node;

/// What became of one report. Immutable.
public record ReportOutcome(String leaseId, Outcome outcome) {
    /// ACCEPTED: counted. DUPLICATE: that chunk was done already, with the same digest. MISMATCH: done already with
    /// another digest.
    /// LEASE_LOST: the lease ended before. JOB_ENDED: the job is in a final state. REJECTED: malformed or not
    /// signed for this chunk.
    public enum Outcome {
        ACCEPTED,
        DUPLICATE,
        MISMATCH,
        LEASE_LOST,
        JOB_ENDED,
        REJECTED
    }
}
