package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Movement;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// Charge (11578), before the fight, and Intercept (25275): three times as fast to the target, from 8 to 25
/// yards. Stateless, thread-safe.
final class Charges {
    private static final double SPEED = 3;
    private static final double LEAST_YARDS = 8;
    private static final double MOST_YARDS = 25;
    private static final double STOPS_AT = 4.5;
    private static final double RAGE = 15;
    private static final double INTERCEPT_DAMAGE = 105;

    private Charges() {}

    static void register(Warrior warrior) {
        Unit unit = warrior.unit();
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.RAGE, ActionId.spell(11578));
        Aura charging = running(unit, "Charge", 11578);
        unit.registerSpell(spell(charging, WarriorSpells.CHARGE)
                .cooldown(unit.newCooldown(), seconds(15))
                .condition((_, _) -> unit.fight().now() < 0 && warrior.stances().isIn(Stances.BATTLE))
                .onApply((_, _) -> {
                    charging.activate();
                    unit.rage().gain(RAGE, metrics);
                    unit.movement().moveTo(STOPS_AT);
                }));
        Aura intercepting = running(unit, "Intercept", 25275);
        // Without a damage multiplier, as in WoWSims: only what the target adds to every physical hit is
        // left.
        Spell intercept = unit.registerSpell(spell(intercepting, WarriorSpells.INTERCEPT)
                .cooldown(unit.newCooldown(), seconds(30))
                .damageMultiplier(0)
                .threatMultiplier(0)
                .condition((_, _) -> warrior.stances().isIn(Stances.BERSERKER))
                .onApply((_, _) -> {
                    intercepting.activate();
                    unit.movement().moveTo(STOPS_AT);
                }));
        intercepting.onExpire(
                _ -> intercept.calcAndDealDamage(unit.currentTarget(), INTERCEPT_DAMAGE, Roll.ALWAYS_HIT));
    }

    private static SpellConfig spell(Aura aura, long classMask) {
        return SpellConfig.of(aura.id())
                .school(School.PHYSICAL)
                .flags(SpellFlag.APL)
                .classMask(classMask)
                .range(LEAST_YARDS, MOST_YARDS);
    }

    /// Faster until it arrives.
    private static Aura running(Unit unit, String label, int spell) {
        Movement movement = unit.movement();
        Aura running = unit.registerAura(
                        AuraConfig.of(label).id(ActionId.spell(spell)).duration(seconds(15)))
                .attachMultiplier(Modifier.MOVEMENT_SPEED, SPEED);
        movement.onArrival(running::deactivate);
        return running;
    }
}
