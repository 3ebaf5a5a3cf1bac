package dev.wowlab.protocol.user;

import java.time.Instant;
import java.util.Optional;

/// A token for scripts, as its owner sees it afterwards: without its secret. Immutable.
///
/// @param id names it, and opens nothing
/// @param name what its owner calls it, 1 to 100 characters
public record ApiToken(String id, String name, Instant createdAt, Optional<Instant> revokedAt) {
    public static final int MAX_NAME = 100;
}
