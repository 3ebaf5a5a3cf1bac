package dev.wowlab.protocol.node;

import java.util.List;

/// Reply to `WorkRequest`. Immutable.
///
/// @param outcomes one per report and failure, in their order
/// @param leases new leases, at most `want`
/// @param pollAfterMs when to ask again if no wake-up arrives before
public record WorkReply(List<ReportOutcome> outcomes, List<Lease> leases, long pollAfterMs) {
    public WorkReply {
        outcomes = List.copyOf(outcomes);
        leases = List.copyOf(leases);
    }
}
