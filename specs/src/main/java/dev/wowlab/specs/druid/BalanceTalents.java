package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;

/// The talents of the balance tree. Stateless, thread-safe.
final class BalanceTalents {
    private static final long STARS_AND_WRATH = DruidSpells.STARFIRE | DruidSpells.WRATH;
    private static final long NUKES = STARS_AND_WRATH | DruidSpells.MOONFIRE;

    /// Shares of intellect, by points of Lunar Guidance.
    private static final double[] LUNAR_GUIDANCE = {0, 0.08, 0.16, 0.25};

    private static final double[] DREAMSTATE = {0, 0.04, 0.07, 0.1};

    private BalanceTalents() {}

    static void register(Druid druid) {
        Unit unit = druid.unit();
        DruidTalents talents = druid.talents();
        registerDamage(unit, talents);
        registerCasting(unit, talents);
        registerIntellect(unit, talents);
        if (talents.balanceOfPower > 0) {
            // It does not help Insect Swarm.
            unit.registerAura(AuraConfig.of("Balance of Power")
                            .id(ActionId.spell(33596))
                            .permanent())
                    .attachMod(SpellModConfig.of(SpellModKind.HIT_CHANCE)
                            .classMask(NUKES)
                            .value(2 * talents.balanceOfPower));
        }
        if (talents.naturesGrace > 0) {
            registerNaturesGrace(unit);
        }
    }

    private static void registerDamage(Unit unit, DruidTalents talents) {
        if (talents.improvedMoonfire > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                    .classMask(DruidSpells.MOONFIRE)
                    .value(0.05 * talents.improvedMoonfire));
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                    .classMask(DruidSpells.MOONFIRE)
                    .value(5 * talents.improvedMoonfire));
        }
        if (talents.focusedStarlight > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                    .classMask(STARS_AND_WRATH)
                    .value(2 * talents.focusedStarlight));
        }
        if (talents.vengeance > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_MULTIPLIER_ADDITIVE)
                    .classMask(NUKES)
                    .value(0.2 * talents.vengeance));
        }
        if (talents.moonfury > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                    .classMask(NUKES)
                    .value(0.02 * talents.moonfury));
        }
        if (talents.wrathOfCenarius > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COEFFICIENT)
                    .classMask(DruidSpells.WRATH)
                    .value(0.02 * talents.wrathOfCenarius));
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COEFFICIENT)
                    .classMask(DruidSpells.STARFIRE)
                    .value(0.04 * talents.wrathOfCenarius));
        }
    }

    private static void registerCasting(Unit unit, DruidTalents talents) {
        if (talents.starlightWrath > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CAST_TIME_FLAT)
                    .classMask(STARS_AND_WRATH)
                    .time(millis(-100 * talents.starlightWrath)));
        }
        if (talents.moonglow > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                    .classMask(NUKES)
                    .value(-0.03 * talents.moonglow));
        }
    }

    private static void registerIntellect(Unit unit, DruidTalents talents) {
        if (talents.lunarGuidance > 0) {
            unit.stats().addDependency(Stat.INTELLECT, Stat.SPELL_DAMAGE, LUNAR_GUIDANCE[talents.lunarGuidance]);
        }
        if (talents.dreamstate > 0) {
            // How much it gives is looked up by the points of Lunar Guidance; followed (docs/ruleset-tbc.md).
            unit.stats().addDependency(Stat.INTELLECT, Stat.MP5, DREAMSTATE[talents.lunarGuidance]);
        }
    }

    /// Nature's Grace, spell 16886. Crits do not start it: the peer's trigger listens to no event; followed
    /// (docs/ruleset-tbc.md). An action list can still put it on.
    private static void registerNaturesGrace(Unit unit) {
        unit.registerAura(AuraConfig.of("Nature's Grace")
                        .id(ActionId.spell(16886))
                        .duration(seconds(15))
                        .onCastComplete((aura, spell) -> {
                            if (spell.lastCastTimeNs() != 0) {
                                aura.deactivate();
                            }
                        }))
                .attachMod(SpellModConfig.of(SpellModKind.CAST_TIME_FLAT)
                        .classMask(STARS_AND_WRATH)
                        .time(millis(-500)));
    }
}
