package dev.wowlab.specs;

import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Race;
import dev.wowlab.gamedata.Stat;

/// What class and race give at level 70, before everything else: true values before racial multipliers, as
/// WoWSims lists them (sim/core/base_stats.go). Stateless.
final class BaseStats {
    private BaseStats() {}

    /// Attributes, health, base mana, base crit and base attack power.
    static StatBonus of(CharacterClass characterClass, Race race) {
        StatBonus bonus = ofClass(characterClass).plus(ofRace(race)).bonus();
        // Only hunters have any before their gear; it equals their attack power.
        return characterClass == CharacterClass.HUNTER ? bonus.and(Stat.RANGED_ATTACK_POWER, 120) : bonus;
    }

    /// Mana before intellect, of which costs in percent are a share.
    static double mana(CharacterClass characterClass) {
        return ofClass(characterClass).mana();
    }

    private record Values(
            double health,
            double strength,
            double agility,
            double stamina,
            double intellect,
            double spirit,
            double attackPower,
            double mana,
            double spellCrit,
            double meleeCrit) {
        Values plus(Values other) {
            return new Values(
                    health + other.health,
                    strength + other.strength,
                    agility + other.agility,
                    stamina + other.stamina,
                    intellect + other.intellect,
                    spirit + other.spirit,
                    attackPower + other.attackPower,
                    mana + other.mana,
                    spellCrit + other.spellCrit,
                    meleeCrit + other.meleeCrit);
        }

        StatBonus bonus() {
            return StatBonus.of(Stat.HEALTH, health)
                    .and(Stat.STRENGTH, strength)
                    .and(Stat.AGILITY, agility)
                    .and(Stat.STAMINA, stamina)
                    .and(Stat.INTELLECT, intellect)
                    .and(Stat.SPIRIT, spirit)
                    .and(Stat.ATTACK_POWER, attackPower)
                    .and(Stat.MANA, mana)
                    .and(Stat.SPELL_CRIT_PERCENT, spellCrit)
                    .and(Stat.PHYSICAL_CRIT_PERCENT, meleeCrit);
        }
    }

    private static Values ofClass(CharacterClass characterClass) {
        return switch (characterClass) {
            case MAGE -> new Values(3213, 33, 39, 51, 151, 145, 0, 2241, 0.9075, 3.4575);
            case WARLOCK -> new Values(3310, 51, 58, 76, 133, 143, -10, 2615, 1.7, 2);
            case PRIEST -> new Values(3211, 39, 45, 58, 145, 151, 0, 2620, 1.2375, 3.183);
            case SHAMAN -> new Values(2979, 102, 64, 113, 109, 120, 140, 2958, 2.201, 1.675);
            case DRUID -> new Values(3434, 77, 71, 82, 120, 133, -20, 2370, 1.8515, 0.961);
            case HUNTER -> new Values(3388, 89, 151, 106, 81, 80, 120, 3383, 3.602, -1.532);
            case UNKNOWN, WARRIOR, PALADIN, ROGUE ->
                throw new IllegalArgumentException("no base stats for " + characterClass.wireName());
        };
    }

    private static Values ofRace(Race race) {
        return switch (race) {
            case UNKNOWN, HUMAN -> race(0, 0, 0, 0, 0);
            case ORC -> race(3, -3, 2, -3, 3);
            case DWARF -> race(5, -4, 1, -1, -1);
            case NIGHT_ELF -> race(-4, 4, 0, 0, 0);
            case UNDEAD -> race(-1, -2, 1, -2, 5);
            case TAUREN -> race(5, -4, 1, -4, 2);
            case GNOME -> race(-5, 3, 0, 3, 0);
            case TROLL -> race(1, 2, 1, -4, 1);
            case BLOOD_ELF -> race(-3, 2, 0, 4, -1);
            case DRAENEI -> race(1, -3, 0, 0, 2);
        };
    }

    private static Values race(double strength, double agility, double stamina, double intellect, double spirit) {
        return new Values(0, strength, agility, stamina, intellect, spirit, 0, 0, 0, 0);
    }
}
