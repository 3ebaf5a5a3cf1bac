package dev.wowlab.specs.warlock;

import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.gamedata.School;

/// Conflagrate rank 6, spell 30912: uses up the burning of Immolate. Stateless, thread-safe.
final class Conflagrate {
    private static final double COEFFICIENT = 0.429;

    private Conflagrate() {}

    static void register(Warlock warlock, Spell immolateDot) {
        // The peer gives it a cooldown without a timer, so it has none; followed (docs/ruleset-tbc.md).
        warlock.unit()
                .registerSpell(WarlockSpell.damaging(30912, School.FIRE, WarlockSpells.CONFLAGRATE)
                        .manaCost(305)
                        .coefficient(COEFFICIENT)
                        .condition((spell, target) -> immolateDot.dot(target).isActive())
                        .onApply((spell, target) -> {
                            boolean landed = spell.calcAndDealDamage(
                                            target, warlock.roll(579, 721), Roll.MAGIC_HIT_AND_CRIT)
                                    .landed();
                            if (landed) {
                                immolateDot.dot(target).deactivate();
                            }
                        }));
    }
}
