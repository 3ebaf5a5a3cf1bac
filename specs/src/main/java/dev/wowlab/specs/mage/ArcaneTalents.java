package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;

/// The talents of the arcane tree. Confined to one thread.
final class ArcaneTalents {
    private static final double CRIT_RATING_PER_PERCENT = 22.076923;

    private final MageTalents talents;
    private final Unit unit;

    // What last caused Clearcasting: the same cast must not use it up at once.
    private long clearcastingAt;
    private @org.jspecify.annotations.Nullable Spell clearcastingBy;

    private ArcaneTalents(Mage mage) {
        talents = mage.talents();
        unit = mage.unit();
    }

    static void register(Mage mage) {
        ArcaneTalents tree = new ArcaneTalents(mage);
        tree.registerSpellMods();
        tree.registerStats();
        if (tree.talents.arcaneConcentration > 0) {
            tree.registerArcaneConcentration();
        }
    }

    private void registerSpellMods() {
        if (talents.arcaneSubtlety > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.THREAT_PERCENT)
                    .schools(School.ARCANE)
                    .value(-0.2 * talents.arcaneSubtlety));
        }
        if (talents.arcaneImpact > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                    .classMask(MageSpells.ARCANE_BLAST | MageSpells.ARCANE_EXPLOSION)
                    .value(2 * talents.arcaneImpact));
        }
        if (talents.arcaneInstability > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                    .classMask(MageSpells.ALL)
                    .value(talents.arcaneInstability));
            unit.addStaticMod(SpellModConfig.of(SpellModKind.DAMAGE_PERCENT)
                    .classMask(MageSpells.ALL)
                    .value(0.01 * talents.arcaneInstability));
        }
        if (talents.empoweredArcaneMissiles > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COEFFICIENT)
                    .classMask(MageSpells.ARCANE_MISSILES_TICK)
                    .value(0.03 * talents.empoweredArcaneMissiles));
            unit.addStaticMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                    .classMask(MageSpells.ARCANE_MISSILES_CAST)
                    .value(0.02 * talents.empoweredArcaneMissiles));
        }
        if (talents.spellPower > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_MULTIPLIER_ADDITIVE)
                    .classMask(MageSpells.ALL)
                    .value(0.25 * talents.spellPower));
        }
    }

    private void registerStats() {
        unit.addModifier(Modifier.hitPercent(School.ARCANE), 2.0 * talents.arcaneFocus);
        unit.addModifier(Modifier.SPIRIT_REGEN_RATE_CASTING, 0.1 * talents.arcaneMeditation);
        if (talents.arcaneMind > 0) {
            unit.stats().multiply(Stat.INTELLECT, 1 + 0.03 * talents.arcaneMind);
        }
        if (talents.mindMastery > 0) {
            unit.stats().addDependency(Stat.INTELLECT, Stat.SPELL_DAMAGE, 0.05 * talents.mindMastery);
        }
    }

    /// Clearcasting (spell 12536): hits may make the next damaging spell free; Arcane Potency makes it crit more
    /// often.
    private void registerArcaneConcentration() {
        double chance = 0.02 * talents.arcaneConcentration;
        StatBonus potency = StatBonus.of(Stat.SPELL_CRIT_RATING, 10 * CRIT_RATING_PER_PERCENT * talents.arcanePotency);
        Aura clearcasting = unit.registerAura(AuraConfig.of("Clearcasting")
                        .id(ActionId.spell(12536))
                        .duration(seconds(15))
                        .onCastComplete(this::useUp))
                .attachStats(potency)
                .attachAddition(Modifier.SPELL_COST_PERCENT, -100);
        unit.registerAura(AuraConfig.of("Arcane Concentration")
                .permanent()
                .onReset(aura -> clearcastingAt = -SimTime.NEVER)
                .onSpellHitDealt((aura, spell, result) -> {
                    if (spell.is(MageSpells.DAMAGING)
                            && result.landed()
                            && unit.fight().proc(chance)) {
                        clearcastingAt = unit.fight().now();
                        clearcastingBy = spell;
                        clearcasting.activate();
                    }
                }));
    }

    private void useUp(Aura clearcasting, Spell spell) {
        boolean causedIt = clearcastingAt == unit.fight().now() && clearcastingBy == spell;
        if (spell.is(MageSpells.DAMAGING) && spell.hasCost() && !causedIt) {
            clearcasting.deactivate();
        }
    }
}
