package dev.wowlab.specs.tbc.debuffs;

import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.specs.tbc.StackRamp;

/// What others do to a target's armour. Stateless.
final class ArmorDebuffs {
    /// Where debuffs of armour compete.
    static final String MAJOR = "MajorArmorReduction";

    private ArmorDebuffs() {}

    /// Sunder Armor (25225): five stacks of 520 armour, one every 1.5 s from the pull.
    static void sunderArmor(Unit target) {
        StackRamp.build(SunderArmorDebuff.on(target), SimTime.millis(1500), 5, 1, true);
    }

    /// Expose Armor (26866) with five combo points, from the tenth second on.
    ///
    /// @param talentPoints points of Improved Expose Armor, 0 to 2
    static void exposeArmor(Unit target, int talentPoints) {
        StackRamp.build(ExposeArmorDebuff.external(target, talentPoints), SimTime.seconds(10), 1, 0, false);
    }
}
