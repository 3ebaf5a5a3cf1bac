package dev.wowlab.engine.comparison;

import dev.wowlab.engine.FightLog;
import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.PlannedSimulation;
import java.util.List;
import java.util.Optional;

/// A simulation and its variants: each iteration plays one fight of every one of them from the same seed. Its
/// totals are those of the first, and a row for each variant in the table `variants`. Immutable and thread-safe.
public final class Comparison implements PlannedSimulation {
    private final PlannedSimulation base;
    private final List<Variant> variants;
    private final Optional<String> rival;
    private final List<String> warnings;

    /// @param base what all are compared with
    /// @param rival key of a variant that all are compared with as well: a row for each in the table `rivals`
    /// @param warnings of all of them
    public Comparison(PlannedSimulation base, List<Variant> variants, Optional<String> rival, List<String> warnings) {
        this.base = base;
        this.variants = List.copyOf(variants);
        this.rival = rival;
        this.warnings = List.copyOf(warnings);
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public int fightsPerIteration() {
        return base.fightsPerIteration() * (1 + variants.size());
    }

    @Override
    public FightRunner newRunner() {
        return new ComparisonRunner(base.newRunner(), variants, rival);
    }

    @Override
    public FightRunner newReplayRunner() {
        return base.newReplayRunner();
    }

    /// Tells the fight of the first.
    @Override
    public void replay(long jobSeed, long iteration, FightLog log) {
        base.replay(jobSeed, iteration, log);
    }
}
