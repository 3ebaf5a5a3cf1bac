package dev.wowlab.specs.request;

import java.util.List;

/// A whole request, free of problems. Immutable.
///
/// @param warnings what the simulation goes on without
public record SimRequest(
        RaidBuffs raidBuffs,
        PartyBuffs partyBuffs,
        Debuffs debuffs,
        PlayerRequest player,
        EncounterRequest encounter,
        List<String> warnings) {

    /// Copies the list.
    public SimRequest {
        warnings = List.copyOf(warnings);
    }
}
