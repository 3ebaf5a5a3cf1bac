package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.Roll;

/// Mortal Strike, spell 30330: a swing of the main hand and 210. Stateless, thread-safe.
final class MortalStrike {
    private static final double DAMAGE = 210;

    private MortalStrike() {}

    static void register(Warrior warrior) {
        if (warrior.talents().mortalStrike == 0) {
            return;
        }
        warrior.unit()
                .registerSpell(WarriorSpell.strike(30330, WarriorSpells.MORTAL_STRIKE, 30)
                        .cooldown(warrior.unit().newCooldown(), seconds(6))
                        .onApply((spell, target) -> WarriorSpell.deal(
                                spell,
                                target,
                                DAMAGE + warrior.weapons().rollNormalized(target),
                                Roll.MELEE_WEAPON_SPECIAL_HIT_AND_CRIT)));
    }
}
