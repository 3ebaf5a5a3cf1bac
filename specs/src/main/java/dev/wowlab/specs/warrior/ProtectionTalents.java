package dev.wowlab.specs.warrior;

import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.Stat;

/// The talents of the protection tree that concern one whom nobody hits. Stateless, thread-safe. Improved
/// Bloodrage is in [Bloodrage], Tactical Mastery in [Stances].
final class ProtectionTalents {
    private static final double EXPERTISE_PER_POINT = 2 * 3.942308;
    private static final double DEFENSE_PER_POINT = 4 * 2.365385;
    private static final long EVERY_COST = ~(WarriorSpells.RAMPAGE
            | WarriorSpells.DEATH_WISH
            | WarriorSpells.BATTLE_SHOUT
            | WarriorSpells.COMMANDING_SHOUT);

    private ProtectionTalents() {}

    static void register(Warrior warrior) {
        WarriorTalents talents = warrior.talents();
        Unit unit = warrior.unit();
        unit.stats().add(Stat.DEFENSE_RATING, DEFENSE_PER_POINT * talents.anticipation);
        if (talents.toughness > 0) {
            unit.stats().multiply(Stat.ARMOR, 1 + 0.02 * talents.toughness);
        }
        unit.stats().add(Stat.EXPERTISE_RATING, EXPERTISE_PER_POINT * talents.defiance);
        if (talents.improvedSunderArmor > 0) {
            // WoWSims takes off as much as there are points in Tactical Mastery.
            WarriorSpell.mod(unit, SpellModKind.COST_FLAT, WarriorSpells.SUNDER_ARMOR, -talents.tacticalMastery);
        }
        WeaponTalents.registerOneHanded(warrior);
        WarriorSpell.mod(unit, SpellModKind.COST_FLAT, EVERY_COST, -talents.focusedRage);
        if (talents.vitality > 0) {
            unit.stats().multiply(Stat.STAMINA, 1 + 0.01 * talents.vitality);
            unit.stats().multiply(Stat.STRENGTH, 1 + 0.02 * talents.vitality);
        }
    }
}
