package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.character.Character;

/// Recklessness (1719), Shield Wall (871) and Retaliation (20230), which share a cooldown of half an hour.
/// Stateless, thread-safe.
final class Disciplines {
    private static final double DESPERATE = 0.4;
    private static final int BLOWS = 30;

    private Disciplines() {}

    static void register(Warrior warrior) {
        Unit unit = warrior.unit();
        CooldownTimer shared = unit.newCooldown();
        Aura reckless = aura(unit, "Recklessness", 1719, 15)
                .attachMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                        .procMask(ProcMask.MELEE_SPECIAL)
                        .value(100))
                .attachMultiplier(Modifier.DAMAGE_TAKEN, 1.2);
        Spell recklessness = unit.registerSpell(spell(unit, reckless, WarriorSpells.RECKLESSNESS, shared)
                .flags(SpellFlag.APL)
                .condition((_, _) -> warrior.stances().isIn(Stances.BERSERKER)));
        unit.majorCooldowns().add(MajorCooldown.of(recklessness).type(MajorCooldown.DPS));
        Aura walled = aura(unit, "Shield Wall", 871, 10).attachMultiplier(Modifier.DAMAGE_TAKEN, 0.25);
        Spell shieldWall = unit.registerSpell(spell(unit, walled, WarriorSpells.SHIELD_WALL, shared)
                .ignoreHaste()
                .condition((_, _) -> warrior.stances().isIn(Stances.DEFENSIVE) && warrior.holdsShield()));
        ShieldBlock.endWithoutShield(warrior, walled);
        unit.majorCooldowns()
                .add(MajorCooldown.of(shieldWall)
                        .type(MajorCooldown.SURVIVAL)
                        .when(self -> warrior.defends() && self.health().fraction() < DESPERATE));
        Aura retaliating = retaliation(warrior);
        Spell retaliation = unit.registerSpell(spell(unit, retaliating, WarriorSpells.RETALIATION, shared)
                .condition((_, _) -> warrior.stances().isIn(Stances.BATTLE))
                .onApply((_, _) -> {
                    retaliating.activate();
                    retaliating.setStacks(BLOWS);
                }));
        unit.majorCooldowns()
                .add(MajorCooldown.of(retaliation).type(MajorCooldown.DPS).when(_ -> false));
    }

    private static Aura aura(Unit unit, String label, int spell, int forSeconds) {
        return unit.registerAura(AuraConfig.of(label).id(ActionId.spell(spell)).duration(seconds(forSeconds)));
    }

    /// Each blow that hurts is struck back, as spell 20240.
    private static Aura retaliation(Warrior warrior) {
        Unit unit = warrior.unit();
        Spell blow = unit.registerSpell(SpellConfig.of(ActionId.spell(20240))
                .school(School.PHYSICAL)
                .procMask(ProcMask.MELEE_MH)
                .flags(SpellFlag.MELEE_METRICS)
                .classMask(WarriorSpells.RETALIATION_HIT)
                .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                .onApply((spell, target) -> spell.calcAndDealDamage(
                        target, warrior.weapons().roll(target), Roll.MELEE_SPECIAL_HIT_AND_CRIT)));
        return unit.registerAura(AuraConfig.of("Retaliation")
                .id(ActionId.spell(20230))
                .duration(seconds(15))
                .maxStacks(BLOWS)
                .onSpellHitTaken((aura, spell, result) -> {
                    boolean melee = (spell.procMask() & ProcMask.MELEE) != 0;
                    if (melee && result.landed() && result.damage() > 0) {
                        blow.cast(spell.unit());
                        aura.removeStack();
                    }
                }));
    }

    private static SpellConfig spell(Unit unit, Aura aura, long classMask, CooldownTimer shared) {
        return SpellConfig.of(aura.id())
                .classMask(classMask)
                .gcd(SpellConfig.GCD)
                .cooldown(unit.newCooldown(), minutes(30))
                .sharedCooldown(shared, minutes(30))
                .relatedSelfBuff(aura)
                .onApply((_, _) -> aura.activate());
    }
}
