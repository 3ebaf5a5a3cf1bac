package dev.wowlab.specs.paladin;

import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;

/// The talents of the protection tree. Stateless, thread-safe. Avenger's Shield is in its own class, Improved Devotion
/// Aura in [PaladinAuras], Improved Righteous Fury in [RighteousFury].
///
/// Redoubt, Toughness, Shield Specialization, Anticipation, Spell Warding, Reckoning, Improved Holy Shield, Holy Shield
/// and Ardent Defender only concern who is hit, and nobody hits the characters of this simulation. Guardian's Favor,
/// Blessing of Kings, Stoicism, Improved Hammer of Justice, Improved Concentration Aura, Blessing of Sanctuary and
/// Sacred Duty change nothing that is simulated.
final class ProtectionTalents {
    private static final double EXPERTISE_RATING_PER_POINT = 3.942308;

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
        unit.stats().multiply(Stat.STAMINA, 1 + 0.02 * talents.combatExpertise);
    }
}
