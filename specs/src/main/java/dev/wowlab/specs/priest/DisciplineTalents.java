package dev.wowlab.specs.priest;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.tbc.buffs.PowerInfusion;

/// The talents of the discipline tree. Stateless, thread-safe.
final class DisciplineTalents {
    private DisciplineTalents() {}

    static void register(Priest priest) {
        registerStats(priest.unit(), priest.talents());
        registerSpellMods(priest.unit(), priest.talents());
        if (priest.talents().innerFocus > 0) {
            registerInnerFocus(priest.unit());
        }
        if (priest.talents().powerInfusion > 0) {
            registerPowerInfusion(priest.unit());
        }
    }

    private static void registerStats(Unit unit, PriestTalents talents) {
        unit.addModifier(Modifier.SPIRIT_REGEN_RATE_CASTING, 0.1 * talents.meditation);
        unit.stats().multiply(Stat.MANA, 1 + 0.02 * talents.mentalStrength);
        double enlightenment = 1 + 0.01 * talents.enlightenment;
        unit.stats().multiply(Stat.STAMINA, enlightenment);
        unit.stats().multiply(Stat.INTELLECT, enlightenment);
        unit.stats().multiply(Stat.SPIRIT, enlightenment);
    }

    private static void registerSpellMods(Unit unit, PriestTalents talents) {
        if (talents.mentalAgility > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                    .classMask(PriestSpells.INSTANT)
                    .value(-0.02 * talents.mentalAgility));
        }
        if (talents.focusedPower > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.HIT_CHANCE)
                    .classMask(PriestSpells.SMITE | PriestSpells.MIND_BLAST)
                    .value(2 * talents.focusedPower));
        }
        if (talents.forceOfWill > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                    .classMask(PriestSpells.ALL)
                    .value(0.01 * talents.forceOfWill));
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                    .classMask(PriestSpells.ALL)
                    .value(talents.forceOfWill));
        }
        if (talents.silentResolve > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.THREAT_PERCENT)
                    .classMask(PriestSpells.HOLY)
                    .value(-0.04 * talents.silentResolve));
        }
    }

    /// Spell 14751: the next spell is free and crits more often; the cooldown starts with that spell.
    private static void registerInnerFocus(Unit unit) {
        ActionId id = ActionId.spell(14751);
        Aura focus = unit.registerAura(AuraConfig.of("Inner Focus")
                        .id(id)
                        .duration(minutes(60))
                        .onCastComplete((aura, spell) -> {
                            if (spell.is(PriestSpells.ALL)) {
                                aura.deactivate();
                            }
                        }))
                .attachAddition(Modifier.SPELL_COST_PERCENT, -100)
                .attachMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                        .classMask(PriestSpells.ALL)
                        .value(25));
        Spell spell = unit.registerSpell(SpellConfig.of(id)
                .flags(SpellFlag.NO_ON_CAST_COMPLETE | SpellFlag.APL)
                .offGcd()
                .cooldown(unit.newCooldown(), seconds(180))
                .relatedSelfBuff(focus)
                .onApply((cast, target) -> focus.activate()));
        focus.onExpire(aura -> spell.startCooldown());
        unit.majorCooldowns().add(MajorCooldown.of(spell).type(MajorCooldown.MANA));
    }

    /// Spell 10060, always on the priest itself. It is holy magic: it ends Shadowform.
    private static void registerPowerInfusion(Unit unit) {
        ActionId id = ActionId.spell(10060);
        Aura infusion = PowerInfusion.buff(unit, id);
        Spell spell = unit.registerSpell(SpellConfig.of(id)
                .school(School.HOLY)
                .flags(SpellFlag.HELPFUL)
                .manaCostPercent(16)
                .offGcd()
                .cooldown(unit.newCooldown(), minutes(3))
                .onApply((cast, target) -> infusion.activate()));
        unit.majorCooldowns()
                .add(MajorCooldown.of(spell).type(MajorCooldown.MANA).priority(MajorCooldown.PRIORITY_BLOODLUST));
    }
}
