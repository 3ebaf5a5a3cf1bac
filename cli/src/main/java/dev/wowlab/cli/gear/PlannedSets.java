package dev.wowlab.cli.gear;

import dev.wowlab.cli.sim.KnownFights;
import dev.wowlab.engine.FightRecords;
import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.specs.gear.GearChange;
import dev.wowlab.specs.gear.GearChoices;
import dev.wowlab.specs.gear.GearSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sets that can be simulated, and their fights. Planning is confined to one thread; fights of different sets may
/// run on several.
public final class PlannedSets implements Race.Fights {
    /// So many keep what a runner needs, about 0.3 MB each, from round to round; the others assemble it anew.
    private static final int KEPT_RUNNERS = 1_000;

    private final GearChoices.OwnedSets sets;
    private final List<Integer> numbers = new ArrayList<>();
    private final List<PlannedSimulation> plans = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final long seed;
    private @Nullable FightRunner[] runners = new FightRunner[0];

    private PlannedSets(GearChoices.OwnedSets sets, long seed) {
        this.sets = sets;
        this.seed = seed;
    }

    /// Plans the sets. One that the engine refuses is left out with a warning, unless it is the first.
    ///
    /// @throws InvalidInputException when the first, which is worn, cannot be simulated
    public static PlannedSets of(SimulationEngine engine, GearChoices.OwnedSets sets, long seed)
            throws InvalidInputException {
        PlannedSets planned = new PlannedSets(sets, seed);
        for (int number = 0; number < sets.size(); number++) {
            GearSet set = sets.get(number);
            try {
                PlannedSimulation plan =
                        engine.plan(CanonicalJson.encode(Json.mapper().readTree(set.request())));
                planned.numbers.add(number);
                planned.plans.add(plan);
                planned.warnings.addAll(plan.warnings());
            } catch (InvalidInputException refused) {
                if (set.changes().isEmpty()) {
                    throw refused;
                }
                planned.warnings.add(set.label() + " is left out: "
                        + refused.problems().getFirst().message());
            }
        }
        planned.runners = new FightRunner[planned.size()];
        return planned;
    }

    /// How many there are, what is worn first.
    public int size() {
        return numbers.size();
    }

    /// How one differs from what is worn, by slot.
    List<GearChange> changes(int contender) {
        return sets.changes(numbers.get(contender));
    }

    /// How one differs from another, by slot.
    List<GearChange> changes(int contender, int other) {
        return sets.changes(numbers.get(contender), numbers.get(other));
    }

    /// What the engine does not model of any of them, and what is left out.
    Set<String> warnings() {
        return warnings;
    }

    @Override
    public KnownFights play(int contender, long first, int count) {
        FightRunner runner = runners[contender];
        if (runner == null) {
            runner = plans.get(contender).newRunner();
            if (contender < KEPT_RUNNERS) {
                runners[contender] = runner;
            }
        }
        FightRecords records = new FightRecords(count, runner.kindsOfLuck().size());
        runner.runEach(seed, first, records);
        return new KnownFights(records, runner.kindsOfLuck());
    }
}
