package dev.wowlab.protocol.webhook;

import dev.wowlab.protocol.ResultDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a receiver is posted. Immutable. A message that comes twice has the same `webhook-id`.
///
/// @param type `job.completed`, `job.failed`, `job.cancelled`, and the same with `race`
/// @param timestamp when the job or race ended
public record WebhookMessage(String type, Instant timestamp, Data data) {
    /// What has ended, and how. Immutable.
    ///
    /// @param id of the job or race
    /// @param state its final state
    /// @param page address to look at
    /// @param result address of the result as JSON; of a job or race without one it tells why
    /// @param metadata what the submit gave
    /// @param dps of a completed job, of what is worn where it compares
    /// @param fights that it took
    /// @param digest of a completed job
    /// @param best of a race or a comparison
    /// @param failures why it failed
    public record Data(
            String id,
            String state,
            Optional<String> title,
            String engine,
            String page,
            String result,
            Optional<String> metadata,
            Optional<Dps> dps,
            long fights,
            Optional<ResultDigest> digest,
            Optional<Best> best,
            List<String> failures) {
        public Data {
            failures = List.copyOf(failures);
        }
    }

    /// A mean and the half-width of its 95 % confidence interval. Immutable.
    public record Dps(double mean, double halfWidth95) {}

    /// What is ahead of all others. Immutable.
    ///
    /// @param name what it changes, as people read it; empty for what is worn
    /// @param gain its DPS minus that of what is worn
    /// @param halfWidth95 half-width of the 95 % confidence interval of that
    /// @param ties how many others may be as good, in a race that has ended
    public record Best(String name, double gain, double halfWidth95, Optional<Integer> ties) {}
}
