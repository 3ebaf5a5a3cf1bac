package dev.wowlab.coordination;

/// What became of the wish to begin an attempt to deliver a webhook.
public sealed interface DeliveryReply {
    /// The caller's turn.
    ///
    /// @param attempt from 1 on
    record Begun(int attempt) implements DeliveryReply {}

    /// Another's attempt is under way.
    record Busy(long forMs) implements DeliveryReply {}

    /// It was delivered or given up.
    record Ended() implements DeliveryReply {}

    /// Redis does not have it (any more).
    record Unknown() implements DeliveryReply {}
}
