package dev.wowlab.specs.rogue;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.WeaponType;
import dev.wowlab.specs.character.Character;

/// Mutilate, spell 34413: strikes with both daggers, harder where the target is poisoned. The spell itself
/// only decides whether they hit. Stateless, thread-safe.
final class Mutilate {
    private static final int SPELL = 34413;
    private static final double DAMAGE = 101;
    private static final double HARDER = 0.5;

    private Mutilate() {}

    static void register(Rogue rogue) {
        if (rogue.talents().mutilate == 0) {
            return;
        }
        ResourceMetrics points = rogue.pointsOf(SPELL);
        Spell main = registerHit(rogue, 1, ProcMask.MELEE_MH_SPECIAL);
        Spell off = registerHit(rogue, 2, ProcMask.MELEE_OH_SPECIAL);
        rogue.unit()
                .registerSpell(RogueSpell.strike(SPELL, RogueSpells.MUTILATE, 60)
                        .coefficient(0)
                        .condition((_, _) -> rogue.weapons().mainHandIs(WeaponType.DAGGER)
                                && rogue.weapons().offHandIs(WeaponType.DAGGER))
                        .onApply((spell, target) -> {
                            rogue.stealth().leave();
                            SpellResult hit = spell.calcOutcome(target, Roll.MELEE_SPECIAL_HIT);
                            if (hit.landed()) {
                                rogue.unit().comboPoints().gain(2, points);
                                off.cast(target);
                                main.cast(target);
                            } else {
                                rogue.unit().energy().refund(spell, RogueSpell.STRIKE_REFUND);
                            }
                            spell.dealDamage(hit);
                        }));
    }

    private static Spell registerHit(Rogue rogue, int tag, int procMask) {
        return rogue.unit()
                .registerSpell(SpellConfig.of(ActionId.spell(SPELL).withTag(tag))
                        .school(School.PHYSICAL)
                        .procMask(procMask)
                        .flags(SpellFlag.MELEE_METRICS)
                        .classMask(RogueSpells.MUTILATE_HIT)
                        .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                        .coefficient(1)
                        .onApply((spell, target) -> hit(rogue, procMask, spell, target)));
    }

    private static void hit(Rogue rogue, int procMask, Spell spell, Unit target) {
        double rolled = procMask == ProcMask.MELEE_MH_SPECIAL
                ? rogue.weapons().rollMainHand(target)
                : rogue.weapons().rollOffHand(target);
        double usual = spell.damageMultiplier;
        if (rogue.poisons().isPoisoned(target)) {
            spell.damageMultiplier += HARDER;
        }
        spell.calcAndDealDamage(target, DAMAGE + rolled, Roll.MELEE_SPECIAL_BLOCK_AND_CRIT);
        spell.damageMultiplier = usual;
    }
}
