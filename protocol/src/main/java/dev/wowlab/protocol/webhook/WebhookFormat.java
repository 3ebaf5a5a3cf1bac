package dev.wowlab.protocol.webhook;

/// What a webhook is sent.
public enum WebhookFormat {
    /// A `WebhookMessage`, as the Standard Webhooks specification has it.
    STANDARD,
    /// What Discord's incoming webhooks take: a line to read, with the link.
    DISCORD
}
