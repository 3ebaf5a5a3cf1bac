package dev.wowlab.node.engine;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.protocol.EngineRef;

/// An engine as a node uses it: something that computes chunks. Thread-safe.
public interface ChunkEngine {
    /// What the node advertises, and what is in the hash of every input that it gets.
    EngineRef ref();

    /// Prepares an input, in its canonical form.
    ///
    /// @throws InvalidInputException when the input is wrong or asks for what the engine does not do
    ChunkPlan plan(byte[] input) throws InvalidInputException;
}
