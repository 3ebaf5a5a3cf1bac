package dev.wowlab.protocol.record;

import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.protocol.roster.RosterRun;

/// The durable row of a roster's run that has ended: upserted only over a lower version. Immutable.
///
/// @param version of the roster when it was written
public record RosterRunRecord(RosterId roster, String owner, long version, RosterRun run) {
    /// The identity of the row.
    public String id() {
        return roster + "-" + run.number();
    }
}
