package dev.wowlab.protocol.webhook;

/// The key that all messages of a platform are signed with: `GET /api/v1/webhook-key`. Immutable.
///
/// @param key `whpk_` and the base64 of the raw 32 bytes of an Ed25519 public key; it checks the `v1a` signatures
public record WebhookKey(String key) {}
