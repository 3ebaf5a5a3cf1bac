package dev.wowlab.node;

import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.node.engine.ChunkEngine;
import dev.wowlab.protocol.EngineRef;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The engines that a node can run. Immutable.
public final class Engines {
    private final SortedMap<String, ChunkEngine> engines = new TreeMap<>();

    public Engines(Collection<? extends SimulationEngine> installed) {
        this(installed, List.of());
    }

    /// @param installed that run in this process
    /// @param external other people's programs
    public Engines(Collection<? extends SimulationEngine> installed, Collection<? extends ChunkEngine> external) {
        installed.stream().map(EmbeddedEngine::new).forEach(this::add);
        external.forEach(this::add);
        if (engines.isEmpty()) {
            throw new IllegalArgumentException("a node needs at least one engine");
        }
    }

    private void add(ChunkEngine engine) {
        engines.put(engine.ref().toString(), engine);
    }

    Optional<ChunkEngine> find(EngineRef engine) {
        return Optional.ofNullable(engines.get(engine.toString()));
    }

    List<EngineRef> refs() {
        return engines.values().stream().map(ChunkEngine::ref).toList();
    }
}
