package dev.wowlab.protocol.record;

import dev.wowlab.protocol.job.JobView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The durable row of a job: upserted only over a lower version. Immutable.
///
/// @param view everything that the API shows; its `version` guards the upsert
/// @param totals canonical encoding of the final `ExactTotals`; empty until completed
/// @param idempotencyKey key of the submit; empty when there was none
/// @param work whose fights are in the totals so far, by node; empty in what PostgreSQL is read for
public record JobRecord(JobView view, byte[] totals, String idempotencyKey, List<NodeWork> work) {
    public JobRecord {
        totals = totals.clone();
        work = orNone(work);
    }

    /// Of a job that nobody has computed anything of.
    public JobRecord(JobView view, byte[] totals, String idempotencyKey) {
        this(view, totals, idempotencyKey, List.of());
    }

    /// A sentinel of an older version writes none.
    private static List<NodeWork> orNone(@Nullable List<NodeWork> work) {
        return work == null ? List.of() : List.copyOf(work);
    }
}
