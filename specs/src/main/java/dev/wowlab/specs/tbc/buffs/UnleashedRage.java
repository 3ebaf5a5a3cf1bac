package dev.wowlab.specs.tbc.buffs;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.StatDependency;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.Stat;

/// Unleashed Rage (30809): attack power after a shaman's critical strike; only the strongest works.
/// Stateless.
public final class UnleashedRage {
    private static final int ID = 30809;
    private static final int ALL_POINTS = 5;
    private static final String CATEGORY = "UnleashedRageAttackPowerMul";

    private UnleashedRage() {}

    /// The party's, with all five points, for the whole fight.
    static void give(BuffLedger ledger) {
        ledger.exclusiveMultiplier("Unleashed Rage--1", ID, Stat.ATTACK_POWER, factor(ALL_POINTS), CATEGORY);
    }

    /// A shaman's own, which a critical strike has to bring; ten seconds.
    ///
    /// @param points of the talent, 1 to 5
    public static Aura own(Unit shaman, int points) {
        StatDependency more = shaman.stats().newDynamicMultiplier(Stat.ATTACK_POWER, factor(points));
        return shaman.registerAura(AuraConfig.of("Unleashed Rage-1")
                        .id(ActionId.spell(ID).withTag(1))
                        .duration(SimTime.seconds(10)))
                .exclusive(
                        CATEGORY,
                        false,
                        factor(points),
                        gained -> gained.unit().stats().enable(more),
                        lost -> lost.unit().stats().disable(more));
    }

    private static double factor(int points) {
        return 1 + 0.02 * points;
    }
}
