package dev.wowlab.cli.sim;

import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.comparison.ComparisonEngine;
import tools.jackson.databind.JsonNode;

/// Which engine an input is for. Stateless, thread-safe.
public final class EngineChoice {
    private EngineChoice() {}

    /// A comparison has a `base`, which no request has.
    public static SimulationEngine forInput(JsonNode input) {
        return input.has("base") ? new ComparisonEngine() : new TbcEngine();
    }
}
