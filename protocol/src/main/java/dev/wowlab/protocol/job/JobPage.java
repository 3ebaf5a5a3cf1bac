package dev.wowlab.protocol.job;

import java.util.List;
import java.util.Optional;

/// One page of `GET /api/v1/jobs`, newest first. Immutable.
///
/// @param nextCursor pass as `cursor` to read on; absent on the last page
public record JobPage(List<JobView> jobs, Optional<String> nextCursor) {
    public JobPage {
        jobs = List.copyOf(jobs);
    }
}
