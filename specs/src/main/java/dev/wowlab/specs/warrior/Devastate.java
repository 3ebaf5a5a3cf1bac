package dev.wowlab.specs.warrior;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.tbc.debuffs.SunderArmorDebuff;

/// Devastate, spell 30022: half a weapon, more for each stack of Sunder Armor, and one stack more, which cannot miss.
/// Stateless, thread-safe.
final class Devastate {
    private static final double WEAPON_SHARE = 0.5;
    private static final double PER_STACK = 35;

    private Devastate() {}

    static void register(Warrior warrior) {
        if (warrior.talents().devastate == 0) {
            return;
        }
        Unit unit = warrior.unit();
        AuraArray sundered = unit.enemyAuras(SunderArmorDebuff::on);
        Spell sunder = unit.registerSpell(SpellConfig.of(ActionId.spell(25225).withTag(1))
                .school(School.PHYSICAL)
                .procMask(ProcMask.MELEE_MH_SPECIAL)
                .classMask(WarriorSpells.SUNDER_ARMOR)
                .range(0, Unit.MELEE_RANGE)
                .flatThreat(SunderArmor.THREAT)
                .condition((_, target) -> SunderArmorDebuff.mayStack(sundered.on(target)))
                .relatedAuras(sundered)
                .onApply((spell, target) -> {
                    SpellResult result = spell.calcOutcome(target, Roll.ALWAYS_HIT);
                    sundered.on(target).activate();
                    sundered.on(target).addStack();
                    spell.dealDamage(result);
                }));
        unit.registerSpell(WarriorSpell.strike(30022, WarriorSpells.DEVASTATE, 15)
                .flatThreat(100)
                .onApply((spell, target) -> {
                    Aura debuff = sundered.on(target);
                    double stacks = SunderArmorDebuff.mayStack(debuff) ? debuff.stacks() : 0;
                    double damage = WEAPON_SHARE * warrior.weapons().rollNormalized(target) + PER_STACK * stacks;
                    if (spell.calcAndDealDamage(target, damage, Roll.MELEE_SPECIAL_HIT_AND_CRIT)
                            .landed()) {
                        sunder.cast(target);
                    } else {
                        WarriorSpell.refund(spell);
                    }
                }));
    }
}
