package dev.wowlab.protocol.roster;

import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.webhook.SubmitWebhook;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A roster as its owner hands it in, or changes it. Immutable.
///
/// @param engine absent for `tbc`
/// @param members at least one, at most `RosterPlan.MAX_MEMBERS`
/// @param iterations fights of each character; absent with a precision, and for the usual number
/// @param seed absent for 1
/// @param visibility who may see its runs and their jobs; absent for private
/// @param webhook whom to tell of each run; in a change: absent to keep it
public record SubmitRoster(
        String name,
        Optional<String> engine,
        List<Member> members,
        Optional<Long> iterations,
        Optional<Precision> precision,
        Optional<Long> maxIterations,
        Optional<Long> seed,
        Optional<WeeklySchedule> schedule,
        Optional<Visibility> visibility,
        Optional<SubmitWebhook> webhook) {
    /// Fights of each character where nobody says.
    public static final long USUAL_ITERATIONS = 10_000;

    public SubmitRoster {
        members = List.copyOf(members);
    }

    /// A character. Immutable.
    ///
    /// @param label absent for its own name
    /// @param input for the engine
    /// @param inputHash in a change, in place of the input: that of a character which the roster has
    public record Member(Optional<String> label, Optional<JsonNode> input, Optional<InputHash> inputHash) {}

    /// Fights of each character, or the most that are allowed.
    public long most() {
        return precision.isPresent()
                ? maxIterations.orElse(Precision.DEFAULT_MAX_ITERATIONS)
                : iterations.orElse(USUAL_ITERATIONS);
    }
}
