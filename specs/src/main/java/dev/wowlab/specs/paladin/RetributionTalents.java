package dev.wowlab.specs.paladin;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.SpellMod;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;

/// The talents of the retribution tree. Stateless, thread-safe. Seal of Command and Crusader Strike are in their own
/// classes, Improved Seal of the Crusader in [SealOfTheCrusader], Improved Retribution Aura, Sanctity Aura and its
/// improvement in [PaladinAuras].
///
/// Improved Blessing of Might, Vindication, Pursuit of Justice, Eye for an Eye, Repentance and Divine Purpose change
/// nothing that is simulated.
final class RetributionTalents {
    private static final int MOST_VENGEANCE = 3;
    private static final double[] SANCTIFIED_JUDGEMENT_CHANCE = {0, 0.33, 0.66, 1};
    private static final double SHARE_OF_SEAL = 0.8;

    private RetributionTalents() {}

    static void register(Paladin paladin) {
        PaladinTalents talents = paladin.talents();
        Unit unit = paladin.unit();
        HolyTalents.mod(
                unit,
                SpellModKind.COST_PERCENT,
                PaladinSpells.SEALS | PaladinSpells.JUDGEMENT,
                -0.03 * talents.benediction);
        if (talents.improvedJudgement > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COOLDOWN_FLAT)
                    .classMask(PaladinSpells.JUDGEMENT)
                    .time(seconds(-talents.improvedJudgement)));
        }
        unit.addModifier(Modifier.BASE_PARRY, 0.01 * talents.deflection);
        unit.stats().add(Stat.PHYSICAL_CRIT_PERCENT, talents.conviction + talents.sanctifiedSeals);
        unit.stats().add(Stat.SPELL_CRIT_PERCENT, talents.sanctifiedSeals);
        modProcMask(
                unit,
                SpellModKind.DAMAGE_PERCENT,
                ProcMask.MELEE_OR_MELEE_PROC,
                0.02 * talents.twoHandedWeaponSpecialization);
        HolyTalents.mod(unit, SpellModKind.CRIT_CHANCE, PaladinSpells.JUDGEMENTS, 3 * talents.fanaticism);
        modProcMask(unit, SpellModKind.THREAT_PERCENT, ProcMask.DIRECT, -0.06 * talents.fanaticism);
        crusade(unit, 1 + 0.01 * talents.crusade);
        if (talents.vengeance > 0) {
            registerVengeance(unit, 0.01 * talents.vengeance);
        }
        if (talents.sanctifiedJudgement > 0) {
            registerSanctifiedJudgement(paladin, SANCTIFIED_JUDGEMENT_CHANCE[talents.sanctifiedJudgement]);
        }
    }

    private static void modProcMask(Unit unit, SpellModKind kind, int procMask, double value) {
        if (value != 0) {
            unit.addStaticMod(SpellModConfig.of(kind).procMask(procMask).value(value));
        }
    }

    private static void crusade(Unit unit, double factor) {
        unit.fight().afterFinalize(() -> {
            for (Unit target : unit.fight().targets()) {
                switch (target.mobType()) {
                    case DEMON, ELEMENTAL, HUMANOID, UNDEAD -> unit.attackTable(target).damageDealtMultiplier *= factor;
                    case BEAST, DRAGONKIN, GIANT, MECHANICAL, UNKNOWN -> {
                        // Only the other half of Crusade, which WoWSims leaves out, concerns these.
                    }
                }
            }
        });
    }

    /// Spell 20055: each crit strengthens physical and holy attacks.
    private static void registerVengeance(Unit unit, double bonus) {
        SpellMod stronger = unit.newMod(SpellModConfig.of(SpellModKind.DAMAGE_PERCENT)
                .schools(School.HOLY, School.PHYSICAL)
                .value(bonus));
        Aura vengeance = unit.registerAura(AuraConfig.of("Vengeance")
                        .id(ActionId.spell(20055))
                        .duration(seconds(30))
                        .maxStacks(MOST_VENGEANCE))
                .attachMod(stronger)
                .onStacks((_, _, now) -> stronger.setValue(bonus * now));
        unit.registerProc(ProcConfig.of("Vengeance - Trigger")
                .on(Event.SPELL_HIT_DEALT)
                .outcome(Outcome.CRIT)
                .handler((_, _) -> {
                    vengeance.activate();
                    vengeance.addStack();
                }));
    }

    /// Spell 31930: judging gives back most of what a seal cost, see [CarriedSeals#costGivenBack].
    private static void registerSanctifiedJudgement(Paladin paladin, double chance) {
        Unit unit = paladin.unit();
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.MANA, ActionId.spell(31930));
        unit.registerProc(ProcConfig.of("Sanctified Judgement - Trigger")
                .on(Event.SPELL_HIT_DEALT)
                .classMask(PaladinSpells.JUDGEMENTS)
                .chance(chance)
                .immediately()
                .handler((_, _) -> unit.mana().gain(paladin.seals().costGivenBack() * SHARE_OF_SEAL, metrics)));
    }
}
