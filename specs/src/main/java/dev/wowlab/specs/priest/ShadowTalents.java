package dev.wowlab.specs.priest;

import static dev.wowlab.engine.core.SimTime.millis;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraArray;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.tbc.debuffs.Misery;
import dev.wowlab.specs.tbc.debuffs.ShadowWeaving;

/// The talents of the shadow tree. Stateless, thread-safe.
final class ShadowTalents {
    private static final double[] SHADOW_AFFINITY = {0, -0.08, -0.16, -0.25};

    private ShadowTalents() {}

    static void register(Priest priest) {
        Unit unit = priest.unit();
        PriestTalents talents = priest.talents();
        if (talents.mindFlay > 0) {
            MindFlay.register(priest);
        }
        registerSpellMods(unit, talents);
        unit.addModifier(Modifier.hitPercent(School.SHADOW), 2 * talents.shadowFocus);
        if (talents.shadowWeaving > 0) {
            registerShadowWeaving(unit, talents.shadowWeaving);
        }
        if (talents.misery > 0) {
            registerMisery(unit, talents.misery);
        }
        if (talents.shadowform > 0) {
            Shadowform.register(priest);
        }
        if (talents.vampiricEmbrace > 0) {
            VampiricEmbrace.register(priest);
        }
        if (talents.vampiricTouch > 0) {
            VampiricTouch.register(priest);
        }
    }

    private static void registerSpellMods(Unit unit, PriestTalents talents) {
        if (talents.darkness > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_ADDITIVE)
                    .classMask(PriestSpells.SHADOW)
                    .value(0.02 * talents.darkness));
        }
        if (talents.improvedShadowWordPain > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DOT_TICKS)
                    .classMask(PriestSpells.SHADOW_WORD_PAIN)
                    .value(talents.improvedShadowWordPain));
        }
        if (talents.focusedMind > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                    .classMask(PriestSpells.MIND_BLAST | PriestSpells.MIND_FLAY)
                    .value(-0.05 * talents.focusedMind));
        }
        if (talents.shadowAffinity > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.THREAT_PERCENT)
                    .classMask(PriestSpells.SHADOW)
                    .value(SHADOW_AFFINITY[talents.shadowAffinity]));
        }
        if (talents.shadowPower > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                    .classMask(PriestSpells.MIND_BLAST | PriestSpells.SHADOW_WORD_DEATH)
                    .value(3 * talents.shadowPower));
        }
        if (talents.improvedMindBlast > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COOLDOWN_FLAT)
                    .classMask(PriestSpells.MIND_BLAST)
                    .time(millis(-500L * talents.improvedMindBlast)));
        }
    }

    private static void registerShadowWeaving(Unit unit, int points) {
        AuraArray weaving = unit.enemyAuras(ShadowWeaving::on);
        unit.registerProc(ProcConfig.of("Shadow Weaving Trigger")
                .on(Event.SPELL_HIT_DEALT)
                .classMask(PriestSpells.SHADOW)
                .outcome(Outcome.LANDED)
                .chance(0.2 * points)
                .handler((spell, result) -> {
                    Aura debuff = weaving.on(result.target());
                    debuff.activate();
                    debuff.addStack();
                }));
    }

    /// The debuff lasts as long as the dots that cause it.
    private static void registerMisery(Unit unit, int points) {
        AuraArray misery = unit.enemyAuras(target -> Misery.on(target, points));
        unit.registerProc(ProcConfig.of("Misery Trigger")
                .on(Event.SPELL_HIT_DEALT)
                .classMask(PriestSpells.SHADOW_WORD_PAIN | PriestSpells.VAMPIRIC_TOUCH | PriestSpells.MIND_FLAY)
                .outcome(Outcome.LANDED)
                .handler((spell, result) -> {
                    Aura debuff = misery.on(result.target());
                    long remaining = Math.max(spell.dot(result.target()).remaining(), debuff.remaining());
                    if (remaining > 0) {
                        debuff.setDuration(remaining);
                        debuff.activate();
                    }
                }));
    }
}
