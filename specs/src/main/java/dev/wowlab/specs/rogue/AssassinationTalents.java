package dev.wowlab.specs.rogue;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AttackTable;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;

/// The talents of the assassination tree. Stateless, thread-safe. Ruthlessness, Relentless Strikes and Vigor
/// are in [Rogue], Improved Poisons in [Poisons], Quick Recovery in [RogueSpell], Cold Blood and Mutilate in
/// their own classes.
///
/// Remorseless Attacks, Fleet Footed, Improved Kidney Shot and Deadened Nerves change nothing that is
/// simulated.
final class AssassinationTalents {
    private AssassinationTalents() {}

    static void register(Rogue rogue) {
        RogueTalents talents = rogue.talents();
        Unit unit = rogue.unit();
        mod(unit, SpellModKind.DAMAGE_ADDITIVE, RogueSpells.EVISCERATE, 0.05 * talents.improvedEviscerate);
        unit.stats().add(Stat.PHYSICAL_CRIT_PERCENT, talents.malice);
        if (talents.murder > 0) {
            murder(unit, 1 + 0.01 * talents.murder);
        }
        mod(unit, SpellModKind.CRIT_CHANCE, RogueSpells.BACKSTAB, 10 * talents.puncturingWounds);
        mod(unit, SpellModKind.CRIT_CHANCE, RogueSpells.MUTILATE_HIT, 5 * talents.puncturingWounds);
        if (talents.improvedExposeArmor > 0) {
            // For action lists to ask for; what it does is in ExposeArmor.
            unit.registerAura(AuraConfig.of("Improved Expose Armor")
                    .id(ActionId.spell(14168))
                    .permanent());
        }
        mod(unit, SpellModKind.CRIT_MULTIPLIER_ADDITIVE, RogueSpells.LETHAL, 0.06 * talents.lethality);
        mod(unit, SpellModKind.DAMAGE_ADDITIVE, RogueSpells.POISONS, 0.04 * talents.vilePoisons);
        ColdBlood.register(rogue);
        if (talents.sealFate > 0) {
            sealFate(rogue, 0.2 * talents.sealFate);
        }
        mod(unit, SpellModKind.HIT_CHANCE, RogueSpells.POISONS, 5 * talents.masterPoisoner);
        if (talents.findWeakness > 0) {
            findWeakness(unit, 0.02 * talents.findWeakness);
        }
        Mutilate.register(rogue);
    }

    /// Changes the spells with these bits; nothing where the value is 0.
    static void mod(Unit unit, SpellModKind kind, long classMask, double value) {
        if (value != 0) {
            unit.addStaticMod(SpellModConfig.of(kind).classMask(classMask).value(value));
        }
    }

    private static void murder(Unit unit, double factor) {
        unit.fight().afterFinalize(() -> {
            for (Unit target : unit.fight().targets()) {
                switch (target.mobType()) {
                    case HUMANOID, GIANT, BEAST, DRAGONKIN -> {
                        AttackTable table = unit.attackTable(target);
                        table.damageDealtMultiplier *= factor;
                        table.critMultiplier *= factor;
                    }
                    case DEMON, ELEMENTAL, MECHANICAL, UNDEAD, UNKNOWN -> {
                        // Murder knows nothing of these.
                    }
                }
            }
        });
    }

    /// Spell 14195: crits may add one more combo point.
    private static void sealFate(Rogue rogue, double chance) {
        ResourceMetrics points = rogue.pointsOf(14195);
        rogue.unit()
                .registerProc(ProcConfig.of("Seal Fate Trigger")
                        .id(ActionId.spell(14195))
                        .on(Event.SPELL_HIT_DEALT)
                        .outcome(Outcome.CRIT)
                        .classMask(RogueSpells.BUILDERS)
                        .chance(chance)
                        .icd(millis(500))
                        .handler((_, _) -> rogue.unit().comboPoints().gain(1, points)));
    }

    /// Spell 31242: finishing moves strengthen everything for a while.
    private static void findWeakness(Unit unit, double stronger) {
        ActionId id = ActionId.spell(31242);
        Aura weakness = unit.registerAura(AuraConfig.of("Find Weakness").id(id).duration(seconds(10)))
                .attachMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                        .classMask(RogueSpells.ALL)
                        .value(stronger));
        unit.registerProc(ProcConfig.of("Find Weakness Trigger")
                .id(id)
                .on(Event.SPELL_HIT_DEALT)
                .outcome(Outcome.LANDED)
                .classMask(RogueSpells.FINISHERS)
                .handler((_, _) -> weakness.activate()));
        unit.registerProc(ProcConfig.of("Find Weakness SnD Trigger")
                .id(id)
                .on(Event.CAST_COMPLETE)
                .classMask(RogueSpells.SLICE_AND_DICE)
                .handler((_, _) -> weakness.activate()));
    }
}
