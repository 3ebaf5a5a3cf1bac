package dev.wowlab.protocol.again;

import java.util.List;
import java.util.Optional;

/// Finished jobs, newest first, and what is known of them on the engine of today. Immutable.
///
/// @param jobs each with its few actions that moved most; one job's view has all
/// @param asked how many were put into the queue by this very call
/// @param left how many of these nobody has asked for yet
/// @param nextCursor pass as `cursor` to read on; absent on the last page
public record AgainPage(List<AgainView> jobs, int asked, int left, Optional<String> nextCursor) {
    public AgainPage {
        jobs = List.copyOf(jobs);
    }
}
