package dev.wowlab.protocol.roster;

import dev.wowlab.protocol.result.Precision;
import java.util.List;
import java.util.Optional;

/// What its owner says of a roster. Immutable.
///
/// @param engine name of the engine that simulates its characters; the version is that of the day
/// @param members at least one, at most `MAX_MEMBERS`
/// @param iterations fights of each character; with a precision, the most that are allowed
/// @param precision at which each character's fights end
/// @param seed the same in every run, so that what did not change has the same result
/// @param schedule when it is simulated without being asked
public record RosterPlan(
        String name,
        String engine,
        List<RosterMember> members,
        long iterations,
        Optional<Precision> precision,
        long seed,
        Optional<WeeklySchedule> schedule) {
    public static final int MAX_MEMBERS = 40;
    public static final int MAX_NAME_LENGTH = 100;

    public RosterPlan {
        members = List.copyOf(members);
    }
}
