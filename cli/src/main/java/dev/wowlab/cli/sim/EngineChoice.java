package dev.wowlab.cli.sim;

import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.comparison.ComparisonEngine;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Which engine an input is for. Immutable, thread-safe.
public final class EngineChoice {
    private static final SimulationEngine REQUESTS = new TbcEngine();
    private static final SimulationEngine COMPARISONS = new ComparisonEngine();

    private EngineChoice() {}

    /// The engine with that name and version; empty where this program has none, or another version of it.
    public static Optional<SimulationEngine> find(EngineRef ref) {
        return Stream.of(REQUESTS, COMPARISONS)
                .filter(engine -> ref.equals(new EngineRef(engine.name(), engine.version())))
                .findFirst();
    }

    /// The engine with that name, whatever its version; empty where this program has none.
    public static Optional<SimulationEngine> named(String name) {
        return Stream.of(REQUESTS, COMPARISONS)
                .filter(engine -> engine.name().equals(name))
                .findFirst();
    }

    /// A comparison has a `base`, which no request has.
    public static SimulationEngine forInput(JsonNode input) {
        return input.has("base") ? COMPARISONS : REQUESTS;
    }
}
