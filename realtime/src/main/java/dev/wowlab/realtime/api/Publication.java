package dev.wowlab.realtime.api;

import java.util.Optional;

/// One message for one channel. Immutable.
///
/// @param data written as JSON by the project's mapper
/// @param idempotencyKey repeats of it in the same channel within five minutes are published once
/// @param version of a snapshot: v6 drops older versions, v5 ignores it, so receivers check the one in the payload
public record Publication(String channel, Object data, Optional<String> idempotencyKey, Optional<Long> version) {
    public Publication {
        if (channel.isEmpty()) {
            throw new IllegalArgumentException("a publication needs a channel");
        }
    }

    /// A message without idempotency key and version.
    public static Publication of(String channel, Object data) {
        return new Publication(channel, data, Optional.empty(), Optional.empty());
    }

    /// A snapshot of which only the newest version matters.
    public static Publication snapshot(String channel, Object data, long version) {
        return new Publication(channel, data, Optional.empty(), Optional.of(version));
    }
}
