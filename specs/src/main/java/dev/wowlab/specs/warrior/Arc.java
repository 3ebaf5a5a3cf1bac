package dev.wowlab.specs.warrior;

import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A blow at several targets in a row, rolled for all of them before the first is hit. Confined to one
/// thread. What a hit causes may swing it anew; it grows only when that has never gone so deep.
final class Arc {
    private final int mostTargets;
    private final Roll roll;
    private final Consumer<SpellResult> beforeHit;
    private @Nullable SpellResult[] results;
    private int from;
    private int to;

    /// @param mostTargets how many it hits at most
    Arc(int mostTargets, Roll roll) {
        this(mostTargets, roll, _ -> {});
    }

    /// @param beforeHit what happens to each target right before it is hit, or missed
    Arc(int mostTargets, Roll roll, Consumer<SpellResult> beforeHit) {
        this.beforeHit = beforeHit;
        this.mostTargets = mostTargets;
        this.roll = roll;
        results = new SpellResult[mostTargets * 2];
    }

    /// Rolls for a target and those after it, with the same base damage. [#deal] follows before anything else
    /// happens.
    void roll(Spell spell, Unit first, double damage) {
        from = to;
        int targets = Math.min(mostTargets, spell.fight().enabledTargets());
        if (to + targets > results.length) {
            results = Arrays.copyOf(results, results.length * 2);
        }
        Unit target = first;
        for (int i = 0; i < targets; i++) {
            results[to++] = spell.calcDamage(target, damage, roll);
            target = spell.fight().nextTarget(target);
        }
    }

    /// The first target that is hit, `null` when none is.
    @Nullable
    Unit firstHit() {
        for (int i = from; i < to; i++) {
            SpellResult result = results[i];
            if (result != null && result.landed()) {
                return result.target();
            }
        }
        return null;
    }

    /// Deals what was rolled, each before the next.
    void deal(Spell spell) {
        int begin = from;
        int end = to;
        for (int i = begin; i < end; i++) {
            SpellResult result = results[i];
            if (result != null) {
                beforeHit.accept(result);
                spell.dealDamage(result);
            }
        }
        to = begin;
    }
}
