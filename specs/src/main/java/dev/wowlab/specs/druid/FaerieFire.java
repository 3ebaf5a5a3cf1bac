package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.tbc.debuffs.FaerieFireDebuff;

/// Faerie Fire rank 5, spell 26993. Stateless, thread-safe.
final class FaerieFire {
    private static final double THREAT = 132;

    private FaerieFire() {}

    static void register(Druid druid) {
        AuraArray debuffs =
                druid.unit().enemyAuras(target -> FaerieFireDebuff.on(target, druid.talents().improvedFaerieFire));
        druid.unit()
                .registerSpell(DruidSpell.passive(ActionId.spell(26993), School.NATURE, DruidSpells.FAERIE_FIRE)
                        .flags(SpellFlag.APL)
                        .manaCost(145)
                        .gcd(SpellConfig.GCD)
                        .flatThreat(THREAT)
                        .relatedAuras(debuffs)
                        .onApply((spell, target) -> {
                            if (spell.calcAndDealOutcome(target, Roll.MAGIC_HIT).landed()) {
                                debuffs.on(target).activate();
                            }
                        }));
    }
}
