package dev.wowlab.specs.character;

import dev.wowlab.engine.combat.StatBonus;
import dev.wowlab.gamedata.Race;
import dev.wowlab.gamedata.Stat;

/// What a class gives at level 70, or what a race changes of it, before everything else: true values before racial
/// multipliers, as WoWSims lists them (sim/core/base_stats.go). Immutable.
///
/// @param mana before intellect; costs in percent are a share of it
/// @param spellCrit percent of crit with spells before intellect
/// @param meleeCrit percent of crit with weapons before agility
public record BaseStats(
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
    /// Both together.
    public BaseStats plus(BaseStats other) {
        return new BaseStats(
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

    /// The same as stats of a unit.
    public StatBonus bonus() {
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

    /// What a race changes.
    public static BaseStats of(Race race) {
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

    private static BaseStats race(double strength, double agility, double stamina, double intellect, double spirit) {
        return new BaseStats(0, strength, agility, stamina, intellect, spirit, 0, 0, 0, 0);
    }
}
