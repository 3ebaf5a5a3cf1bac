package dev.wowlab.protocol.race;

import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.webhook.SubmitWebhook;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The body of `POST /api/v1/races`. Immutable.
///
/// @param input `base`, a `RaidSimRequest`, `bag` with its `items`, and `gem` for empty sockets
/// @param seed of all its jobs; absent: the sentinel draws one
/// @param firstFights as in `RaceTerms`, as are the next three; absent: as usual
/// @param title at most 200 characters
/// @param webhook whom to tell when it has ended
public record SubmitRace(
        JsonNode input,
        Optional<Long> seed,
        Optional<Long> firstFights,
        Optional<Long> mostFights,
        Optional<Double> precision,
        Optional<Double> confidence,
        Optional<String> title,
        Optional<Visibility> visibility,
        Optional<Priority> priority,
        Optional<SubmitWebhook> webhook) {
    /// One that tells nobody of its end.
    public SubmitRace(
            JsonNode input,
            Optional<Long> seed,
            Optional<Long> firstFights,
            Optional<Long> mostFights,
            Optional<Double> precision,
            Optional<Double> confidence,
            Optional<String> title,
            Optional<Visibility> visibility,
            Optional<Priority> priority) {
        this(
                input,
                seed,
                firstFights,
                mostFights,
                precision,
                confidence,
                title,
                visibility,
                priority,
                Optional.empty());
    }

    /// The same, with whom to tell when it has ended.
    public SubmitRace withWebhook(Optional<SubmitWebhook> told) {
        return new SubmitRace(
                input, seed, firstFights, mostFights, precision, confidence, title, visibility, priority, told);
    }

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
