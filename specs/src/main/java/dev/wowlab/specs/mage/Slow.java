package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.gamedata.School;

/// Slow, spell 31589: it changes nothing that is simulated, its debuff is there for APLs. Stateless, thread-safe.
final class Slow {
    private static final ActionId ID = ActionId.spell(31589);

    private Slow() {}

    static void register(Mage mage) {
        if (mage.talents().slow == 0) {
            return;
        }
        AuraArray debuff = mage.unit()
                .enemyAuras(target ->
                        target.getOrRegisterAura(AuraConfig.of("Slow").id(ID).duration(seconds(15))));
        mage.unit()
                .registerSpell(SpellConfig.of(ID)
                        .school(School.ARCANE)
                        .flags(SpellFlag.APL | SpellFlag.BINARY)
                        .classMask(MageSpells.SLOW)
                        .manaCostPercent(20)
                        .gcd(SpellConfig.GCD)
                        .onApply((spell, target) -> {
                            if (spell.calcAndDealOutcome(target, Roll.MAGIC_HIT).landed()) {
                                debuff.on(target).activate();
                            }
                        }));
    }
}
