package dev.wowlab.specs.hunter;

import static dev.wowlab.engine.core.SimTime.millis;

import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.combat.Weapon;
import dev.wowlab.gamedata.School;

/// Steady Shot, spell 34120: neither ammunition nor scope nor stone adds to it. Stateless, thread-safe.
final class SteadyShot {
    private static final double NORMALIZED_SPEED = 2.8;

    private SteadyShot() {}

    static Spell register(Hunter hunter) {
        Unit unit = hunter.unit();
        return unit.registerSpell(HunterShot.cast(
                        HunterShot.shot(hunter, 34120, School.PHYSICAL, HunterSpells.STEADY_SHOT), unit, millis(1500))
                .manaCost(110)
                .onApply((spell, target) -> {
                    Weapon weapon = unit.swings().rangedWeapon();
                    double bare = hunter.weaponDamage() - hunter.damageNotOfTheWeapon();
                    double normalized =
                            weapon.swingSeconds() == 0 ? 0 : bare * NORMALIZED_SPEED / weapon.swingSeconds();
                    HunterShot.hit(
                            spell,
                            target,
                            0.2 * unit.rangedAttackPower(target) + normalized + hunter.shotBonus() + 150);
                }));
    }
}
