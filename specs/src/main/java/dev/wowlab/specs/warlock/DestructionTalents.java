package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.millis;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.tbc.debuffs.ImprovedShadowBolt;

/// The talents of the destruction tree. Stateless, thread-safe.
final class DestructionTalents {
    private static final double[] IMPROVED_SEARING_PAIN = {0, 4, 7, 10};
    private static final int RUIN_CRIT_BONUS = 1;

    private DestructionTalents() {}

    static void register(Warlock warlock) {
        Unit unit = warlock.unit();
        WarlockTalents talents = warlock.talents();
        registerCastTimes(unit, talents);
        registerCritAndThreat(unit, talents);
        registerDamage(unit, talents);
        unit.stats().add(Stat.SPELL_CRIT_PERCENT, talents.backlash);
        if (talents.cataclysm > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                    .classMask(WarlockSpells.DESTRUCTION)
                    .value(-0.01 * talents.cataclysm));
        }
        if (talents.improvedShadowBolt > 0) {
            warlock.setImprovedShadowBolt(ImprovedShadowBolt.on(warlock.fight().target(0), talents.improvedShadowBolt));
        }
        if (talents.soulLeech > 0) {
            registerSoulLeech(warlock);
        }
    }

    private static void registerCastTimes(Unit unit, WarlockTalents talents) {
        if (talents.bane > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CAST_TIME_FLAT)
                    .classMask(WarlockSpells.SHADOW_BOLT | WarlockSpells.IMMOLATE)
                    .time(millis(-100L * talents.bane)));
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CAST_TIME_FLAT)
                    .classMask(WarlockSpells.SOUL_FIRE)
                    .time(millis(-400L * talents.bane)));
        }
        if (talents.emberstorm > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CAST_TIME_PERCENT)
                    .classMask(WarlockSpells.INCINERATE)
                    .value(-0.02 * talents.emberstorm));
        }
    }

    private static void registerCritAndThreat(Unit unit, WarlockTalents talents) {
        if (talents.devastation > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                    .classMask(WarlockSpells.DESTRUCTION)
                    .value(talents.devastation));
        }
        if (talents.improvedSearingPain > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                    .classMask(WarlockSpells.SEARING_PAIN)
                    .value(IMPROVED_SEARING_PAIN[talents.improvedSearingPain]));
        }
        if (talents.ruin > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_MULTIPLIER_ADDITIVE)
                    .classMask(WarlockSpells.DESTRUCTION)
                    .value(RUIN_CRIT_BONUS));
        }
        if (talents.destructiveReach > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.THREAT_PERCENT)
                    .classMask(WarlockSpells.DESTRUCTION)
                    .value(-0.05 * talents.destructiveReach));
        }
    }

    private static void registerDamage(Unit unit, WarlockTalents talents) {
        if (talents.improvedImmolate > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                    .classMask(WarlockSpells.IMMOLATE)
                    .value(0.05 * talents.improvedImmolate));
        }
        if (talents.emberstorm > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                    .classMask(WarlockSpells.FIRE_DAMAGE)
                    .value(0.02 * talents.emberstorm));
        }
        if (talents.shadowAndFlame > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COEFFICIENT)
                    .classMask(WarlockSpells.SHADOW_BOLT | WarlockSpells.INCINERATE)
                    .value(0.04 * talents.shadowAndFlame));
        }
    }

    /// Spell 30296: hits may give a part of their damage as health.
    private static void registerSoulLeech(Warlock warlock) {
        Unit unit = warlock.unit();
        ResourceMetrics metrics = unit.newResourceMetrics(ResourceType.HEALTH, ActionId.spell(30296));
        unit.registerProc(ProcConfig.of("Soul Leech")
                .classMask(WarlockSpells.SOUL_LEECH)
                .on(Event.SPELL_HIT_DEALT)
                .chance(0.1 * warlock.talents().soulLeech)
                .handler((spell, result) ->
                        unit.health().gain(result.damage() * 0.2 * unit.modifier(Modifier.SELF_HEALING), metrics)));
    }
}
