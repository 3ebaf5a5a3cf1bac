package dev.wowlab.specs.hunter;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// Arcane Shot, spell 27019 (rank 9). Stateless, thread-safe.
final class ArcaneShot {
    private ArcaneShot() {}

    static Spell register(Hunter hunter) {
        Unit unit = hunter.unit();
        return unit.registerSpell(HunterShot.shot(hunter, 27019, School.ARCANE, HunterSpells.ARCANE_SHOT)
                .manaCost(230)
                .cooldown(unit.newCooldown(), seconds(6))
                .onApply((spell, target) -> HunterShot.hit(
                        spell, target, unit.rangedAttackPower(target) * 0.15 + hunter.shotBonus() + 273)));
    }
}
