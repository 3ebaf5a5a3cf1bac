package dev.wowlab.engine.combat;

import dev.wowlab.gamedata.Stat;

/// The attack tables of weapons. Stateless. White hits use one roll for everything; specials roll crits apart.
final class MeleeRolls {
    private static final double DUAL_WIELD_MISS = 0.19;
    private static final int BLOCK_PERCENT = Stat.BLOCK_PERCENT.ordinal();

    private MeleeRolls() {}

    static void white(Spell spell, SpellResult result, AttackTable table) {
        double roll = spell.fight.random();
        boolean front = isInFront(spell);
        double damage = result.damage;
        double missed = whiteMissChance(spell, table);
        double dodged = missed + dodgeChance(spell, table);
        double avoided = front ? dodged + parryChance(spell, table) : dodged;
        double glanced = avoided + table.baseGlanceChance;
        double blocked = front ? glanced + blockChance(table) : glanced;
        double crit = blocked + OutcomeRolls.physicalCritChance(spell, table);
        if (roll < avoided) {
            avoid(spell, result, roll, missed, dodged);
        } else if (roll < glanced) {
            result.outcome = Outcome.GLANCE;
            result.damage *= table.glanceMultiplier;
            spell.metrics.glances++;
        } else if (roll < blocked) {
            block(spell, result, table);
        } else {
            OutcomeRolls.hitOrCrit(spell, result, table, roll < crit, true);
        }
        double glances = Math.min(1, glanced) - Math.min(1, avoided);
        double blocks = Math.min(1, blocked) - Math.min(1, glanced);
        double crits = Math.min(1, crit) - Math.min(1, blocked);
        double expected = damage
                * (glances * table.glanceMultiplier
                        + crits * OutcomeRolls.critDamageMultiplier(spell, table)
                        + (1 - Math.min(1, crit)));
        if (blocks > 0) {
            expected += blocks * afterBlock(spell, damage, table);
        }
        spell.fight.luck.damage += result.damage - expected;
    }

    static void specialHit(Spell spell, SpellResult result, AttackTable table, boolean count) {
        double roll = spell.fight.random();
        if (roll >= avoidance(spell, result, table, roll, isInFront(spell))) {
            OutcomeRolls.hit(spell, result, count);
        }
    }

    static void specialHitAndCrit(Spell spell, SpellResult result, AttackTable table) {
        double roll = spell.fight.random();
        boolean front = isInFront(spell);
        double chance = avoidance(spell, result, table, roll, front);
        if (roll >= chance) {
            critThenBlock(spell, result, table, roll, chance, front);
        }
    }

    /// A special of which a block leaves no crit.
    ///
    /// @param parries whether who is in front may be parried
    static void weaponSpecial(Spell spell, SpellResult result, AttackTable table, boolean parries) {
        double roll = spell.fight.random();
        boolean front = isInFront(spell);
        double chance = avoidance(spell, result, table, roll, front && parries);
        if (roll < chance) {
            return;
        }
        if (front && roll < chance + blockChance(table)) {
            block(spell, result, table);
        } else {
            rollCrit(spell, result, table);
        }
    }

    private static boolean isInFront(Spell spell) {
        return spell.unit.modifiers[Modifier.IN_FRONT_OF_TARGET] > 0;
    }

    private static void rollCrit(Spell spell, SpellResult result, AttackTable table) {
        OutcomeRolls.rollCrit(spell, result, table, OutcomeRolls.physicalCritChance(spell, table), true);
    }

    /// Misses, dodges and parries of a special that share one roll, and their luck.
    ///
    /// @return the chance so far, above the roll when the attack was avoided
    private static double avoidance(Spell spell, SpellResult result, AttackTable table, double roll, boolean parries) {
        double missed = specialMissChance(spell, table);
        double dodged = missed + dodgeChance(spell, table);
        double avoided = parries ? dodged + parryChance(spell, table) : dodged;
        countHit(spell, result.damage, avoided, roll >= avoided);
        if (roll < avoided) {
            avoid(spell, result, roll, missed, dodged);
        }
        return avoided;
    }

