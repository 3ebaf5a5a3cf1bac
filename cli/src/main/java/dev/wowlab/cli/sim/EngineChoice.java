package dev.wowlab.cli.sim;

import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.comparison.ComparisonEngine;
import tools.jackson.databind.JsonNode;

/// Which engine an input is for. Immutable, thread-safe.
public final class EngineChoice {
    private static final SimulationEngine REQUESTS = new TbcEngine();
    private static final SimulationEngine COMPARISONS = new ComparisonEngine();

    private EngineChoice() {}

    /// A comparison has a `base`, which no request has.
    public static SimulationEngine forInput(JsonNode input) {
        return input.has("base") ? COMPARISONS : REQUESTS;
    }
}
