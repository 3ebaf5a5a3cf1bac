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
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.WeaponType;
import java.util.EnumSet;
import java.util.Set;

/// Recklessness (1719), Shield Wall (871) and Retaliation (20230), which share a cooldown of half an hour.
/// Stateless, thread-safe. Retaliation strikes back at nobody, since nobody strikes.
final class Disciplines {
    private static final Set<WeaponType> SHIELD = EnumSet.of(WeaponType.SHIELD);

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
                .condition((_, _) -> warrior.stances().isIn(Stances.DEFENSIVE)
                        && warrior.weapons().holds(Slot.OFF_HAND, SHIELD)));
        unit.majorCooldowns()
                .add(MajorCooldown.of(shieldWall).type(MajorCooldown.SURVIVAL).when(_ -> false));
        Aura retaliating = aura(unit, "Retaliation", 20230, 15);
        Spell retaliation = unit.registerSpell(spell(unit, retaliating, WarriorSpells.RETALIATION, shared)
                .condition((_, _) -> warrior.stances().isIn(Stances.BATTLE)));
        unit.majorCooldowns()
                .add(MajorCooldown.of(retaliation).type(MajorCooldown.DPS).when(_ -> false));
    }

    private static Aura aura(Unit unit, String label, int spell, int forSeconds) {
        return unit.registerAura(AuraConfig.of(label).id(ActionId.spell(spell)).duration(seconds(forSeconds)));
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
