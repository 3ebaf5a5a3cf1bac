package dev.wowlab.coordination;

/// What the id of a work request means. Immutable.
public sealed interface RequestReply {
    /// The request is new: do it, then keep its reply.
    record First() implements RequestReply {}

    /// The request is being done; its sender asks again later.
    record InProgress() implements RequestReply {}

    /// The request was done; this is what it was answered with.
    record Answered(byte[] reply) implements RequestReply {
        public Answered {
            reply = reply.clone();
        }
    }
}
