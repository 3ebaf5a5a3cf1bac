package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.millis;

import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.gamedata.School;

/// Incinerate rank 2, spell 32231: more damage to a target that burns of Immolate. Stateless, thread-safe.
final class Incinerate {
    private static final double COEFFICIENT = 0.714;

    private Incinerate() {}

    static void register(Warlock warlock, Spell immolateDot) {
        warlock.unit()
                .registerSpell(WarlockSpell.damaging(32231, School.FIRE, WarlockSpells.INCINERATE)
                        .missileSpeed(24)
                        .manaCost(355)
                        .castTime(millis(2500))
                        .coefficient(COEFFICIENT)
                        .onApply((spell, target) -> {
                            double damage = warlock.roll(444, 514);
                            if (immolateDot.dot(target).isActive()) {
                                damage += warlock.roll(111, 128);
                            }
                            spell.dealAfterTravel(spell.calcDamage(target, damage, Roll.MAGIC_HIT_AND_CRIT));
                        }));
    }
}
