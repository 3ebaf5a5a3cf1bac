package dev.wowlab.engine.combat;

import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;

/// The attack table of creatures against players: one roll for miss, dodge, parry, block, crit and crush. Stateless.
/// Defense makes nobody miss, as in WoWSims.
final class CreatureRolls {
    private static final double CRIT = 2;
    private static final double CRUSH = 1.5;
    private static final double RESILIENCE_PER_PERCENT = 39.4231;
    private static final int PHYSICAL = School.PHYSICAL.ordinal();
    private static final int PHYSICAL_HIT = Stat.PHYSICAL_HIT_PERCENT.ordinal();
    private static final int PHYSICAL_CRIT = Stat.PHYSICAL_CRIT_PERCENT.ordinal();
    private static final int RESILIENCE = Stat.RESILIENCE_RATING.ordinal();

    private CreatureRolls() {}

    static void white(Spell spell, SpellResult result, AttackTable table) {
        double roll = spell.fight.random();
        double[] modifiers = table.defender.modifiers;
        boolean helpless = modifiers[Modifier.STUNNED] > 0;
        double chance = missChance(spell, table);
        if (roll < chance) {
            OutcomeRolls.miss(spell, result);
            return;
        }
        if (!helpless) {
            chance += MeleeRolls.dodgeChance(spell, table);
            if (roll < chance) {
                MeleeRolls.dodge(spell, result);
                return;
            }
        }
        if (!helpless && modifiers[Modifier.CAN_PARRY] > 0) {
            chance += MeleeRolls.parryChance(spell, table);
            if (roll < chance) {
                MeleeRolls.parry(spell, result);
                return;
            }
        }
        if (!helpless && modifiers[Modifier.CAN_BLOCK] > 0 && spell.schoolIndex == PHYSICAL) {
            chance += MeleeRolls.blockChance(table);
            if (roll < chance) {
                MeleeRolls.block(spell, result, table);
                return;
            }
        }
        critOrHit(spell, result, table, roll - chance);
    }

    /// What is left after everything that avoids or blocks.
    ///
    /// @param roll how far above their chances together
    private static void critOrHit(Spell spell, SpellResult result, AttackTable table, double roll) {
        double chance = softenedChance(spell, table);
        if (roll < chance) {
            result.outcome = Outcome.SUPPRESSED_CRIT;
            spell.metrics.hits++;
            return;
        }
        chance += critChance(spell, table);
        if (roll < chance) {
            result.outcome = Outcome.CRIT;
            result.damage *= CRIT * (1 - Math.max(0, resilience(table.defender) / 2));
            spell.metrics.crits++;
            return;
        }
        if (spell.unit.modifiers[Modifier.CAN_CRUSH] > 0 && roll < chance + table.baseCrushChance) {
            result.outcome = Outcome.CRUSH;
            result.damage *= CRUSH;
            spell.metrics.hits++;
            return;
        }
        OutcomeRolls.hit(spell, result, true);
    }

    static double missChance(Spell spell, AttackTable table) {
        double seen =
                table.baseMissChance + table.defender.modifiers[Modifier.REDUCED_PHYSICAL_HIT_TAKEN_PERCENT] / 100;
        double chance = Math.max(0, seen) - spell.unit.stats().total[PHYSICAL_HIT] / 100;
        return Math.max(0, chance + MeleeRolls.dualWieldPenalty(spell.unit));
    }

    private static double rawCritChance(Spell spell, AttackTable table) {
        double percent = spell.unit.stats().total[PHYSICAL_CRIT] + spell.bonusCritPercent;
        return percent / 100 - table.meleeCritSuppression;
    }

    /// The chance of a crit, less what defense, resilience and others take off.
    static double critChance(Spell spell, AttackTable table) {
        Unit defender = table.defender;
        double reduced = defender.modifiers[Modifier.REDUCED_CRIT_TAKEN_PERCENT]
                + defender.ratingChances.defense()
                + resilience(defender);
        return Math.max(0, rawCritChance(spell, table) - reduced);
    }

    /// The chance of what would have been a crit without resilience; it hits like any other.
    private static double softenedChance(Spell spell, AttackTable table) {
        Unit defender = table.defender;
        double left = Math.max(0, rawCritChance(spell, table) - defender.ratingChances.defense());
        return Math.min(left, resilience(defender));
    }

    private static double resilience(Unit unit) {
        return unit.stats().total[RESILIENCE] / RESILIENCE_PER_PERCENT / 100;
    }
}
