package dev.wowlab.sentinel.job;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.problem.Problem.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The engines that inputs are checked with; nothing is simulated here. Thread-safe. Remembers what it found about
/// recent inputs, which never changes.
public final class Engines {
    private static final int REMEMBERED = 512;

    private final Map<String, SimulationEngine> engines;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<InputHash, Found> found = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<InputHash, Found> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Engines(List<SimulationEngine> engines) {
        this.engines = engines.stream().collect(Collectors.toUnmodifiableMap(SimulationEngine::name, engine -> engine));
    }

    private record Found(List<String> warnings, int fightsPerIteration) {}

    /// What an engine says about an input. Immutable.
    public sealed interface Checked {
        /// The input can be simulated.
        ///
        /// @param canonical what is stored under the hash
        /// @param warnings what the engine does not model of it
        /// @param fightsPerIteration how many fights one iteration fights
        record Accepted(
                EngineRef engine, InputHash hash, byte[] canonical, List<String> warnings, int fightsPerIteration)
                implements Checked {
            Accepted(EngineRef engine, InputHash hash, byte[] canonical, Found found) {
                this(engine, hash, canonical, found.warnings(), found.fightsPerIteration());
            }
        }

        /// The input cannot be simulated.
        ///
        /// @param errors at least one, fields beginning with `input`
        record Rejected(List<FieldError> errors) implements Checked {}
    }

    /// Names of the engines, for messages.
    public String names() {
        return engines.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    public boolean knows(String engine) {
        return engines.containsKey(engine);
    }

    /// Canonicalises, hashes and plans an input.
    ///
    /// @param engine one that `knows` knows
    public Checked check(String engine, JsonNode input) {
        SimulationEngine chosen = Optional.ofNullable(engines.get(engine)).orElseThrow();
        EngineRef ref = new EngineRef(chosen.name(), chosen.version());
        byte[] canonical;
        try {
            canonical = CanonicalJson.encode(input);
        } catch (IllegalArgumentException absurd) {
            return new Checked.Rejected(List.of(new FieldError("input", String.valueOf(absurd.getMessage()))));
        }
        InputHash hash = CanonicalJson.hash(ref, canonical);
        Optional<Found> known = remembered(hash);
        if (known.isPresent()) {
            return new Checked.Accepted(ref, hash, canonical, known.get());
        }
        try {
            PlannedSimulation plan = chosen.plan(canonical);
            Found now = new Found(List.copyOf(plan.warnings()), plan.fightsPerIteration());
            remember(hash, now);
            return new Checked.Accepted(ref, hash, canonical, now);
        } catch (InvalidInputException invalid) {
            return new Checked.Rejected(invalid.problems().stream()
                    .map(problem -> new FieldError(field(problem.path()), problem.message()))
                    .toList());
        }
    }

    private static String field(String path) {
        return path.isEmpty() ? "input" : path.startsWith("[") ? "input" + path : "input." + path;
    }

    private Optional<Found> remembered(InputHash hash) {
        lock.lock();
        try {
            return Optional.ofNullable(found.get(hash));
        } finally {
            lock.unlock();
        }
    }

    private void remember(InputHash hash, Found now) {
        lock.lock();
        try {
            found.put(hash, now);
        } finally {
            lock.unlock();
        }
    }
}
