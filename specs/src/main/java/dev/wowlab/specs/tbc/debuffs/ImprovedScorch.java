package dev.wowlab.specs.tbc.debuffs;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.tbc.StackRamp;

/// Improved Scorch (12873): 3 % more fire damage for each of up to five stacks. Stateless.
public final class ImprovedScorch {
    private ImprovedScorch() {}

    /// The debuff on a target, registered when it is not yet.
    public static Aura on(Unit target) {
        return StackingSchoolDamage.on(target, "Improved Scorch", 12873, SimTime.seconds(30), School.FIRE, 0.03);
    }

    /// Another mage stacks it, a cast every 1.2 s from the pull, and never lets it drop.
    static void external(Unit target) {
        StackRamp.build(on(target), SimTime.millis(1200), 5, 1, true);
    }
}
