package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.millis;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// The talents of the frost tree. Stateless, thread-safe.
final class FrostTalents {
    private static final double[] FROST_CHANNELING_THREAT = {0, 0.04, 0.07, 0.1};
    private static final double[] IMPROVED_CONE_OF_COLD = {0, 0.15, 0.25, 0.35};

    private FrostTalents() {}

    static void register(Mage mage) {
        Unit unit = mage.unit();
        MageTalents talents = mage.talents();
        if (talents.improvedFrostbolt > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CAST_TIME_FLAT)
                    .classMask(MageSpells.FROSTBOLT)
                    .time(millis(-100L * talents.improvedFrostbolt)));
        }
        if (talents.improvedFrostNova > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CAST_TIME_FLAT)
                    .classMask(MageSpells.FROST_NOVA)
                    .time(millis(-2000L * talents.improvedFrostNova)));
        }
        if (talents.iceFloes > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COOLDOWN_MULTIPLIER)
                    .classMask(MageSpells.COLD_SNAP | MageSpells.CONE_OF_COLD)
                    .value(1 - 0.1 * talents.iceFloes));
        }
        registerDamage(unit, talents);
        registerCosts(unit, talents);
        // The peer gives frost spells two percent a point, fire spells one, as logs of the game show.
        unit.addModifier(Modifier.hitPercent(School.FROST), 2.0 * talents.elementalPrecision);
        unit.addModifier(Modifier.hitPercent(School.FIRE), talents.elementalPrecision);
        if (talents.wintersChill > 0) {
            registerWintersChill(mage);
        }
    }

    private static void registerDamage(Unit unit, MageTalents talents) {
        if (talents.iceShards > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_MULTIPLIER_ADDITIVE)
                    .schools(School.FROST)
                    .value(0.2 * talents.iceShards));
        }
        if (talents.piercingIce > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                    .classMask(MageSpells.FROST)
                    .value(0.02 * talents.piercingIce));
        }
        if (talents.improvedConeOfCold > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                    .classMask(MageSpells.CONE_OF_COLD)
                    .value(IMPROVED_CONE_OF_COLD[talents.improvedConeOfCold]));
        }
        if (talents.arcticWinds > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_PERCENT)
                    .classMask(MageSpells.FROST)
                    .value(0.01 * talents.arcticWinds));
        }
        if (talents.empoweredFrostbolt > 0) {
            // The peer raises the coefficient of Fireball here, not of Frostbolt; followed (docs/ruleset-tbc.md).
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COEFFICIENT)
                    .classMask(MageSpells.FIREBALL)
                    .value(0.02 * talents.empoweredFrostbolt));
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                    .classMask(MageSpells.FROSTBOLT)
                    .value(0.01 * talents.empoweredFrostbolt));
        }
    }

    private static void registerCosts(Unit unit, MageTalents talents) {
        if (talents.elementalPrecision > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                    .schools(School.FIRE, School.FROST)
                    .value(-0.01 * talents.elementalPrecision));
        }
        if (talents.frostChanneling > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                    .classMask(MageSpells.FROST)
                    .value(-0.05 * talents.frostChanneling));
            unit.addStaticMod(SpellModConfig.of(SpellModKind.THREAT_PERCENT)
                    .schools(School.FROST)
                    .value(-FROST_CHANNELING_THREAT[talents.frostChanneling]));
        }
    }

    /// Frost hits make their target easier to crit with frost, up to five stacks.
    private static void registerWintersChill(Mage mage) {
        AuraArray chills = mage.wintersChill();
        mage.unit()
                .registerProc(ProcConfig.of("Winters Chill Talent")
                        .on(ProcConfig.Event.SPELL_HIT_DEALT)
                        .outcome(Outcome.LANDED)
                        .classMask(MageSpells.FROST)
                        .chance(0.2 * mage.talents().wintersChill)
                        .handler((spell, result) -> {
                            Aura debuff = chills.on(result.target());
                            debuff.activate();
                            debuff.addStack();
                        }));
    }
}
