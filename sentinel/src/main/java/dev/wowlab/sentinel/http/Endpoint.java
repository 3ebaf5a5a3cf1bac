package dev.wowlab.sentinel.http;

/// One endpoint. Implementations are thread-safe and keep no state that another instance would need.
@FunctionalInterface
public interface Endpoint {
    /// Runs on a virtual thread of its own and may block.
    Reply handle(Call call);
}
