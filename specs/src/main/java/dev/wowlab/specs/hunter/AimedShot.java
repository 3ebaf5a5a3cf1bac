package dev.wowlab.specs.hunter;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// Aimed Shot, spell 27065 (rank 7). The peer knows it without its talent; followed (docs/ruleset-tbc.md).
/// Stateless, thread-safe.
final class AimedShot {
    private AimedShot() {}

    static Spell register(Hunter hunter) {
        Unit unit = hunter.unit();
        return unit.registerSpell(HunterShot.cast(
                        HunterShot.shot(hunter, 27065, School.PHYSICAL, HunterSpells.AIMED_SHOT), unit, seconds(3))
                .manaCost(370)
                .cooldown(unit.newCooldown(), seconds(6))
                .coefficient(1)
                .onApply((spell, target) -> HunterShot.hit(
                        spell,
                        target,
                        unit.rangedAttackPower(target) * 0.2 + hunter.weaponDamage() + hunter.shotBonus() + 870)));
    }
}
