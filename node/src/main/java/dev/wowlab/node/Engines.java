package dev.wowlab.node;

import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.protocol.EngineRef;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The engines that a node can run. Immutable.
public final class Engines {
    private final SortedMap<String, SimulationEngine> engines = new TreeMap<>();

    public Engines(Collection<? extends SimulationEngine> installed) {
        for (SimulationEngine engine : installed) {
            engines.put(refOf(engine).toString(), engine);
        }
        if (engines.isEmpty()) {
            throw new IllegalArgumentException("a node needs at least one engine");
        }
    }

    Optional<SimulationEngine> find(EngineRef engine) {
        return Optional.ofNullable(engines.get(engine.toString()));
    }

    List<EngineRef> refs() {
        return engines.values().stream().map(Engines::refOf).toList();
    }

    private static EngineRef refOf(SimulationEngine engine) {
        return new EngineRef(engine.name(), engine.version());
    }
}
