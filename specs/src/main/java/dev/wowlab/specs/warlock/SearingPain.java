package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.millis;

import dev.wowlab.engine.combat.Roll;
import dev.wowlab.gamedata.School;

/// Searing Pain rank 8, spell 30459. Stateless, thread-safe.
final class SearingPain {
    private static final double COEFFICIENT = 0.429;

    private SearingPain() {}

    static void register(Warlock warlock) {
        warlock.unit()
                .registerSpell(WarlockSpell.damaging(30459, School.FIRE, WarlockSpells.SEARING_PAIN)
                        .range(0, 30)
                        .manaCost(205)
                        .castTime(millis(1500))
                        .threatMultiplier(2)
                        .coefficient(COEFFICIENT)
                        .onApply((spell, target) ->
                                spell.calcAndDealDamage(target, warlock.roll(270, 320), Roll.MAGIC_HIT_AND_CRIT)));
    }
}
