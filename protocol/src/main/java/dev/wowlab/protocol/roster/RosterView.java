package dev.wowlab.protocol.roster;

import java.time.Instant;
import java.util.Optional;

/// A roster as its owner sees it. Immutable.
///
/// @param version rises with every change
/// @param receiver scheme, host and port of who is told of its runs; the rest of the address is never shown
/// @param deleted whether its owner does not want it any more
public record RosterView(
        RosterId id,
        long version,
        String owner,
        RosterPlan plan,
        RosterProgress progress,
        Optional<String> receiver,
        boolean deleted,
        Instant createdAt,
        Instant updatedAt) {
    /// The same with what is known of the run that goes on.
    public RosterView live(RosterRun run) {
        return with(progress.live(run));
    }

    /// The same with what is known by now of the run that ended last.
    public RosterView known(RosterRun run) {
        return with(progress.known(run));
    }

    private RosterView with(RosterProgress now) {
        return new RosterView(id, version, owner, plan, now, receiver, deleted, createdAt, updatedAt);
    }
}
