package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.gamedata.School;

/// Shadowburn rank 8, spell 30546. Stateless, thread-safe.
final class Shadowburn {
    private static final double COEFFICIENT = 0.429;

    private Shadowburn() {}

    static void register(Warlock warlock) {
        warlock.unit()
                .registerSpell(WarlockSpell.damaging(30546, School.SHADOW, WarlockSpells.SHADOWBURN)
                        .flags(SpellFlag.APL | SpellFlag.BINARY)
                        .manaCost(515)
                        .cooldown(warlock.unit().newCooldown(), seconds(15))
                        .coefficient(COEFFICIENT)
                        .onApply((spell, target) ->
                                spell.calcAndDealDamage(target, warlock.roll(597, 665), Roll.MAGIC_HIT_AND_CRIT)));
    }
}
