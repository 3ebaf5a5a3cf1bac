package dev.wowlab.protocol.record;

import dev.wowlab.protocol.job.JobView;

/// The durable row of a job: upserted only over a lower version. Immutable.
///
/// @param view everything that the API shows; its `version` guards the upsert
/// @param totals canonical encoding of the final `ExactTotals`; empty until completed
/// @param idempotencyKey key of the submit; empty when there was none
public record JobRecord(JobView view, byte[] totals, String idempotencyKey) {
    public JobRecord {
        totals = totals.clone();
    }
}
