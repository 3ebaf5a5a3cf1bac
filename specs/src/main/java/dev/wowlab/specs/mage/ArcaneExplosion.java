package dev.wowlab.specs.mage;

import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.gamedata.School;

/// Arcane Explosion rank 8, spell 27082: one damage roll for all targets. Stateless, thread-safe.
final class ArcaneExplosion {
    private static final double COEFFICIENT = 0.21400000155;

    private ArcaneExplosion() {}

    static void register(Mage mage) {
        mage.unit()
                .registerSpell(MageSpell.damaging(27082, School.ARCANE, MageSpells.ARCANE_EXPLOSION)
                        .manaCost(545)
                        .gcd(SpellConfig.GCD)
                        .coefficient(COEFFICIENT)
                        .onApply((spell, target) -> MageSpell.dealArea(spell, mage.roll(377, 407))));
    }
}
