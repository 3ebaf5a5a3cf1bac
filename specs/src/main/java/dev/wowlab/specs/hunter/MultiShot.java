package dev.wowlab.specs.hunter;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// Multi-Shot, spell 27021 (rank 6): one base damage for every target. Stateless, thread-safe.
final class MultiShot {
    private MultiShot() {}

    static Spell register(Hunter hunter) {
        Unit unit = hunter.unit();
        return unit.registerSpell(HunterShot.cast(
                        HunterShot.shot(hunter, 27021, School.PHYSICAL, HunterSpells.MULTI_SHOT), unit, millis(500))
                .missileSpeed(30)
                .manaCost(275)
                .cooldown(unit.newCooldown(), seconds(10))
                .coefficient(1)
                .onApply((spell, target) -> shoot(hunter, spell, target)));
    }

    private static void shoot(Hunter hunter, Spell spell, Unit target) {
        double damage =
                hunter.unit().rangedAttackPower(target) * 0.2 + hunter.weaponDamage() + hunter.shotBonus() + 205;
        for (Unit each : spell.fight().targets()) {
            if (each.isEnabled()) {
                HunterShot.hit(spell, each, damage);
            }
        }
    }
}
