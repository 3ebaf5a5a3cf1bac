package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;

/// A lease as its node knows it. Immutable.
public record HeldLease(String leaseId, JobId jobId, long chunk) {}
