package dev.wowlab.specs.paladin;

import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;

/// The talents of the holy tree. Stateless, thread-safe. Divine Favor, Holy Shock and Divine Illumination are in their
/// own classes.
///
/// Spiritual Focus, Healing Light, Aura Mastery, Improved Lay on Hands, Unyielding Faith, Illumination, Improved
/// Blessing of Wisdom, Pure of Heart, Sanctified Light, Light's Grace and Blessed Life only concern heals, others, or
/// who is hit.
final class HolyTalents {
    private HolyTalents() {}

    static void register(Paladin paladin) {
        PaladinTalents talents = paladin.talents();
        Unit unit = paladin.unit();
        unit.stats().multiply(Stat.STRENGTH, 1 + 0.02 * talents.divineStrength);
        unit.stats().multiply(Stat.INTELLECT, 1 + 0.02 * talents.divineIntellect);
        mod(
                unit,
                SpellModKind.DAMAGE_PERCENT,
                PaladinSpells.SEAL_OF_RIGHTEOUSNESS | PaladinSpells.JUDGEMENT_OF_RIGHTEOUSNESS,
                0.03 * talents.improvedSealOfRighteousness);
        mod(unit, SpellModKind.COST_PERCENT, PaladinSpells.CONSECRATION, -0.05 * talents.purifyingPower);
        mod(
                unit,
                SpellModKind.CRIT_CHANCE,
                PaladinSpells.EXORCISM | PaladinSpells.HOLY_WRATH,
                10 * talents.purifyingPower);
        if (talents.holyPower > 0) {
            unit.addStaticMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                    .schools(School.HOLY)
                    .value(talents.holyPower));
        }
        if (talents.holyGuidance > 0) {
            unit.stats().addDependency(Stat.INTELLECT, Stat.SPELL_DAMAGE, 0.07 * talents.holyGuidance);
        }
    }

    /// Changes the spells with these bits; nothing where the value is 0.
    static void mod(Unit unit, SpellModKind kind, long classMask, double value) {
        if (value != 0) {
            unit.addStaticMod(SpellModConfig.of(kind).classMask(classMask).value(value));
        }
    }
}
