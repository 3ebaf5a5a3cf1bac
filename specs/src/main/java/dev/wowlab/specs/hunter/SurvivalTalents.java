package dev.wowlab.specs.hunter;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AttackTable;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;

/// The talents of the survival tree. Stateless, thread-safe. Hawk Eye is in [Hunter#maxRange], Readiness in
/// its own class.
final class SurvivalTalents {
    private static final double EXPOSED_SHARE_OF_AGILITY = 0.25;
    private static final int MOST_EXPOSED = 10_000;
    private static final String EXPOSE_WEAKNESS = "Expose Weakness";

    private SurvivalTalents() {}

    static void register(Hunter hunter) {
        HunterTalents talents = hunter.talents();
        Unit unit = hunter.unit();
        slay(unit, 1 + 0.01 * talents.monsterSlaying, 1 + 0.01 * talents.humanoidSlaying);
        MarksmanshipTalents.mod(unit, SpellModKind.CRIT_CHANCE, HunterSpells.RAPTOR_STRIKE, 10 * talents.savageStrikes);
        unit.stats().multiply(Stat.HEALTH, 1 + 0.02 * talents.survivalist);
        unit.stats().add(Stat.PHYSICAL_HIT_PERCENT, talents.surefooted);
        unit.stats().multiply(Stat.ATTACK_POWER, 1 + 0.02 * talents.survivalInstincts);
        unit.stats().multiply(Stat.RANGED_ATTACK_POWER, 1 + 0.02 * talents.survivalInstincts);
        unit.stats().add(Stat.PHYSICAL_CRIT_PERCENT, talents.killerInstinct);
        MarksmanshipTalents.mod(
                unit, SpellModKind.COST_PERCENT, HunterSpells.RAPTOR_STRIKE, -0.2 * talents.resourcefulness);
        unit.stats().multiply(Stat.AGILITY, 1 + 0.03 * talents.lightningReflexes);
        if (talents.thrillOfTheHunt > 0) {
            registerThrillOfTheHunt(unit, talents.thrillOfTheHunt);
        }
        if (talents.exposeWeakness > 0) {
            registerExposeWeakness(unit, talents.exposeWeakness);
        }
        if (talents.masterTactician > 0) {
            registerMasterTactician(unit, talents.masterTactician);
        }
    }

    /// Monster Slaying and Humanoid Slaying: more damage, and more of it from crits.
    private static void slay(Unit unit, double monsters, double humanoids) {
        unit.fight().afterFinalize(() -> {
            for (Unit target : unit.fight().targets()) {
                double factor = switch (target.mobType()) {
                    case HUMANOID -> humanoids;
                    case BEAST, GIANT, DRAGONKIN -> monsters;
                    case UNKNOWN, DEMON, ELEMENTAL, MECHANICAL, UNDEAD -> 1;
                };
                AttackTable table = unit.attackTable(target);
                table.damageDealtMultiplier *= factor;
                table.critMultiplier *= factor;
            }
        });
    }

    /// Spell 34720: crits of shots may give back two fifths of their cost.
    private static void registerThrillOfTheHunt(Unit unit, int points) {
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.MANA, ActionId.spell(34720));
        unit.registerProc(ProcConfig.of("Thrill of the Hunt")
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.RANGED_SPECIAL)
                .outcome(Outcome.CRIT)
                .chance(points / 3.0)
                .condition((spell, _) -> spell.lastCost() > 0)
                .handler((spell, _) -> unit.mana().gain(spell.lastCost() * 0.4, metrics)));
    }

    /// Spell 34503: ranged crits may give everybody a quarter of the hunter's agility as attack power.
    private static void registerExposeWeakness(Unit unit, int points) {
        AuraArray exposed = unit.enemyAuras(target -> exposed(target, unit));
        unit.registerProc(ProcConfig.of(EXPOSE_WEAKNESS)
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.RANGED)
                .outcome(Outcome.CRIT)
                .chance(points / 3.0)
                .handler((_, result) -> exposed.on(result.target()).activate()));
    }

    /// All hunters' is one, and as strong as the first one's agility makes it, as in WoWSims.
    private static Aura exposed(Unit target, Unit hunter) {
        Aura others = target.auras().byLabel(EXPOSE_WEAKNESS);
        if (others != null) {
            return others;
        }
        return target.registerAura(AuraConfig.of(EXPOSE_WEAKNESS)
                        .tag("ExposeWeakness")
                        .id(ActionId.spell(34503))
                        .duration(seconds(7))
                        .maxStacks(MOST_EXPOSED))
                .onGain(aura -> aura.setStacks((int) (hunter.stats().get(Stat.AGILITY) * EXPOSED_SHARE_OF_AGILITY)))
                .onStacks((aura, old, now) -> expose(aura, now - old));
    }

    private static void expose(Aura aura, int attackPower) {
        aura.unit().addModifier(Modifier.BONUS_ATTACK_POWER_TAKEN, attackPower);
        aura.unit().addModifier(Modifier.BONUS_RANGED_ATTACK_POWER_TAKEN, attackPower);
    }

    private static void registerMasterTactician(Unit unit, int points) {
        Aura tactician = unit.registerStatAura(
                "Master Tactician",
                ActionId.spell(34837),
                StatBonus.of(Stat.PHYSICAL_CRIT_PERCENT, 2 * points),
                seconds(8));
        unit.registerProc(ProcConfig.of("Master Tactician Trigger")
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.RANGED)
                .outcome(Outcome.LANDED)
                .chance(0.06)
                .handler((_, _) -> tactician.activate()));
    }
}
