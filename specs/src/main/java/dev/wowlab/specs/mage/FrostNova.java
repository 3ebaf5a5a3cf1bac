package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.gamedata.School;

/// Frost Nova rank 5, spell 27088: one damage roll for all targets. Stateless, thread-safe.
final class FrostNova {
    private static final double COEFFICIENT = 0.18799999356;

    private FrostNova() {}

    static void register(Mage mage) {
        mage.unit()
                .registerSpell(MageSpell.damaging(27088, School.FROST, MageSpells.FROST_NOVA)
                        .flags(SpellFlag.APL | SpellFlag.BINARY)
                        .manaCost(185)
                        .gcd(SpellConfig.GCD)
                        .cooldown(mage.unit().newCooldown(), seconds(25))
                        .coefficient(COEFFICIENT)
                        .onApply((spell, target) -> MageSpell.dealArea(spell, mage.roll(100, 113))));
    }
}
