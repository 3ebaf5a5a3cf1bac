package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.millis;

import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.SpellFlag;

/// Slam, spell 25242: a swing of the main hand and 140, cast; swings start anew after it. Stateless,
/// thread-safe.
final class Slam {
    private static final double DAMAGE = 140;

    private Slam() {}

    static void register(Warrior warrior) {
        warrior.unit()
                .registerSpell(WarriorSpell.strike(25242, WarriorSpells.SLAM, 15)
                        .flags(SpellFlag.APL | SpellFlag.MELEE_METRICS | SpellFlag.RESTARTS_SWINGS)
                        .castTime(millis(1500))
                        .onApply((spell, target) -> WarriorSpell.deal(
                                spell,
                                target,
                                DAMAGE + warrior.weapons().roll(target),
                                Roll.MELEE_WEAPON_SPECIAL_HIT_AND_CRIT)));
    }
}
