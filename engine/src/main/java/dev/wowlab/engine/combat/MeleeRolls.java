package dev.wowlab.engine.combat;

import dev.wowlab.gamedata.Stat;

/// The attack tables of weapons. Stateless. White hits use one roll for everything; specials roll crits apart.
final class MeleeRolls {
    private static final double DUAL_WIELD_MISS = 0.19;
    private static final int BLOCK_PERCENT = Stat.BLOCK_PERCENT.ordinal();

    private MeleeRolls() {}

    static void white(Spell spell, SpellResult result, AttackTable table) {
        double roll = spell.fight.random();
        boolean front = spell.unit.modifiers[Modifier.IN_FRONT_OF_TARGET] > 0;
        double chance = avoidance(spell, result, table, roll, whiteMissChance(spell, table), front);
        if (roll < chance) {
            return;
        }
        chance += table.baseGlanceChance;
        if (roll < chance) {
            result.outcome = Outcome.GLANCE;
            result.damage *= table.glanceMultiplier;
            spell.metrics.glances++;
            return;
        }
        if (front) {
            chance += blockChance(table);
            if (roll < chance) {
                block(spell, result, table);
                return;
            }
        }
        chance += OutcomeRolls.physicalCritChance(spell, table);
        OutcomeRolls.hitOrCrit(spell, result, table, roll < chance, true);
    }

    static void specialHit(Spell spell, SpellResult result, AttackTable table, boolean count) {
        double roll = spell.fight.random();
        boolean front = spell.unit.modifiers[Modifier.IN_FRONT_OF_TARGET] > 0;
        if (roll >= avoidance(spell, result, table, roll, specialMissChance(spell, table), front)) {
            OutcomeRolls.hit(spell, result, count);
        }
    }

    static void specialHitAndCrit(Spell spell, SpellResult result, AttackTable table) {
        double roll = spell.fight.random();
        boolean front = spell.unit.modifiers[Modifier.IN_FRONT_OF_TARGET] > 0;
        double chance = avoidance(spell, result, table, roll, specialMissChance(spell, table), front);
        if (roll >= chance) {
            critThenBlock(spell, result, table, roll, chance, front);
        }
    }

    /// A special of which a block leaves no crit.
    ///
    /// @param parries whether who is in front may be parried
    static void weaponSpecial(Spell spell, SpellResult result, AttackTable table, boolean parries) {
        double roll = spell.fight.random();
        boolean front = spell.unit.modifiers[Modifier.IN_FRONT_OF_TARGET] > 0;
        double miss = specialMissChance(spell, table);
        double chance = avoidance(spell, result, table, roll, miss, front && parries);
        if (roll < chance) {
            return;
        }
        if (front && roll < chance + blockChance(table)) {
            block(spell, result, table);
        } else {
            OutcomeRolls.hitOrCrit(spell, result, table, OutcomeRolls.physicalCrit(spell, table), true);
        }
    }

    /// Misses, dodges and parries that share one roll.
    ///
    /// @return the chance so far, above the roll when the attack was avoided
    private static double avoidance(
            Spell spell, SpellResult result, AttackTable table, double roll, double missChance, boolean front) {
        double chance = missChance;
        if (roll < chance) {
            OutcomeRolls.miss(spell, result);
            return chance;
        }
        chance += dodgeChance(spell, table);
        if (roll < chance) {
            dodge(spell, result);
            return chance;
        }
        if (front) {
            chance += parryChance(spell, table);
            if (roll < chance) {
                parry(spell, result);
            }
        }
        return chance;
    }

    private static void critThenBlock(
            Spell spell, SpellResult result, AttackTable table, double roll, double chanceSoFar, boolean front) {
        boolean crit = OutcomeRolls.physicalCrit(spell, table);
        boolean blocked = front && roll < chanceSoFar + blockChance(table);
        if (crit) {
            OutcomeRolls.hitOrCrit(spell, result, table, true, true);
            if (blocked) {
                spell.metrics.crits--;
                reduceByBlock(spell, result, table);
            }
        } else if (blocked) {
            block(spell, result, table);
        } else {
            OutcomeRolls.hit(spell, result, true);
        }
    }

    static void critOrBlock(Spell spell, SpellResult result, AttackTable table) {
        boolean front = spell.unit.modifiers[Modifier.IN_FRONT_OF_TARGET] > 0;
        double roll = front ? spell.fight.random() : 1;
        if (OutcomeRolls.physicalCrit(spell, table)) {
            OutcomeRolls.hitOrCrit(spell, result, table, true, true);
        } else if (front && roll < blockChance(table)) {
            block(spell, result, table);
        } else {
            OutcomeRolls.hit(spell, result, true);
        }
    }

