package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Unit;

/// Shield Slam (30356), Shield Bash (29704) and Concussion Blow (12809). Stateless, thread-safe. Nothing is stunned or
/// interrupted.
final class ShieldStrikes {
    private static final double LEAST_SLAM = 381;
    private static final double MOST_SLAM = 399;
    private static final double BASH = 45;

    private ShieldStrikes() {}

    /// A slam hits as hard as the shield blocks, and more.
    static void registerSlam(Warrior warrior) {
        Unit unit = warrior.unit();
        if (warrior.talents().shieldSlam > 0) {
            unit.registerSpell(WarriorSpell.strike(30356, WarriorSpells.SHIELD_SLAM, 20)
                    .cooldown(unit.newCooldown(), seconds(6))
                    .flatThreat(305)
                    .condition((_, _) -> warrior.holdsShield())
                    .onApply((spell, target) -> {
                        double damage = warrior.fight().roll(LEAST_SLAM, MOST_SLAM) + unit.blockValue();
                        WarriorSpell.deal(spell, target, damage, Roll.MELEE_SPECIAL_HIT_AND_CRIT);
                    }));
        }
    }

    static void registerBash(Warrior warrior) {
        Unit unit = warrior.unit();
        unit.registerSpell(WarriorSpell.strike(29704, WarriorSpells.SHIELD_BASH, 10)
                .cooldown(unit.newCooldown(), seconds(12))
                .threatMultiplier(1.5)
                .flatThreat(192)
                .condition(
                        (_, _) -> warrior.holdsShield() && warrior.stances().isIn(Stances.DEFENSIVE | Stances.BATTLE))
                .onApply((spell, target) -> WarriorSpell.deal(spell, target, BASH, Roll.MELEE_SPECIAL_HIT_AND_CRIT)));
    }

    static void registerConcussionBlow(Warrior warrior) {
        Unit unit = warrior.unit();
        if (warrior.talents().concussionBlow > 0) {
            unit.registerSpell(WarriorSpell.strike(12809, WarriorSpells.CONCUSSION_BLOW, 15)
                    .gcd(0)
                    .offGcd()
                    .cooldown(unit.newCooldown(), seconds(45))
                    .threatMultiplier(0)
                    .onApply((spell, target) -> {
                        if (!spell.calcAndDealOutcome(target, Roll.MELEE_SPECIAL_HIT)
                                .landed()) {
                            WarriorSpell.refund(spell);
                        }
                    }));
        }
    }
}
