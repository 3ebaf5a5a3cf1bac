package dev.wowlab.protocol.roster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.wowlab.protocol.job.Visibility;
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
/// @param visibility who may see its runs and their jobs; absent where a sentinel kept it that knew only private ones
public record RosterPlan(
        String name,
        String engine,
        List<RosterMember> members,
        long iterations,
        Optional<Precision> precision,
        long seed,
        Optional<WeeklySchedule> schedule,
        Optional<Visibility> visibility) {
    public static final int MAX_MEMBERS = 40;
    public static final int MAX_NAME_LENGTH = 100;

    public RosterPlan {
        members = List.copyOf(members);
    }

    /// Who may see its runs and their jobs.
    @JsonIgnore
    public Visibility seenBy() {
        return visibility.orElse(Visibility.PRIVATE);
    }

    /// Whether others than its owner may see its runs, where they have the address.
    @JsonIgnore
    public boolean isShared() {
        return seenBy() != Visibility.PRIVATE;
    }
}
