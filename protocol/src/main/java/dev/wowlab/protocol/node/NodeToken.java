package dev.wowlab.protocol.node;

import java.time.Instant;

/// Reply to `POST /api/v1/nodes/token`: a short-lived Centrifugo JWT whose claims subscribe the node to its own
/// channel. Immutable.
public record NodeToken(String token, Instant expiresAt, String url, String channel) {}
