package dev.wowlab.protocol.roster;

import java.util.List;

/// Runs of a roster that have ended, the newest first. Immutable.
public record RosterRuns(List<RosterRun> runs) {
    public RosterRuns {
        runs = List.copyOf(runs);
    }
}
