package dev.wowlab.specs.shaman;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;

/// The talents of the elemental tree; Elemental Focus and Elemental Mastery have files of their own.
/// Stateless, thread-safe.
final class ElementalTalents {
    /// Chance of each point of Lightning Overload that a bolt comes twice.
    static final double OVERLOAD_CHANCE = 0.04;

    private static final double[] PRECISION_THREAT = {0, -0.04, -0.07, -0.1};
    private static final int TOTEM_OF_WRATH = 30706;
    private static final double TOTEM_OF_WRATH_PERCENT = 3;

    private ElementalTalents() {}

    static void register(Shaman shaman) {
        ShamanTalents talents = shaman.talents();
        registerDamageMods(shaman.unit(), talents);
        registerCastMods(shaman.unit(), talents);
        if (talents.elementalDevastation > 0) {
            registerElementalDevastation(shaman);
        }
        if (talents.elementalFocus > 0) {
            ElementalFocus.register(shaman.unit());
        }
        if (talents.elementalMastery > 0) {
            ElementalMastery.register(shaman.unit());
        }
        if (talents.elementalPrecision > 0) {
            registerElementalPrecision(shaman);
        }
        if (talents.totemOfWrath > 0) {
            registerTotemOfWrath(shaman);
        }
        if (talents.unrelentingStorm > 0) {
            shaman.unit().stats().addDependency(Stat.INTELLECT, Stat.MP5, 0.02 * talents.unrelentingStorm);
        }
    }

    private static void registerDamageMods(Unit unit, ShamanTalents talents) {
        if (talents.callOfFlame > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                    .classMask(ShamanSpells.FIRE_TOTEM)
                    .value(0.05 * talents.callOfFlame));
        }
        if (talents.callOfThunder > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                    .classMask(ShamanSpells.LIGHTNING | ShamanSpells.OVERLOAD)
                    .value(talents.callOfThunder));
        }
        if (talents.concussion > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                    .classMask(ShamanSpells.ELEMENTAL)
                    .value(0.01 * talents.concussion));
        }
        if (talents.elementalFury > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_MULTIPLIER_ADDITIVE)
                    .classMask(ShamanSpells.FIRE_TOTEM | ShamanSpells.ELEMENTAL)
                    .value(1));
        }
        if (talents.improvedFireTotems > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.THREAT_PERCENT)
                    .classMask(ShamanSpells.MAGMA_TOTEM)
                    .value(-0.25 * talents.improvedFireTotems));
        }
    }

    private static void registerCastMods(Unit unit, ShamanTalents talents) {
        if (talents.convection > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                    .classMask(ShamanSpells.ELEMENTAL)
                    .value(-0.02 * talents.convection));
        }
        if (talents.lightningMastery > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CAST_TIME_FLAT)
                    .classMask(ShamanSpells.LIGHTNING)
                    .time(millis(-100L * talents.lightningMastery)));
        }
        if (talents.reverberation > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COOLDOWN_FLAT)
                    .classMask(ShamanSpells.SHOCK)
                    .time(millis(-200L * talents.reverberation)));
        }
    }

    /// Spell 29178: spells that crit make melee attacks crit more.
    private static void registerElementalDevastation(Shaman shaman) {
        Aura buff = shaman.unit()
                .registerAura(AuraConfig.of("Elemental Devastation")
                        .id(ActionId.spell(29178))
                        .duration(seconds(10)))
                .attachMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                        .procMask(ProcMask.MELEE)
                        .value(3 * shaman.talents().elementalDevastation));
        shaman.unit()
                .registerProc(ProcConfig.of("Elemental Devastation Trigger")
                        .on(Event.SPELL_HIT_DEALT)
                        .procMask(ProcMask.SPELL_DAMAGE)
                        .outcome(Outcome.CRIT)
                        .handler((spell, result) -> buff.activate()));
    }

    private static void registerElementalPrecision(Shaman shaman) {
        int points = shaman.talents().elementalPrecision;
        shaman.unit().addModifier(Modifier.hitPercent(School.FIRE), 2 * points);
        shaman.unit().addModifier(Modifier.hitPercent(School.FROST), 2 * points);
        shaman.unit().addModifier(Modifier.hitPercent(School.NATURE), 2 * points);
        shaman.unit()
                .addStaticMod(SpellModConfig.of(SpellModKind.THREAT_PERCENT).value(PRECISION_THREAT[points]));
    }

    /// Free in the peer, which asks for its share of mana before there is any; followed
    /// (docs/ruleset-tbc.md).
    private static void registerTotemOfWrath(Shaman shaman) {
        Aura buff = shaman.unit()
                .registerAura(AuraConfig.of("Totem Of Wrath (Self)")
                        .id(ActionId.spell(TOTEM_OF_WRATH))
                        .duration(minutes(2)))
                .attachStats(StatBonus.of(Stat.SPELL_CRIT_PERCENT, TOTEM_OF_WRATH_PERCENT)
                        .and(Stat.SPELL_HIT_PERCENT, TOTEM_OF_WRATH_PERCENT));
        shaman.ownTotems().endsWithNextFireTotem(buff::deactivate);
        shaman.unit()
                .registerSpell(ShamanSpell.totem(TOTEM_OF_WRATH, ShamanSpells.BASIC_TOTEM, 0)
                        .relatedSelfBuff(buff)
                        .onApply((spell, target) -> {
                            shaman.ownTotems().placeFire(buff.durationNs());
                            buff.activate();
                        }));
    }
}
