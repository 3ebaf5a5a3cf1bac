package dev.wowlab.node;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.node.engine.ChunkEngine;
import dev.wowlab.node.engine.ChunkPlan;
import dev.wowlab.protocol.EngineRef;

/// An engine that runs in the node's own process. Immutable, thread-safe.
record EmbeddedEngine(SimulationEngine engine) implements ChunkEngine {
    @Override
    public EngineRef ref() {
        return new EngineRef(engine.name(), engine.version());
    }

    @Override
    public ChunkPlan plan(byte[] input) throws InvalidInputException {
        PlannedSimulation planned = engine.plan(input);
        return () -> new ChunkSimulator(planned.newRunner());
    }
}
