package dev.wowlab.node;

import dev.wowlab.node.engine.ChunkPlan;

/// What came of planning an input.
sealed interface Planning {
    /// Ready to run.
    record Planned(ChunkPlan plan) implements Planning {}

    /// Cannot be run by this node.
    ///
    /// @param reason shown to the owner of the job
    /// @param lasting whether asking again would give the same
    record Impossible(String reason, boolean lasting) implements Planning {}
}
