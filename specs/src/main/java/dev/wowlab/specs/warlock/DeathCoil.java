package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.minutes;

import dev.wowlab.engine.combat.Roll;
import dev.wowlab.gamedata.School;

/// Death Coil rank 4, spell 27223: never crits. Stateless, thread-safe.
final class DeathCoil {
    private static final double COEFFICIENT = 0.214;
    private static final double DAMAGE = 526;

    private DeathCoil() {}

    static void register(Warlock warlock) {
        warlock.unit()
                .registerSpell(WarlockSpell.damaging(27223, School.SHADOW, WarlockSpells.DEATH_COIL)
                        .missileSpeed(24)
                        .range(0, 30)
                        .manaCost(600)
                        .cooldown(warlock.unit().newCooldown(), minutes(2))
                        .coefficient(COEFFICIENT)
                        .onApply((spell, target) -> spell.calcAndDealDamage(target, DAMAGE, Roll.MAGIC_HIT)));
    }
}
