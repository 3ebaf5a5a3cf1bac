package dev.wowlab.engine.combat;

import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;

/// What armour and magic resistance take off a hit. Stateless. The numbers follow the resist guide that
/// WoWSims uses: royalgiraffe.github.io/resist-guide.
final class Resistance {
    private static final int PHYSICAL = School.PHYSICAL.ordinal();
    private static final int ARMOR = Stat.ARMOR.ordinal();
    private static final int ARMOR_PENETRATION = Stat.ARMOR_PENETRATION.ordinal();
    private static final int SPELL_PENETRATION = Stat.SPELL_PENETRATION.ordinal();

    /// Holy has no resistance: where the game data ask for one, they get the stat of index 0.
    private static final int[] RESISTANCE = {
        ARMOR_PENETRATION,
        Stat.ARCANE_RESISTANCE.ordinal(),
        Stat.FIRE_RESISTANCE.ordinal(),
        Stat.FROST_RESISTANCE.ordinal(),
        0,
        Stat.NATURE_RESISTANCE.ordinal(),
        Stat.SHADOW_RESISTANCE.ordinal(),
        0
    };

    private Resistance() {}

    static void apply(Spell spell, SpellResult result, AttackTable table, boolean periodic) {
        if ((spell.flags & SpellFlag.IGNORE_RESISTS) != 0) {
            return;
        }
        if (spell.schoolIndex == PHYSICAL) {
            if (!periodic || (spell.flags & SpellFlag.APPLY_ARMOR_REDUCTION) != 0) {
                result.damage *= armorMultiplier(table);
            }
            return;
        }
        if ((spell.flags & SpellFlag.BINARY) != 0) {
            return;
        }
        double roll = spell.fight.random();
        double scaled = coefficient(spell, table, false) * 3;
        double whole = result.damage;
        resist(result, roll, scaled);
        spell.fight.luck.resisted += result.damage - whole * (1 - expectedQuarters(scaled) / 4);
    }

    private static void resist(SpellResult result, double roll, double scaled) {
        if (roll > threshold(scaled, 0)) {
            return;
        }
        if (roll > threshold(scaled, 1)) {
            result.damage *= 0.75;
            result.outcome |= Outcome.PARTIAL_1_4;
        } else if (roll > threshold(scaled, 2)) {
            result.damage *= 0.5;
            result.outcome |= Outcome.PARTIAL_2_4;
        } else {
            result.damage *= 0.25;
            result.outcome |= Outcome.PARTIAL_3_4;
        }
    }

    /// The roll above which less than `step + 1` quarters are resisted.
    ///
    /// @param scaled three times the resistance coefficient, 0 to 3
    /// @param step 0, 1 or 2
    static double threshold(double scaled, int step) {
        if (scaled <= 1) {
            return scaled * (step == 0 ? 0.76 : step == 1 ? 0.21 : 0.03);
        }
        if (scaled <= 2) {
            double part = scaled - 1;
            return step == 0 ? 0.76 + 0.24 * part : step == 1 ? 0.21 + 0.57 * part : 0.03 + 0.19 * part;
        }
        double part = scaled - 2;
        return step == 0 ? 1 : step == 1 ? 0.78 + 0.18 * part : 0.22 + 0.58 * part;
    }

    /// How many quarters are resisted on average: the three thresholds together.
    private static double expectedQuarters(double scaled) {
        return scaled <= 2 ? scaled : 2 + 0.76 * (scaled - 2);
    }

    /// Chance that a binary spell is not resisted altogether.
    static double binaryHitChance(Spell spell, AttackTable table) {
        return 1 - 0.75 * coefficient(spell, table, true);
    }

    /// The resistance coefficient, 0 to 1: resistance over its cap, and for bosses the resistance of their
    /// level.
    static double coefficient(Spell spell, AttackTable table, boolean binary) {
        if (spell.schoolIndex == PHYSICAL || spell.schoolIndex == Spell.NO_SCHOOL) {
            return 0;
        }
        double resistance = Math.max(
                0,
                table.defender.stats().total[RESISTANCE[spell.schoolIndex]]
                        - table.attacker.stats().total[SPELL_PENETRATION]);
        double byLevel = binary ? 0 : table.levelResist;
        if (resistance <= 0) {
            return byLevel;
        }
        double value = resistance / (table.attacker.level() * 5);
        return Math.min(1, value + byLevel / 0.75);
    }

    static double armorMultiplier(AttackTable table) {
        if (table.ignoreArmor) {
            return 1;
        }
        double armor = table.defender.modifiers[Modifier.ARMOR] * table.defender.stats().total[ARMOR];
        return table.armorLeft(Math.max(armor - table.attacker.stats().total[ARMOR_PENETRATION], 0));
    }
}
