package dev.wowlab.protocol.node;

import dev.wowlab.protocol.JobId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many leases of one job a node wants at most. Immutable.
///
/// @param want leases, 0 to `WorkRequest.MAX_WANT`
public record JobWant(JobId jobId, int want) {
    /// Those of a request; none where a node of an older version does not tell jobs apart.
    static List<JobWant> orNone(@Nullable List<JobWant> wants) {
        return wants == null ? List.of() : List.copyOf(wants);
    }
}
