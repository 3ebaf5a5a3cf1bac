package dev.wowlab.protocol.job;

import dev.wowlab.protocol.PlainText;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.webhook.SubmitWebhook;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The body of `POST /api/v1/jobs`. Immutable.
///
/// @param engine name of the engine, e.g. `tbc`; the sentinel adds the version it validated with
/// @param input the engine's own input, unchanged (for `tbc` a `RaidSimRequest`)
/// @param iterations number of fights, 1 to 10,000,000; there unless there is a precision
/// @param precision instead of a number of fights: how exactly the mean DPS is wanted
/// @param maxIterations with a precision: most fights, 1 to 10,000,000; absent: 1,000,000
/// @param seed seed of the job; absent: the sentinel draws one and stores it with the job
/// @param chunkSize fights per chunk, 1 to 100,000; absent: chosen by the sentinel
/// @param title at most 200 characters
/// @param recompute true: compute it even if an equal finished job is on record; absent or false: that record answers
/// @param webhook whom to tell when it has ended
public record SubmitJob(
        String engine,
        JsonNode input,
        Optional<Long> iterations,
        Optional<Precision> precision,
        Optional<Long> maxIterations,
        Optional<Long> seed,
        Optional<Integer> chunkSize,
        Optional<String> title,
        Optional<Visibility> visibility,
        Optional<Priority> priority,
        Optional<Boolean> recompute,
        Optional<SubmitWebhook> webhook) {
    public static final long MAX_ITERATIONS = 10_000_000;
    public static final int MAX_CHUNK_SIZE = 100_000;
    public static final int MAX_TITLE_LENGTH = 200;

    /// As much of a text as a title may have.
    public static String cutTitle(String text) {
        return PlainText.cut(text, MAX_TITLE_LENGTH);
    }

    /// One that tells nobody of its end.
    public SubmitJob(
            String engine,
            JsonNode input,
            Optional<Long> iterations,
            Optional<Precision> precision,
            Optional<Long> maxIterations,
            Optional<Long> seed,
            Optional<Integer> chunkSize,
            Optional<String> title,
            Optional<Visibility> visibility,
            Optional<Priority> priority,
            Optional<Boolean> recompute) {
        this(
                engine,
                input,
                iterations,
                precision,
                maxIterations,
                seed,
                chunkSize,
                title,
                visibility,
                priority,
                recompute,
                Optional.empty());
    }

    /// The same, with whom to tell when it has ended.
    public SubmitJob withWebhook(Optional<SubmitWebhook> told) {
        return new SubmitJob(
                engine,
                input,
                iterations,
                precision,
                maxIterations,
                seed,
                chunkSize,
                title,
                visibility,
                priority,
                recompute,
                told);
    }

    /// Number of fights; with a precision, the most that are allowed.
    ///
    /// @throws java.util.NoSuchElementException when there is neither
    public long most() {
        return precision.isPresent()
                ? maxIterations.orElse(Precision.DEFAULT_MAX_ITERATIONS)
                : iterations.orElseThrow();
    }
}
