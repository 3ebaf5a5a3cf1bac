package dev.wowlab.protocol.again;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.result.ReportDifference;
import java.util.List;
import java.util.Optional;

/// A finished job, and what is known of it on the engine of today. Immutable.
///
/// @param job the one that finished
/// @param before engine that computed it
/// @param now engine of that name that the platform has today; absent where only nodes have it and none is there
/// @param again the job that simulates it on that engine; absent until somebody asks
/// @param reasons why the engine refuses it, why the other job failed, or what it waits for
/// @param difference what the two results have apart, once both are there
public record AgainView(
        JobId job,
        Optional<String> title,
        EngineRef before,
        Optional<EngineRef> now,
        AgainOutcome outcome,
        Optional<JobId> again,
        List<String> reasons,
        Optional<ReportDifference> difference) {
    public AgainView {
        reasons = List.copyOf(reasons);
    }

    /// The same with the actions that moved most, at most so many: for lists.
    public AgainView brief(int actions) {
        return new AgainView(
                job, title, before, now, outcome, again, reasons, difference.map(all -> all.withMoved(actions)));
    }
}
