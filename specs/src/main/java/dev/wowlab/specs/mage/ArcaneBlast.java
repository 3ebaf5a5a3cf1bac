package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.millis;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.gamedata.School;

/// Arcane Blast, spell 30451. Stateless, thread-safe.
final class ArcaneBlast {
    private static final double COEFFICIENT = 0.71399998665;

    private ArcaneBlast() {}

    static void register(Mage mage, Aura charge) {
        mage.unit()
                .registerSpell(MageSpell.damaging(30451, School.ARCANE, MageSpells.ARCANE_BLAST)
                        .manaCost(195)
                        .gcd(SpellConfig.GCD)
                        .castTime(millis(2500))
                        .coefficient(COEFFICIENT)
                        .onApply((spell, target) -> {
                            boolean landed = spell.calcAndDealDamage(
                                            target, mage.roll(668, 772), Roll.MAGIC_HIT_AND_CRIT)
                                    .landed();
                            if (landed) {
                                charge.activate();
                                charge.addStack();
                            }
                        }));
    }
}
