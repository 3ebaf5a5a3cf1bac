package dev.wowlab.specs.warrior;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellMod;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.character.Character;

/// What several spells of a warrior have in common. Stateless, thread-safe.
final class WarriorSpell {
    /// The share of its rage that a strike gives back when it is avoided.
    private static final double REFUND = 0.8;

    private WarriorSpell() {}

    /// A physical spell that an APL may cast, with the usual global cooldown, which haste does not shorten.
    static SpellConfig physical(int spell, long classMask) {
        return SpellConfig.of(ActionId.spell(spell))
                .school(School.PHYSICAL)
                .procMask(ProcMask.EMPTY)
                .flags(SpellFlag.APL)
                .classMask(classMask)
                .ignoreHaste()
                .gcd(SpellConfig.GCD);
    }

    /// A strike with the main hand.
    static SpellConfig strike(int spell, long classMask, int rage) {
        return physical(spell, classMask)
                .procMask(ProcMask.MELEE_MH_SPECIAL)
                .flags(SpellFlag.APL | SpellFlag.MELEE_METRICS)
                .rageCost(rage)
                .range(0, Unit.MELEE_RANGE)
                .critMultiplier(Character.MELEE_CRIT_MULTIPLIER);
    }

    /// What another attack causes.
    static SpellConfig caused(ActionId id, int procMask, long classMask) {
        return SpellConfig.of(id)
                .school(School.PHYSICAL)
                .procMask(procMask)
                .flags(SpellFlag.MELEE_METRICS | SpellFlag.PASSIVE_SPELL | SpellFlag.NO_ON_CAST_COMPLETE)
                .classMask(classMask);
    }

    /// Deals a strike, and gives most of its rage back where it does not land.
    static void deal(Spell spell, Unit target, double damage, Roll roll) {
        if (!spell.calcAndDealDamage(target, damage, roll).landed()) {
            refund(spell);
        }
    }

    /// Gives back most of what an avoided strike cost.
    static void refund(Spell spell) {
        spell.unit().rage().refund(spell, REFUND);
    }

    /// A modifier of some spells that lasts the whole fight; none where its value is 0.
    static void mod(Unit unit, SpellModKind kind, long classMask, double value) {
        if (value != 0) {
            unit.addStaticMod(SpellModConfig.of(kind).classMask(classMask).value(value));
        }
    }

    /// The same for times.
    static void modTime(Unit unit, SpellModKind kind, long classMask, long nanos) {
        if (nanos != 0) {
            unit.addStaticMod(SpellModConfig.of(kind).classMask(classMask).time(nanos));
        }
    }

    /// Switches a modifier.
    static void toggle(SpellMod mod, boolean on) {
        if (on) {
            mod.activate();
        } else {
            mod.deactivate();
        }
    }
}
