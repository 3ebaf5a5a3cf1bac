package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.gamedata.School;

/// Dragon's Breath rank 4, spell 33043: one damage roll for all targets. Stateless, thread-safe.
final class DragonsBreath {
    private static final double COEFFICIENT = 0.1930000037;

    private DragonsBreath() {}

    static void register(Mage mage) {
        if (mage.talents().dragonsBreath == 0) {
            return;
        }
        mage.unit()
                .registerSpell(MageSpell.damaging(33043, School.FIRE, MageSpells.DRAGONS_BREATH)
                        .manaCost(700)
                        .gcd(SpellConfig.GCD)
                        .cooldown(mage.unit().newCooldown(), seconds(20))
                        .coefficient(COEFFICIENT)
                        .onApply((spell, target) -> MageSpell.dealArea(spell, mage.roll(680, 790))));
    }
}
