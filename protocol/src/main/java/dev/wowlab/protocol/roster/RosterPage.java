package dev.wowlab.protocol.roster;

import java.util.List;

/// A user's rosters, the newest first. Immutable.
public record RosterPage(List<RosterView> rosters) {
    public RosterPage {
        rosters = List.copyOf(rosters);
    }
}