    /// Does what an attack that was avoided does.
    ///
    /// @param missed chance of a miss
    /// @param dodged chance of a miss or a dodge
    private static void avoid(Spell spell, SpellResult result, double roll, double missed, double dodged) {
        if (roll < missed) {
            OutcomeRolls.miss(spell, result);
        } else if (roll < dodged) {
            dodge(spell, result);
        } else {
            parry(spell, result);
        }
    }

    /// Counts the luck of a hit.
    private static void countHit(Spell spell, double damage, double avoided, boolean hits) {
        spell.fight.luck.damage += damage * ((hits ? 0 : -1) + Math.min(1, avoided));
    }

    /// What has landed, by a roll of the same number as its block.
    ///
    /// @param chanceSoFar of not landing
    private static void critThenBlock(
            Spell spell, SpellResult result, AttackTable table, double roll, double chanceSoFar, boolean front) {
        double critChance = OutcomeRolls.physicalCritChance(spell, table);
        boolean blocked = front && roll < chanceSoFar + blockChance(table);
        if (blocked) {
            critAndBlock(spell, result, table, critChance);
        } else {
            OutcomeRolls.rollCrit(spell, result, table, critChance, true);
        }
    }

    private static void critAndBlock(Spell spell, SpellResult result, AttackTable table, double critChance) {
        if (spell.fight.random() < critChance) {
            OutcomeRolls.hitOrCrit(spell, result, table, true, false);
            reduceByBlock(spell, result, table);
        } else {
            block(spell, result, table);
        }
    }

    static void critOrBlock(Spell spell, SpellResult result, AttackTable table) {
        boolean front = isInFront(spell);
        double roll = front ? spell.fight.random() : 1;
        if (front && roll < blockChance(table)) {
            critBeforeBlock(spell, result, table);
        } else {
            rollCrit(spell, result, table);
        }
    }

    private static void critBeforeBlock(Spell spell, SpellResult result, AttackTable table) {
        if (spell.fight.random() < OutcomeRolls.physicalCritChance(spell, table)) {
            OutcomeRolls.hitOrCrit(spell, result, table, true, true);
        } else {
            block(spell, result, table);
        }
    }

    static void onlyMissAndCrit(Spell spell, SpellResult result, AttackTable table) {
        if (!misses(spell, result, spell.fight.random(), specialMissChance(spell, table))) {
            rollCrit(spell, result, table);
        }
    }

    static void missOnly(Spell spell, SpellResult result, AttackTable table) {
        if (!misses(spell, result, spell.fight.random(), specialMissChance(spell, table))) {
            OutcomeRolls.hit(spell, result, true);
        }
    }

    static void rangedHitAndCrit(Spell spell, SpellResult result, AttackTable table) {
        double roll = spell.fight.random();
        double chance = specialMissChance(spell, table);
        if (!misses(spell, result, roll, chance)) {
            critThenBlock(spell, result, table, roll, chance, isInFront(spell));
        }
    }

    /// Whether a roll is a miss, and all of one.
    private static boolean misses(Spell spell, SpellResult result, double roll, double chance) {
        boolean missed = roll < chance;
        countHit(spell, result.damage, chance, !missed);
        if (missed) {
            OutcomeRolls.miss(spell, result);
        }
        return missed;
    }

    static void rangedCrit(Spell spell, SpellResult result, AttackTable table) {
        boolean front = isInFront(spell);
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
        result.damage = afterBlock(spell, result.damage, table);
    }

    /// What a block leaves of a blow's damage.
    private static double afterBlock(Spell spell, double damage, AttackTable table) {
        double blocked = table.defender.blockValue();
        return (spell.flags & SpellFlag.BINARY) != 0 ? 0 : Math.max(0, damage - blocked);
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
