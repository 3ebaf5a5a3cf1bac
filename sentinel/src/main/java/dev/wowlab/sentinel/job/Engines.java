package dev.wowlab.sentinel.job;

import dev.wowlab.engine.AmountChange;
import dev.wowlab.engine.ComparisonRole;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.MatrixPlace;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.EngineSelector;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.json.JsonFlaw;
import dev.wowlab.protocol.problem.Problem.FieldError;
import dev.wowlab.protocol.record.InputRecord;
import dev.wowlab.protocol.result.LineWords;
import dev.wowlab.protocol.result.RaidPlayer;
import dev.wowlab.protocol.result.VariantChange;
import dev.wowlab.protocol.result.VariantPlace;
import dev.wowlab.protocol.result.VariantRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// The engines that jobs may ask for, and what checks their inputs; nothing is simulated here. Thread-safe.
/// Remembers what it found about recent inputs, which never changes.
public final class Engines {
    private static final Logger LOG = LoggerFactory.getLogger(Engines.class);
    private static final int REMEMBERED = 512;

    private final Map<String, SimulationEngine> engines;
    private final ExternalJobs external;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<InputHash, Found> found = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<InputHash, Found> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Engines(List<SimulationEngine> engines, ExternalJobs external) {
        this.external = external;
        this.engines = engines.stream().collect(Collectors.toUnmodifiableMap(SimulationEngine::name, engine -> engine));
    }

    private record Found(List<String> warnings, int fightsPerIteration) {}

    /// The engine that a submit means. Immutable.
    public sealed interface Resolved {
        record Known(EngineRef engine) implements Resolved {}

        /// There is none.
        ///
        /// @param why continues the name of the field
        record Unknown(String why) implements Resolved {}
    }

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

    /// Finds the engine that a submit means: `NAME`, or `NAME@VERSION`.
    public Resolved resolve(String text) {
        EngineSelector asked;
        try {
            asked = EngineSelector.parse(text);
        } catch (IllegalArgumentException malformed) {
            return new Resolved.Unknown("is '" + text + "'; " + malformed.getMessage());
        }
        SimulationEngine installed = engines.get(asked.name());
        if (installed != null) {
            String version = installed.version();
            return asked.version().isEmpty() || asked.version().get().equals(version)
                    ? new Resolved.Known(new EngineRef(asked.name(), version))
                    : new Resolved.Unknown("is '" + text + "', but this platform has version " + version + " of it");
        }
        return external.knows(asked.name())
                ? external.resolve(asked)
                : new Resolved.Unknown("is '" + text + "', allowed are " + names());
    }

    private String names() {
        return Stream.concat(engines.keySet().stream(), external.names().stream())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// Engines that only nodes have and that some offer now, for who has to choose one.
    public List<EngineRef> offeredByNodes() {
        return external.offered();
    }

    /// The version of an engine that is installed here, by its name.
    public Optional<EngineRef> installed(String name) {
        return Optional.ofNullable(engines.get(name)).map(engine -> new EngineRef(engine.name(), engine.version()));
    }

    /// Canonicalises and hashes an input, and plans it, or checks its shape where only nodes have the engine.
    ///
    /// @param ref one that `resolve` gave
    public Checked check(EngineRef ref, JsonNode input) {
        Optional<JsonFlaw> flaw = JsonFlaw.in(input);
        if (flaw.isPresent()) {
            return new Checked.Rejected(
                    List.of(new FieldError(field(flaw.get().path()), flaw.get().problem())));
        }
        byte[] canonical = CanonicalJson.encode(input);
        InputHash hash = CanonicalJson.hash(ref, canonical);
        Optional<Found> known = remembered(hash);
        if (known.isPresent()) {
            return new Checked.Accepted(ref, hash, canonical, known.get());
        }
        try {
            Found now = find(ref, canonical);
            remember(hash, now);
            return new Checked.Accepted(ref, hash, canonical, now);
        } catch (InvalidInputException invalid) {
            return new Checked.Rejected(invalid.problems().stream()
                    .map(problem -> new FieldError(field(problem.path()), problem.message()))
                    .toList());
        }
    }

    /// What the variants or players of an input that was accepted are, by their names; nothing where they are many of
    /// a kind, or the engine is not here.
    public Map<String, VariantRole> roles(InputRecord input) {
        Map<String, VariantRole> roles = new TreeMap<>();
        ask(input, SimulationEngine::roles).orElse(Map.of()).forEach((name, role) -> roles.put(name, travelling(role)));
        return roles;
    }

    private static VariantRole travelling(ComparisonRole role) {
        return switch (role) {
            case AmountChange change -> new VariantChange(change.of(), change.points());
            case MatrixPlace place -> new VariantPlace(place.row(), place.column(), place.against());
            case dev.wowlab.engine.RaidPlayer player -> new RaidPlayer(player.title());
        };
    }

    /// What the lines of an input's action lists do, in words; nothing where the engine is not here.
    public LineWords lines(InputRecord input) {
        Map<String, LineWords.ActionList> lists = new TreeMap<>();
        ask(input, SimulationEngine::actionLists)
                .orElse(Map.of())
                .forEach((unit, list) -> lists.put(unit, new LineWords.ActionList(list.lines(), list.values())));
        return new LineWords(lists);
    }

    /// What an input that was accepted plans, where its engine is here in the very version; empty where it is not, or
    /// does not read it any more.
    public Optional<PlannedSimulation> plan(InputRecord input) {
        boolean here =
                installed(input.engine().name()).filter(input.engine()::equals).isPresent();
        return here ? ask(input, SimulationEngine::plan) : Optional.empty();
    }

    /// What an engine is asked about an input.
    private interface Question<T> {
        T about(SimulationEngine engine, byte[] input) throws InvalidInputException;
    }

    /// Asks the engine of an input that was accepted; empty where it is not here, or does not read it any more.
    private <T> Optional<T> ask(InputRecord input, Question<T> question) {
        SimulationEngine installed = engines.get(input.engine().name());
        if (installed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.about(installed, input.canonical()));
        } catch (InvalidInputException ofAnotherVersion) {
            LOG.warn("input {} cannot be read any more", input.hash(), ofAnotherVersion);
            return Optional.empty();
        }
    }

    private Found find(EngineRef ref, byte[] canonical) throws InvalidInputException {
        SimulationEngine installed = engines.get(ref.name());
        if (installed == null) {
            return new Found(external.check(canonical), 1);
        }
        PlannedSimulation plan = installed.plan(canonical);
        return new Found(List.copyOf(plan.warnings()), plan.fightsPerIteration());
    }

    /// The path of a problem with an input, in the body of a submit.
    public static String field(String path) {
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
