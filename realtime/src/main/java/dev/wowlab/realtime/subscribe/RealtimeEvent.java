package dev.wowlab.realtime.subscribe;

/// What a subscriber tells its receiver.
public sealed interface RealtimeEvent {
    /// A message. Messages of one channel come in their order; one may come twice, or never.
    ///
    /// @param data as published; the receiver owns it
    record Message(String channel, byte[] data) implements RealtimeEvent {}

    /// Messages of the channel may have been missed: read its state over HTTP now. Comes on every first connect, and
    /// whenever a reconnect could not recover.
    record Resync(String channel) implements RealtimeEvent {}

    /// Connected; messages flow.
    record Connected() implements RealtimeEvent {}

    /// Not connected: until the next `Connected` nothing arrives, and the receiver has to poll.
    record Disconnected(String reason) implements RealtimeEvent {}
}
