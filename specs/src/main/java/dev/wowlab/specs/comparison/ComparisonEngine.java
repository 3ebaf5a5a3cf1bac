package dev.wowlab.specs.comparison;

import dev.wowlab.engine.ActionListWords;
import dev.wowlab.engine.AmountChange;
import dev.wowlab.engine.ComparisonRole;
import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.MatrixPlace;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.engine.comparison.Comparison;
import dev.wowlab.engine.comparison.Variant;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.json.Problems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What changes do to the damage of a character of the `tbc` ruleset: a request and others, made from it, fight
/// with the same luck. `ComparisonInput` says what its input looks like. Thread-safe.
public final class ComparisonEngine implements SimulationEngine {
    /// Its name in jobs.
    public static final String NAME = "tbc-compare";

    /// What the longest key of a result leaves for a name.
    private static final int MAX_NAME_BYTES = 480;

    /// Most variants of one input: each holds the memory of a whole fight on every thread of a node.
    public static final int MAX_VARIANTS = ComparisonInput.MAX_VARIANTS;

    private final GameData data;
    private final SimulationEngine engine;

    /// Over the game data that come with the project.
    public ComparisonEngine() {
        data = GameData.get();
        engine = new TbcEngine(data);
    }

    @Override
    public String name() {
        return NAME;
    }

    /// That of the ruleset: what changes its results changes these.
    @Override
    public String version() {
        return engine.version();
    }

    /// Looks at the action list of the first request alone.
    @Override
    public List<InputProblem> lint(byte[] input) throws InvalidInputException {
        byte[] base = ComparisonInput.readBase(input);
        try {
            return ComparisonInput.ofBase(engine.lint(base));
        } catch (InvalidInputException refused) {
            throw new InvalidInputException(ComparisonInput.ofBase(refused.problems()));
        }
    }

    /// Those of the first request.
    @Override
    public Map<String, ActionListWords> actionLists(byte[] input) throws InvalidInputException {
        return engine.actionLists(ComparisonInput.readBase(input));
    }

    @Override
    public Map<String, ComparisonRole> roles(byte[] input) throws InvalidInputException {
        Map<String, ComparisonRole> roles = new LinkedHashMap<>();
        for (StatChange change : ComparisonInput.changes(input, data)) {
            roles.put(change.label(), new AmountChange(change.stat().wireName(), change.amount()));
        }
        for (NamedRequest scenario : ComparisonInput.scenarios(input, data)) {
            scenario.place().ifPresent(place -> roles.put(scenario.name(), place));
        }
        return Collections.unmodifiableMap(roles);
    }

    @Override
    public PlannedSimulation plan(byte[] input) throws InvalidInputException {
        ComparisonInput comparison = ComparisonInput.read(input, data);
        Problems problems = new Problems();
        PlannedSimulation base = planBase(comparison);
        base.warnings().forEach(warning -> problems.warn("", warning));
        comparison.warnings().forEach(warning -> problems.warn("", warning));
        Set<String> told = new HashSet<>(base.warnings());
        List<Variant> variants = new ArrayList<>();
        Map<String, String> keys = new HashMap<>();
        Optional<String> rival = Optional.empty();
        for (NamedRequest other : comparison.others()) {
            try {
                PlannedSimulation plan = engine.plan(other.request());
                plan.warnings().stream().filter(told::add).forEach(warning -> problems.warn(other.name(), warning));
                String key = key(variants.size(), other);
                keys.put(other.name(), key);
                Optional<String> against =
                        other.place().flatMap(MatrixPlace::against).map(keys::get);
                variants.add(new Variant(key, plan, other.place().isPresent(), against));
                if (comparison.rival().isPresent() && other.number().equals(comparison.rival())) {
                    rival = Optional.of(key);
                }
            } catch (InvalidInputException refused) {
                if (other.optional()) {
                    problems.warn(
                            other.path(),
                            other.name() + " is left out: " + refused.problems().getFirst());
                } else {
                    refused.problems()
                            .forEach(problem -> problems.problem(other.path(), "'" + other.name() + "': " + problem));
                }
            }
        }
        if (variants.isEmpty() && !problems.any()) {
            problems.problem("", "nothing is left to compare: " + String.join("; ", problems.warnings()));
        }
        if (comparison.rival().isPresent() && rival.isEmpty()) {
            problems.problem("rival", "cannot be simulated");
        }
        problems.throwIfAny();
        return new Comparison(base, variants, rival, problems.warnings());
    }

    /// Rows sort as the input lists them, or by the numbers that it gives.
    private static String key(int counted, NamedRequest other) {
        String shown = other.name();
        int end = shown.length();
        while (shown.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
            end = other.name().offsetByCodePoints(end, -1); // half of a surrogate pair is no text
            shown = other.name().substring(0, end) + "…";
        }
        OptionalInt number = other.number();
        return number.isPresent()
                ? String.format(Locale.ROOT, "%05d %s", number.getAsInt(), shown)
                : String.format(Locale.ROOT, "%03d %s", counted, shown);
    }

    private PlannedSimulation planBase(ComparisonInput comparison) throws InvalidInputException {
        try {
            return engine.plan(comparison.base());
        } catch (InvalidInputException refused) {
            throw new InvalidInputException(ComparisonInput.ofBase(refused.problems()));
        }
    }
}
