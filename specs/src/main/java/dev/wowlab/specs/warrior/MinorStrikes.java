package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Unit;

/// Pummel (6554) and Hamstring (25212), which only work in Berserker Stance. Stateless, thread-safe.
final class MinorStrikes {
    private static final double PUMMEL_DAMAGE = 50;
    private static final double HAMSTRING_DAMAGE = 63;

    private MinorStrikes() {}

    static void register(Warrior warrior) {
        Unit unit = warrior.unit();
        unit.registerSpell(WarriorSpell.strike(6554, WarriorSpells.PUMMEL, 10)
                .gcd(0)
                .offGcd()
                .cooldown(unit.newCooldown(), seconds(10))
                .condition((_, _) -> warrior.stances().isIn(Stances.BERSERKER))
                .onApply((spell, target) ->
                        WarriorSpell.deal(spell, target, PUMMEL_DAMAGE, Roll.MELEE_SPECIAL_HIT_AND_CRIT)));
        unit.registerSpell(WarriorSpell.strike(25212, WarriorSpells.HAMSTRING, 10)
                .threatMultiplier(1.25)
                .flatThreat(167.5)
                .condition((_, _) -> warrior.stances().isIn(Stances.BERSERKER))
                .onApply((spell, target) ->
                        WarriorSpell.deal(spell, target, HAMSTRING_DAMAGE, Roll.MELEE_SPECIAL_HIT_AND_CRIT)));
    }
}
