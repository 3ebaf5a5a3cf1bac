package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.SimTime;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes spells of a unit's swings and shots. Confined to one thread; only before the fight.
final class SwingSpells {
    private static final long WINDUP = SimTime.millis(500);
    private static final double MISSILE_SPEED = 40;
    private static final double OFF_HAND_SHARE = 0.5;

    private final Unit unit;
    private Consumer<SpellConfig> mainHandChanges = config -> {};
    private Consumer<SpellConfig> shotChanges = config -> {};
    private @Nullable CreatureSwings creature;

    SwingSpells(Unit unit) {
        this.unit = unit;
    }

    void changeMainHand(Consumer<SpellConfig> changes) {
        mainHandChanges = mainHandChanges.andThen(changes);
    }

    void changeShot(Consumer<SpellConfig> changes) {
        shotChanges = shotChanges.andThen(changes);
    }

    void swingAs(CreatureSwings newCreature) {
        creature = newCreature;
    }

    /// @param tag tells it from other swings of this hand in results
    Spell mainHand(WeaponSwing hand, int tag) {
        SpellConfig swing = describe(hand, tag, ProcMask.MELEE_MH_AUTO, 1);
        mainHandChanges.accept(swing);
        return unit.registerSpell(swing);
    }

    Spell offHand(WeaponSwing hand) {
        return unit.registerSpell(describe(hand, 2, ProcMask.MELEE_OH_AUTO, OFF_HAND_SHARE));
    }

    private SpellConfig describe(WeaponSwing hand, int tag, int procMask, double damageShare) {
        SpellConfig config = SpellConfig.of(ActionId.other("Attack").withTag(tag))
                .school(hand.weapon.school())
                .procMask(procMask)
                .flags(SpellFlag.MELEE_METRICS | SpellFlag.INCLUDE_TARGET_BONUS_DAMAGE | SpellFlag.NO_ON_CAST_COMPLETE)
                .critMultiplier(hand.weapon.critMultiplier())
                .coefficient(1);
        CreatureSwings claws = creature;
        if (claws != null) {
            return config.onApply((swing, target) ->
                    swing.calcAndDealDamage(target, damageShare * claws.roll(unit), Roll.CREATURE_WHITE));
        }
        return config.onApply((swing, target) -> swing.calcAndDealDamage(
                target, damageShare * hand.weapon.roll(unit.fight(), unit.attackPower(target)), Roll.MELEE_WHITE));
    }

    Spell shot(WeaponSwing shot) {
        SpellConfig config = SpellConfig.of(ActionId.other("Shoot"))
                .school(shot.weapon.school())
                .procMask(ProcMask.RANGED_AUTO)
                .flags(SpellFlag.MELEE_METRICS | SpellFlag.INCLUDE_TARGET_BONUS_DAMAGE)
                .range(shot.minRange, shot.maxRange)
                .missileSpeed(MISSILE_SPEED)
                .castTime(spell -> (long) (WINDUP / unit.swings().rangedHaste()))
                .critMultiplier(shot.weapon.critMultiplier())
                .coefficient(1)
                .onApply((spell, target) -> {
                    double damage = shot.weapon.roll(unit.fight(), unit.rangedAttackPower(target));
                    spell.dealAfterTravel(spell.calcDamage(target, damage, Roll.RANGED_HIT_AND_CRIT));
                    // Once more, so that a rotation can move right after the shot.
                    unit.caster().react(false, true);
                });
        shotChanges.accept(config);
        return unit.registerSpell(config);
    }
}
