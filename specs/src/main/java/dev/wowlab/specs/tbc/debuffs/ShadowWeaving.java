package dev.wowlab.specs.tbc.debuffs;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.tbc.StackRamp;

/// Shadow Weaving (15334): 2 % more shadow damage for each of up to five stacks. Stateless.
public final class ShadowWeaving {
    private ShadowWeaving() {}

    /// The debuff on a target, registered when it is not yet.
    public static Aura on(Unit target) {
        return StackingSchoolDamage.on(target, "Shadow Weaving", 15334, SimTime.seconds(15), School.SHADOW, 0.02);
    }

    /// A shadow priest stacks it, a cast every 1.5 s from the pull, and never lets it drop.
    static void external(Unit target) {
        StackRamp.build(on(target), SimTime.millis(1500), 5, 1, true);
    }
}
