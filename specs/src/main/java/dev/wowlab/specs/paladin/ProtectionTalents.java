package dev.wowlab.specs.paladin;

import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;

/// The talents of the protection tree. Stateless, thread-safe. Holy Shield, Avenger's Shield, Redoubt, Reckoning and
/// Ardent Defender are in their own classes, Improved Devotion and Concentration Aura in [PaladinAuras], Improved
/// Righteous Fury in [RighteousFury], the charges of Improved Holy Shield in [HolyShield].
///
/// Guardian's Favor, Blessing of Kings, Stoicism, Improved Hammer of Justice and Blessing of Sanctuary change nothing
/// that is simulated.
final class ProtectionTalents {
    private static final double EXPERTISE_RATING_PER_POINT = 3.942308;
    private static final double DEFENSE_RATING_PER_DEFENSE = 2.365385;
    private static final int DEFENSE_PER_POINT = 4;

    private ProtectionTalents() {}

    static void register(Paladin paladin) {
        PaladinTalents talents = paladin.talents();
        Unit unit = paladin.unit();
        // Missiles do not fly truer, as WoWSims has it.
        unit.stats().add(Stat.SPELL_HIT_PERCENT, talents.precision);
        unit.stats().add(Stat.PHYSICAL_HIT_PERCENT, talents.precision);
        HolyTalents.mod(
                unit,
                SpellModKind.HIT_CHANCE,
                PaladinSpells.AVENGERS_SHIELD | PaladinSpells.HAMMER_OF_WRATH,
                -talents.precision);
        if (talents.oneHandedWeaponSpecialization > 0) {
            // With any weapon, as WoWSims has it.
            unit.addStaticMod(
                    SpellModConfig.of(SpellModKind.DAMAGE_PERCENT).value(0.01 * talents.oneHandedWeaponSpecialization));
        }
        unit.stats().add(Stat.EXPERTISE_RATING, EXPERTISE_RATING_PER_POINT * talents.combatExpertise);
        unit.stats().multiply(Stat.STAMINA, (1 + 0.02 * talents.combatExpertise) * (1 + 0.03 * talents.sacredDuty));
        HolyTalents.mod(
                unit, SpellModKind.DAMAGE_PERCENT, PaladinSpells.HOLY_SHIELD_PROC, 0.1 * talents.improvedHolyShield);
        defend(unit, talents);
        Redoubt.register(paladin);
        Reckoning.register(paladin);
        ArdentDefender.register(paladin);
    }

    private static void defend(Unit unit, PaladinTalents talents) {
        unit.stats().multiply(Stat.ARMOR, 1 + 0.02 * talents.toughness);
        unit.multiplyModifier(Modifier.BLOCK_VALUE, 1 + 0.1 * talents.shieldSpecialization);
        unit.stats().add(Stat.DEFENSE_RATING, DEFENSE_PER_POINT * DEFENSE_RATING_PER_DEFENSE * talents.anticipation);
        for (School school : School.values()) {
            if (school != School.PHYSICAL) {
                unit.multiplyModifier(Modifier.damageTaken(school), 1 - 0.02 * talents.spellWarding);
            }
        }
    }
}
