package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.character.Character;

/// The talent Thick Hide: what gear gives of armour counts for more. Stateless, thread-safe.
final class ThickHide {
    private static final double[] SHARE = {1, 1.04, 1.07, 1.1};

    private ThickHide() {}

    static void register(Druid druid) {
        double more = share(druid.talents()) - 1;
        if (more > 0) {
            Unit unit = druid.unit();
            unit.stats().add(Stat.ARMOR, more * gear(druid.character(), Stat.ARMOR));
            unit.stats().add(Stat.BONUS_ARMOR, more * gear(druid.character(), Stat.BONUS_ARMOR));
        }
    }

    /// What the gear's armour is multiplied by in every form.
    static double share(DruidTalents talents) {
        return SHARE[talents.thickHide];
    }

    /// What gear, and what the request adds to it, give of a stat.
    static double gear(Character character, Stat stat) {
        return character.equipment().totalStats()[stat.ordinal()]
                + character.request().bonus().stats().toArray()[stat.ordinal()];
    }
}
