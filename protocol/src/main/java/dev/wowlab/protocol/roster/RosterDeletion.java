package dev.wowlab.protocol.roster;

import dev.wowlab.protocol.JobId;
import java.util.List;

/// What a wish to delete a roster did. Immutable.
///
/// @param cancelled jobs of the run that went on which are cancelled since; none the second time
public record RosterDeletion(RosterId id, List<JobId> cancelled) {
    public RosterDeletion {
        cancelled = List.copyOf(cancelled);
    }
}
