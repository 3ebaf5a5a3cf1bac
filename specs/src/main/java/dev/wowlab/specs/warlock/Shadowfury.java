package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.Roll;
import dev.wowlab.gamedata.School;

/// Shadowfury rank 3, spell 30414. Stateless, thread-safe.
final class Shadowfury {
    private static final double COEFFICIENT = 0.193;

    private Shadowfury() {}

    static void register(Warlock warlock) {
        warlock.unit()
                .registerSpell(WarlockSpell.damaging(30414, School.SHADOW, WarlockSpells.SHADOWFURY)
                        .manaCost(710)
                        .castTime(millis(500))
                        .cooldown(warlock.unit().newCooldown(), seconds(20))
                        .coefficient(COEFFICIENT)
                        .gcd(millis(500))
                        .gcdMin(millis(500))
                        .onApply((spell, target) ->
                                spell.calcAndDealDamage(target, warlock.roll(612, 728), Roll.MAGIC_HIT_AND_CRIT)));
    }
}
