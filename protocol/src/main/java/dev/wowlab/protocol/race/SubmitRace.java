package dev.wowlab.protocol.race;

import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.Visibility;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The body of `POST /api/v1/races`. Immutable.
///
/// @param input `base`, a `RaidSimRequest`, `bag` with its `items`, and `gem` for empty sockets
/// @param seed of all its jobs; absent: the sentinel draws one
/// @param firstFights as in `RaceTerms`, as are the next three; absent: as usual
/// @param title at most 200 characters
public record SubmitRace(
        JsonNode input,
        Optional<Long> seed,
        Optional<Long> firstFights,
        Optional<Long> mostFights,
        Optional<Double> precision,
        Optional<Double> confidence,
        Optional<String> title,
        Optional<Visibility> visibility,
        Optional<Priority> priority) {
    /// The terms that it asks for.
    ///
    /// @throws IllegalArgumentException where they make no race
    public RaceTerms terms() {
        RaceTerms usual = RaceTerms.USUAL;
        long first = firstFights.orElse(usual.firstFights());
        return new RaceTerms(
                first,
                mostFights.orElse(Math.max(first, usual.mostFights())),
                precision.orElse(usual.precision()),
                confidence.orElse(usual.confidence()));
    }
}
