package dev.wowlab.protocol.evidence;

import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.Precision;
import java.util.Optional;

/// Whether a job with a target precision stopped where its rule says. Stateless, thread-safe.
public final class StopRule {
    private StopRule() {}

    /// What is wrong at a checkpoint of a job; nothing where no precision ends it.
    ///
    /// @param prefix totals of the fights from 0 up to the checkpoint
    public static Optional<String> fault(EvidenceHead head, ExactTotals prefix) {
        if (head.precision().isEmpty()) {
            return Optional.empty();
        }
        Precision wanted = head.precision().get();
        boolean reached = wanted.isReachedBy(prefix);
        if (prefix.fights() < head.fights() && reached) {
            return Optional.of("the precision " + wanted.percentage() + " was reached after " + prefix.fights()
                    + " fights, yet the result is of " + head.fights());
        }
        if (prefix.fights() == head.fights() && head.fights() < head.iterations() && !reached) {
            return Optional.of("the job stopped after " + head.fights() + " fights, where the precision "
                    + wanted.percentage() + " is not reached");
        }
        return Optional.empty();
    }
}
