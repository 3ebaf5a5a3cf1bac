package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;

/// The talents of the affliction tree. Stateless, thread-safe.
final class AfflictionTalents {
    private AfflictionTalents() {}

    static void register(Warlock warlock) {
        registerSpellMods(warlock.unit(), warlock.talents());
        if (warlock.talents().amplifyCurse > 0) {
            registerAmplifyCurse(warlock);
        }
        if (warlock.talents().nightfall > 0) {
            registerNightfall(warlock);
        }
        if (warlock.talents().shadowEmbrace > 0) {
            registerShadowEmbrace(warlock);
        }
    }

    private static void registerSpellMods(Unit unit, WarlockTalents talents) {
        if (talents.suppression > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.HIT_CHANCE)
                    .classMask(WarlockSpells.AFFLICTION)
                    .value(2 * talents.suppression));
        }
        if (talents.improvedCorruption > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CAST_TIME_FLAT)
                    .classMask(WarlockSpells.CORRUPTION)
                    .time(millis(-400L * talents.improvedCorruption)));
            // The peer asks for Improved Corruption here, too; followed (docs/ruleset-tbc.md).
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DOT_COEFFICIENT)
                    .classMask(WarlockSpells.CORRUPTION)
                    .value(0.12 * talents.empoweredCorruption / 6));
        }
        if (talents.improvedCurseOfAgony > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DOT_DAMAGE_PERCENT)
                    .classMask(WarlockSpells.CURSE_OF_AGONY)
                    .value(0.05 * talents.improvedCurseOfAgony));
        }
        if (talents.shadowMastery > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                    .classMask(WarlockSpells.SHADOW_DAMAGE)
                    .value(0.02 * talents.shadowMastery));
        }
        if (talents.contagion > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                    .classMask(WarlockSpells.CONTAGION)
                    .value(0.01 * talents.contagion));
        }
    }

    /// Spell 18288.
    private static void registerAmplifyCurse(Warlock warlock) {
        ActionId id = ActionId.spell(18288);
        Aura amplified = warlock.unit()
                .registerAura(AuraConfig.of("Amplify Curse")
                        .tag(Warlock.AFFLICTION_TAG)
                        .id(id)
                        .duration(seconds(30))
                        .onCastComplete((aura, spell) -> {
                            if (spell.is(WarlockSpells.CURSE_OF_AGONY | WarlockSpells.CURSE_OF_DOOM)) {
                                aura.deactivate();
                            }
                        }));
        warlock.setAmplifyCurse(amplified);
        Spell spell = warlock.unit()
                .registerSpell(SpellConfig.of(id)
                        .flags(SpellFlag.APL)
                        .gcd(seconds(1))
                        .cooldown(warlock.unit().newCooldown(), minutes(3))
                        .onApply((cast, target) -> amplified.activate()));
        warlock.unit().majorCooldowns().add(MajorCooldown.of(spell).type(MajorCooldown.DPS));
    }

    /// Ticks of Corruption and Drain Life may make the next Shadow Bolt instant (Shadow Trance, spell 17941). In
    /// the peer the trance is there from the start and lasts until used; followed (docs/ruleset-tbc.md).
    private static void registerNightfall(Warlock warlock) {
        Aura[] trance = new Aura[1];
        trance[0] = warlock.unit()
                .registerProc(ProcConfig.of("Shadow Trance")
                        .metricsId(ActionId.spell(17941))
                        .classMask(WarlockSpells.SHADOW_BOLT)
                        .on(Event.CAST_COMPLETE)
                        .handler((spell, result) -> {
                            if (spell.lastCastTimeNs() == 0) {
                                trance[0].deactivate();
                            }
                        }))
                .attachMod(SpellModConfig.of(SpellModKind.CAST_TIME_PERCENT)
                        .classMask(WarlockSpells.SHADOW_BOLT)
                        .value(-1));
        warlock.unit()
                .registerProc(ProcConfig.of("Nightfall")
                        .classMask(WarlockSpells.CORRUPTION | WarlockSpells.DRAIN_LIFE)
                        .on(Event.PERIODIC_DEALT)
                        .chance(0.02 * warlock.talents().nightfall)
                        .handler((spell, result) -> trance[0].activate()));
    }

    private static void registerShadowEmbrace(Warlock warlock) {
        // The debuff lowers the target's physical damage, which nothing here takes; it is there for APLs (spell 32394).
        Aura debuff = warlock.fight()
                .target(0)
                .getOrRegisterAura(AuraConfig.of("Shadow Embrace")
                        .id(ActionId.spell(32394))
                        .duration(SimTime.NEVER));
        warlock.unit()
                .registerProc(ProcConfig.of("Shadow Embrace Trigger")
                        .on(Event.SPELL_HIT_DEALT)
                        .outcome(Outcome.LANDED)
                        .classMask(WarlockSpells.SHADOW_EMBRACE)
                        .handler((spell, result) -> debuff.activate()));
    }
}
