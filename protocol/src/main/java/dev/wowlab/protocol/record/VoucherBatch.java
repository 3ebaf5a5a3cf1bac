package dev.wowlab.protocol.record;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import java.util.List;

/// Vouchers of one job on their way to PostgreSQL. Immutable.
///
/// @param engine that all of them name
public record VoucherBatch(JobId jobId, EngineRef engine, List<Voucher> vouchers) {
    public VoucherBatch {
        vouchers = List.copyOf(vouchers);
    }
}
