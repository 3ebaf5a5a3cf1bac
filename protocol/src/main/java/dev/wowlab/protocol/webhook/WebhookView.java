package dev.wowlab.protocol.webhook;

import java.time.Instant;
import java.util.Optional;

/// How a webhook went, for whoever submitted it: `GET /api/v1/jobs/{id}/webhook`. Immutable.
///
/// @param id of its message, the header `webhook-id`: the same at every attempt
/// @param receiver scheme, host and port of its address; the rest of it may be a secret
/// @param attempts how often it was posted, whatever became of it
/// @param nextAttemptAt while it is delivered: when it is tried again
/// @param deliveredAt when the receiver took it
/// @param reason what went wrong last; empty when nothing did
public record WebhookView(
        String id,
        String receiver,
        WebhookFormat format,
        WebhookState state,
        int attempts,
        Optional<Instant> lastAttemptAt,
        Optional<Instant> nextAttemptAt,
        Optional<Instant> deliveredAt,
        String reason) {}
