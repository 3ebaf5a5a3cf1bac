package dev.wowlab.specs.warrior;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import org.jspecify.annotations.Nullable;

/// Sweeping Strikes, spell 12723: the next ten attacks also hit the next target, for what the first took
/// before its armour. Confined to one thread. Attacks at several targets and Execute below 20 % health add a
/// normal swing instead (spell 26654, here with tag 1).
final class SweepingStrikes {
    private static final int SPELL = 12723;
    private static final int CHARGES = 10;
    private static final long NOT_COPIED = WarriorSpells.SWEEPING_STRIKES_HIT
            | WarriorSpells.THUNDER_CLAP
            | WarriorSpells.WHIRLWIND
            | WarriorSpells.WHIRLWIND_OFF_HAND;

    private final Warrior warrior;
    private @Nullable Aura aura;
    private @Nullable Spell copy;
    private @Nullable Spell swing;
    private double copied;

    SweepingStrikes(Warrior warrior) {
        this.warrior = warrior;
    }

    void register() {
        if (warrior.talents().sweepingStrikes == 0) {
            return;
        }
        Unit unit = warrior.unit();
        copy = unit.registerSpell(caused(ActionId.spell(SPELL), SpellFlag.IGNORE_MODIFIERS)
                .onApply((spell, target) -> spell.calcAndDealDamage(target, copied, Roll.ALWAYS_HIT)));
        swing = unit.registerSpell(caused(ActionId.spell(SPELL).withTag(1), SpellFlag.NONE)
                .onApply((spell, target) ->
                        spell.calcAndDealDamage(target, warrior.weapons().rollNormalized(target), Roll.ALWAYS_HIT)));
        Aura sweeping = unit.registerAura(AuraConfig.of("Sweeping Strikes")
                        .id(ActionId.spell(SPELL))
                        .duration(seconds(10))
                        .maxStacks(CHARGES))
                .attachProc(ProcConfig.of("Sweeping Strikes")
                        .on(Event.SPELL_HIT_DEALT)
                        .procMask(ProcMask.MELEE)
                        .outcome(Outcome.LANDED)
                        .immediately()
                        .handler(this::sweep));
        aura = sweeping;
        Spell spell = unit.registerSpell(SpellConfig.of(ActionId.spell(SPELL))
                .school(School.PHYSICAL)
                .classMask(WarriorSpells.SWEEPING_STRIKES)
                .rageCost(30)
                .cooldown(unit.newCooldown(), seconds(30))
                .condition((_, _) -> warrior.stances().isIn(Stances.BATTLE | Stances.BERSERKER)
                        || warrior.fight().enabledTargets() > 1)
                .relatedSelfBuff(sweeping)
                .onApply((_, _) -> {
                    sweeping.activate();
                    sweeping.setStacks(CHARGES);
                }));
        unit.majorCooldowns().add(MajorCooldown.of(spell).type(MajorCooldown.DPS));
    }

    private static SpellConfig caused(ActionId id, int flags) {
        return WarriorSpell.caused(id, ProcMask.MELEE_SPECIAL, WarriorSpells.SWEEPING_STRIKES_HIT)
                .flags(SpellFlag.MELEE_METRICS | SpellFlag.PASSIVE_SPELL | SpellFlag.NO_ON_CAST_COMPLETE | flags);
    }

    private void sweep(Spell spell, SpellResult result) {
        Aura sweeping = aura;
        Spell copies = copy;
        Spell swings = swing;
        if (sweeping == null || copies == null || swings == null) {
            return;
        }
        boolean wanted = warrior.fight().enabledTargets() > 1
                && sweeping.stacks() > 0
                && result.damage() > 0
                && !spell.is(NOT_COPIED);
        if (!wanted) {
            return;
        }
        Unit next = warrior.fight().nextTarget(result.target());
        if (spell.is(WarriorSpells.EXECUTE) && warrior.fight().executePhase().isBelow(20)) {
            swings.cast(next);
        } else {
            copied = result.damage()
                    / warrior.unit().attackTable(result.target()).armorMultiplier();
            copies.cast(next);
        }
        sweeping.removeStack();
    }

    /// After an attack at several targets was rolled: hits the target after the first that is hit.
    void sweepAfter(Arc arc) {
        Aura sweeping = aura;
        Spell swings = swing;
        if (sweeping == null || swings == null || !sweeping.isActive()) {
            return;
        }
        Unit hit = arc.firstHit();
        if (hit != null) {
            swings.cast(warrior.fight().nextTarget(hit));
            sweeping.removeStack();
        }
    }
}
