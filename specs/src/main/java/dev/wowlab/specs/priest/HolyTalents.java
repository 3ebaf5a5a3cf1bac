package dev.wowlab.specs.priest;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;

/// The talents of the holy tree. Stateless, thread-safe.
final class HolyTalents {
    private HolyTalents() {}

    static void register(Priest priest) {
        Unit unit = priest.unit();
        PriestTalents talents = priest.talents();
        if (talents.holyNova > 0) {
            HolyNova.register(priest);
        }
        if (talents.divineFury > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CAST_TIME_FLAT)
                    .classMask(PriestSpells.SMITE)
                    .time(millis(-100L * talents.divineFury)));
        }
        if (talents.searingLight > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                    .classMask(PriestSpells.SMITE)
                    .value(0.05 * talents.searingLight));
        }
        if (talents.surgeOfLight > 0) {
            registerSurgeOfLight(unit, talents.surgeOfLight);
        }
        if (talents.spiritualGuidance > 0) {
            unit.stats().addDependency(Stat.SPIRIT, Stat.SPELL_DAMAGE, 0.05 * talents.spiritualGuidance);
        }
    }

    /// Spell 33151: after a crit the next Smite may be instant and free, and cannot crit. (WoWSims takes off
    /// the cost in a way that it cannot put back, and never casts Smite again; not followed, see
    /// docs/ruleset-tbc.md.)
    private static void registerSurgeOfLight(Unit unit, int points) {
        Aura surge = unit.registerAura(AuraConfig.of("Surge of Light")
                        .id(ActionId.spell(33151))
                        .duration(seconds(10))
                        .onCastComplete((aura, spell) -> {
                            if (spell.is(PriestSpells.SMITE)) {
                                aura.deactivate();
                            }
                        }))
                .attachMod(smite(SpellModKind.CAST_TIME_PERCENT, -1))
                .attachMod(smite(SpellModKind.COST_PERCENT, -2))
                .attachMod(smite(SpellModKind.CRIT_CHANCE, -100));
        unit.registerProc(ProcConfig.of("Surge of Light Trigger")
                .on(Event.SPELL_HIT_DEALT)
                .outcome(Outcome.CRIT)
                .chance(0.25 * points)
                .handler((spell, result) -> surge.activate()));
    }

    private static SpellModConfig smite(SpellModKind kind, double value) {
        return SpellModConfig.of(kind).classMask(PriestSpells.SMITE).value(value);
    }
}
