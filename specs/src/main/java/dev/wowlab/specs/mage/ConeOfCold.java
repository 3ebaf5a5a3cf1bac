package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.gamedata.School;

/// Cone of Cold rank 6, spell 27087: one damage roll for all targets. Stateless, thread-safe.
final class ConeOfCold {
    private static final double COEFFICIENT = 0.1930000037;

    private ConeOfCold() {}

    static void register(Mage mage) {
        mage.unit()
                .registerSpell(MageSpell.damaging(27087, School.FROST, MageSpells.CONE_OF_COLD)
                        .flags(SpellFlag.APL | SpellFlag.BINARY)
                        .manaCost(645)
                        .gcd(SpellConfig.GCD)
                        .cooldown(mage.unit().newCooldown(), seconds(10))
                        .coefficient(COEFFICIENT)
                        .onApply((spell, target) -> MageSpell.dealArea(spell, mage.roll(418, 457))));
    }
}
