package dev.wowlab.coordination;

import dev.wowlab.protocol.webhook.WebhookState;
import java.time.Instant;
import java.util.Optional;

/// A webhook as it is now. Immutable.
///
/// @param attempts how many have begun
/// @param nextAttemptAt of one that is to be tried again
/// @param reason what went wrong last; empty when nothing did
public record StoredWebhook(
        NewWebhook hook,
        WebhookState state,
        Instant createdAt,
        int attempts,
        Optional<Instant> lastAttemptAt,
        Optional<Instant> nextAttemptAt,
        Optional<Instant> deliveredAt,
        String reason) {}
