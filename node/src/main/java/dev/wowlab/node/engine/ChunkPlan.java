package dev.wowlab.node.engine;

/// A prepared input. Thread-safe.
public interface ChunkPlan {
    /// A runner of its own for one thread.
    ChunkRunner newRunner();
}
