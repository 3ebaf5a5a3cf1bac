package dev.wowlab.protocol.webhook;

/// How far a webhook is.
public enum WebhookState {
    /// Nothing was posted: the job or race has not ended, or has just done so.
    WAITING,
    /// It has ended, and nobody has taken the message yet.
    DELIVERING,
    /// The receiver took it. Final.
    DELIVERED,
    /// It is not tried any more. Final.
    GIVEN_UP;

    /// Whether nothing more happens.
    public boolean isFinal() {
        return this == DELIVERED || this == GIVEN_UP;
    }
}
