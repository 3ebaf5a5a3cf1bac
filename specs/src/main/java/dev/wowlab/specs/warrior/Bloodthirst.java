package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.Roll;

/// Bloodthirst, spell 30335: 45 % of attack power. Stateless, thread-safe.
final class Bloodthirst {
    private static final double SHARE_OF_ATTACK_POWER = 0.45;

    private Bloodthirst() {}

    static void register(Warrior warrior) {
        if (warrior.talents().bloodthirst == 0) {
            return;
        }
        warrior.unit()
                .registerSpell(WarriorSpell.strike(30335, WarriorSpells.BLOODTHIRST, 30)
                        .cooldown(warrior.unit().newCooldown(), seconds(6))
                        .onApply((spell, target) -> WarriorSpell.deal(
                                spell,
                                target,
                                SHARE_OF_ATTACK_POWER * spell.unit().attackPower(target),
                                Roll.MELEE_SPECIAL_HIT_AND_CRIT)));
    }
}
