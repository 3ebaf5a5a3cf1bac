package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.gamedata.School;

/// Blast Wave rank 7, spell 33933: one damage roll for all targets. Stateless, thread-safe.
final class BlastWave {
    private static final double COEFFICIENT = 0.1930000037;

    private BlastWave() {}

    static void register(Mage mage) {
        if (mage.talents().blastWave == 0) {
            return;
        }
        mage.unit()
                .registerSpell(MageSpell.damaging(33933, School.FIRE, MageSpells.BLAST_WAVE)
                        .manaCost(620)
                        .gcd(SpellConfig.GCD)
                        .cooldown(mage.unit().newCooldown(), seconds(30))
                        .coefficient(COEFFICIENT)
                        .onApply((spell, target) -> MageSpell.dealArea(spell, mage.roll(616, 724))));
    }
}