    static void onlyMissAndCrit(Spell spell, SpellResult result, AttackTable table) {
        if (spell.fight.random() < specialMissChance(spell, table)) {
            OutcomeRolls.miss(spell, result);
            return;
        }
        OutcomeRolls.hitOrCrit(spell, result, table, OutcomeRolls.physicalCrit(spell, table), true);
    }

    static void missOnly(Spell spell, SpellResult result, AttackTable table) {
        if (spell.fight.random() < specialMissChance(spell, table)) {
            OutcomeRolls.miss(spell, result);
        } else {
            OutcomeRolls.hit(spell, result, true);
        }
    }

    static void rangedHitAndCrit(Spell spell, SpellResult result, AttackTable table) {
        double roll = spell.fight.random();
        double chance = specialMissChance(spell, table);
        if (roll < chance) {
            OutcomeRolls.miss(spell, result);
            return;
        }
        critThenBlock(spell, result, table, roll, chance, spell.unit.modifiers[Modifier.IN_FRONT_OF_TARGET] > 0);
    }

    static void rangedCrit(Spell spell, SpellResult result, AttackTable table) {
        boolean front = spell.unit.modifiers[Modifier.IN_FRONT_OF_TARGET] > 0;
        double roll = front ? spell.fight.random() : 1;
        critThenBlock(spell, result, table, roll, 0, front);
    }

    static void dodge(Spell spell, SpellResult result) {
        result.outcome = Outcome.DODGE;
        result.damage = 0;
        spell.metrics.dodges++;
    }

    static void parry(Spell spell, SpellResult result) {
        result.outcome = Outcome.PARRY;
        result.damage = 0;
        spell.metrics.parries++;
    }

    static void block(Spell spell, SpellResult result, AttackTable table) {
        spell.metrics.blocks++;
        reduceByBlock(spell, result, table);
    }

    private static void reduceByBlock(Spell spell, SpellResult result, AttackTable table) {
        result.outcome |= Outcome.BLOCK;
        double blocked = table.defender.blockValue();
        result.damage = (spell.flags & SpellFlag.BINARY) != 0 ? 0 : Math.max(0, result.damage - blocked);
    }

    static double whiteMissChance(Spell spell, AttackTable table) {
        double chance = table.baseMissChance - OutcomeRolls.physicalHitChance(spell, table);
        return Math.max(0, chance + dualWieldPenalty(spell.unit));
    }

    static double dualWieldPenalty(Unit unit) {
        boolean penalized = unit.swings().isDualWielding() && unit.modifiers[Modifier.DISABLE_DUAL_WIELD_PENALTY] <= 0;
        return penalized ? DUAL_WIELD_MISS : 0;
    }

    private static double specialMissChance(Spell spell, AttackTable table) {
        return Math.max(0, table.baseMissChance - OutcomeRolls.physicalHitChance(spell, table));
    }

    static double dodgeChance(Spell spell, AttackTable table) {
        if ((spell.flags & SpellFlag.CANNOT_BE_DODGED) != 0) {
            return 0;
        }
        Unit defender = table.defender;
        double chance = defender.modifiers[Modifier.BASE_DODGE]
                + table.baseDodgeChance
                + defender.ratingChances.dodge()
                - spell.unit.ratingChances.expertise(spell.bonusExpertiseRating)
                - spell.unit.modifiers[Modifier.DODGE_REDUCTION]
                + defender.ratingChances.defense();
        return Math.max(chance, 0);
    }

    static double parryChance(Spell spell, AttackTable table) {
        Unit defender = table.defender;
        double chance = defender.modifiers[Modifier.BASE_PARRY]
                + table.baseParryChance
                + defender.ratingChances.parry()
                - spell.unit.ratingChances.expertise(spell.bonusExpertiseRating)
                + defender.ratingChances.defense();
        return Math.max(chance, 0);
    }

    static double blockChance(AttackTable table) {
        Unit defender = table.defender;
        double chance = defender.modifiers[Modifier.BASE_BLOCK]
                + table.baseBlockChance
                + defender.stats().total[BLOCK_PERCENT]
                + defender.ratingChances.block()
                + defender.ratingChances.defense();
        return Math.max(chance, 0);
    }
}
