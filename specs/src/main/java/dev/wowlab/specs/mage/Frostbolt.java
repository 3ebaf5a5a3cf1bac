package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.gamedata.School;

/// Frostbolt rank 13, spell 27072. Stateless, thread-safe.
final class Frostbolt {
    private static final double COEFFICIENT = 0.81400001049;

    private Frostbolt() {}

    static void register(Mage mage) {
        mage.unit()
                .registerSpell(MageSpell.damaging(27072, School.FROST, MageSpells.FROSTBOLT)
                        .flags(SpellFlag.APL | SpellFlag.BINARY)
                        .missileSpeed(28)
                        .manaCost(330)
                        .gcd(SpellConfig.GCD)
                        .castTime(seconds(3))
                        .coefficient(COEFFICIENT)
                        .onApply((spell, target) -> spell.dealAfterTravel(
                                spell.calcDamage(target, mage.roll(600, 647), Roll.MAGIC_HIT_AND_CRIT))));
    }
}
