package dev.wowlab.specs.paladin;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.character.Character;

/// Crusader Strike, spell 35395: 110 % of the weapon's damage; renews the judgements on its target. Stateless,
/// thread-safe.
final class CrusaderStrike {
    private static final double COST_PERCENT = 8;
    private static final double SHARE_OF_SWING = 1.1;

    private CrusaderStrike() {}

    static void register(Paladin paladin) {
        if (paladin.talents().crusaderStrike == 0) {
            return;
        }
        AuraArray[] judgements = paladin.judgements().toArray(AuraArray[]::new);
        paladin.unit()
                .registerSpell(SpellConfig.of(ActionId.spell(35395))
                        .school(School.PHYSICAL)
                        .procMask(ProcMask.MELEE_MH_SPECIAL)
                        .flags(SpellFlag.APL | SpellFlag.MELEE_METRICS | SpellFlag.NO_ON_CAST_COMPLETE)
                        .classMask(PaladinSpells.CRUSADER_STRIKE)
                        .ignoreHaste()
                        .gcd(SpellConfig.GCD)
                        .cooldown(paladin.unit().newCooldown(), seconds(6))
                        .manaCostPercent(COST_PERCENT)
                        .range(0, Unit.MELEE_RANGE)
                        .damageMultiplier(SHARE_OF_SWING)
                        .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                        .onApply((spell, target) -> strike(paladin, judgements, spell, target)));
    }

    private static void strike(Paladin paladin, AuraArray[] judgements, Spell spell, Unit target) {
        double damage = paladin.mainHand().rollNormalized(target);
        if (!spell.calcAndDealDamage(target, damage, Roll.MELEE_WEAPON_SPECIAL_HIT_AND_CRIT)
                .landed()) {
            return;
        }
        for (AuraArray judgement : judgements) {
            Aura judged = judgement.on(target);
            if (judged.isActive()) {
                judged.refresh();
            }
        }
    }
}
