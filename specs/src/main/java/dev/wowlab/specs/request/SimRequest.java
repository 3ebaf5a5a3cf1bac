package dev.wowlab.specs.request;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import java.util.List;

/// A whole request, free of problems. Immutable.
///
/// @param members the players, in the order of their places; at least one
/// @param warnings what the simulation goes on without
public record SimRequest(
        RaidBuffs raidBuffs,
        Debuffs debuffs,
        List<RaidMember> members,
        EncounterRequest encounter,
        List<String> warnings) {

    /// Copies the lists.
    public SimRequest {
        members = List.copyOf(members);
        warnings = List.copyOf(warnings);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a request without a player");
        }
    }

    /// Whether several players fight.
    public boolean isRaid() {
        return members.size() > 1;
    }

    /// The player of a request that has only one.
    ///
    /// @param purpose what asks for it, as the end of "…, only for requests with one player": `stat weights`
    /// @throws InvalidInputException where there are more
    public PlayerRequest onlyPlayer(String purpose) throws InvalidInputException {
        if (isRaid()) {
            PlayerRequest second = members.get(1).player();
            throw new InvalidInputException(List.of(new InputProblem(
                    second.path(),
                    "a second player; there are no " + purpose
                            + " for raids: leave one player in the request, and what the others bring as buffs")));
        }
        return members.getFirst().player();
    }
}
