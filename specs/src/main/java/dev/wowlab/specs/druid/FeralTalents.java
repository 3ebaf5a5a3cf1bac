package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;

/// The talents that work in animal form alone. Stateless, thread-safe. Those of Omen of Clarity, Predatory Instincts
/// and Furor are where they count; the others of the feral tree change nothing here: Brutal Impact, Feral Charge,
/// Nurturing Instinct and Primal Tenacity.
final class FeralTalents {
    private static final double FURY_RAGE = 5;
    private static final double DODGE_RATING_PER_PERCENT = 18.923079;

    private FeralTalents() {}

    static void register(Feral feral) {
        registerForms(feral.form().aura(), feral.talents());
        registerCosts(feral.unit(), feral.talents());
        registerDamage(feral.unit(), feral.talents());
        registerPrimalFury(feral);
        registerLeader(feral);
    }

    private static void registerForms(Aura form, DruidTalents talents) {
        if (talents.sharpenedClaws > 0) {
            form.attachStats(StatBonus.of(Stat.PHYSICAL_CRIT_PERCENT, 2.0 * talents.sharpenedClaws));
        }
        if (talents.feralSwiftness > 0) {
            form.attachStats(StatBonus.of(Stat.DODGE_RATING, DODGE_RATING_PER_PERCENT * 2 * talents.feralSwiftness));
        }
        if (talents.predatoryStrikes > 0) {
            form.attachStats(StatBonus.of(Stat.ATTACK_POWER, 0.5 * Unit.PLAYER_LEVEL * talents.predatoryStrikes));
        }
    }

    private static void registerCosts(Unit unit, DruidTalents talents) {
        if (talents.ferocity > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COST_FLAT)
                    .classMask(DruidSpells.RAKE | DruidSpells.MANGLE | DruidSpells.MAUL | DruidSpells.SWIPE)
                    .value(-talents.ferocity));
        }
        if (talents.shreddingAttacks > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COST_FLAT)
                    .classMask(DruidSpells.SHRED)
                    .value(-9 * talents.shreddingAttacks));
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COST_FLAT)
                    .classMask(DruidSpells.LACERATE)
                    .value(-talents.shreddingAttacks));
        }
        if (talents.naturalShapeshifter > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                    .classMask(DruidSpells.FORMS)
                    .value(-0.1 * talents.naturalShapeshifter));
        }
    }

    private static void registerDamage(Unit unit, DruidTalents talents) {
        if (talents.savageFury > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                    .classMask(DruidSpells.MANGLE_CAT | DruidSpells.RAKE)
                    .value(0.1 * talents.savageFury));
        }
        if (talents.feralAggression > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                    .classMask(DruidSpells.FEROCIOUS_BITE)
                    .value(0.03 * talents.feralAggression));
        }
    }

    /// Primal Fury, spell 37117: crits of what gives combo points may give one more, a bear's Mangles and swings rage.
    private static void registerPrimalFury(Feral feral) {
        if (feral.talents().primalFury == 0) {
            return;
        }
        ActionId id = ActionId.spell(37117);
        Unit unit = feral.unit();
        if (feral.isBear()) {
            ResourceMetrics rage = unit.newResourceMetrics(ResourceType.RAGE, id);
            unit.registerProc(primalFury(feral, "Primal Fury (Bear Mangle)", id)
                    .classMask(DruidSpells.MANGLE_BEAR)
                    .handler((_, _) -> unit.rage().gain(FURY_RAGE, rage)));
            unit.registerProc(primalFury(feral, "Primal Fury (Bear Auto)", id)
                    .procMask(ProcMask.MELEE_MH_AUTO)
                    .condition((_, _) -> feral.forms().isIn(Forms.BEAR))
                    .handler((_, _) -> unit.rage().gain(FURY_RAGE, rage)));
            return;
        }
        ResourceMetrics points = unit.newResourceMetrics(ResourceType.COMBO_POINTS, id);
        unit.registerProc(primalFury(feral, "Primal Fury (Cat)", id)
                .classMask(DruidSpells.BUILDERS)
                .handler((_, _) -> unit.comboPoints().gain(1, points)));
    }

    private static ProcConfig primalFury(Feral feral, String name, ActionId id) {
        return ProcConfig.of(name)
                .id(id)
                .on(Event.SPELL_HIT_DEALT)
                .outcome(Outcome.CRIT)
                .chance(0.5 * feral.talents().primalFury);
    }

    /// Improved Leader of the Pack, spell 34299: crits in animal form heal the druid, at most every six seconds.
    private static void registerLeader(Feral feral) {
        if (feral.talents().leaderOfThePack == 0 || feral.talents().improvedLeaderOfThePack == 0) {
            return;
        }
        ActionId id = ActionId.spell(34299);
        Unit unit = feral.unit();
        ResourceMetrics health = unit.newResourceMetrics(ResourceType.HEALTH, id);
        Spell heal = unit.registerSpell(SpellConfig.of(id)
                .school(School.PHYSICAL)
                .procMask(ProcMask.EMPTY)
                .flags(SpellFlag.HELPFUL | SpellFlag.NO_ON_CAST_COMPLETE | SpellFlag.PASSIVE_SPELL)
                .threatMultiplier(0)
                .condition((_, _) -> feral.forms().isIn(Forms.CAT | Forms.BEAR))
                .onApply((spell, _) -> {
                    spell.metrics().addHits(1);
                    unit.health().gain(0.04 * unit.health().max(), health);
                }));
        unit.registerProc(ProcConfig.of("Improved Leader of the Pack")
                .on(Event.SPELL_HIT_DEALT)
                .procMask(ProcMask.MELEE_OR_RANGED)
                .outcome(Outcome.CRIT)
                .icd(seconds(6))
                .condition((_, _) -> feral.forms().isIn(Forms.CAT | Forms.BEAR))
                .handler((_, _) -> heal.cast(unit)));
    }
}
