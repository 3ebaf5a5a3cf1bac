package dev.wowlab.engine.combat;

import dev.wowlab.gamedata.Stat;

/// Decides outcomes: hits, misses, crits, dodges, glances. Stateless.
final class OutcomeRolls {
    private static final int SPELL_HIT = Stat.SPELL_HIT_PERCENT.ordinal();
    private static final int SPELL_CRIT = Stat.SPELL_CRIT_PERCENT.ordinal();
    private static final int PHYSICAL_HIT = Stat.PHYSICAL_HIT_PERCENT.ordinal();
    private static final int PHYSICAL_CRIT = Stat.PHYSICAL_CRIT_PERCENT.ordinal();
    private static final int RANGED_HIT = Stat.RANGED_HIT_PERCENT.ordinal();
    private static final int RANGED_CRIT = Stat.RANGED_CRIT_PERCENT.ordinal();

    private OutcomeRolls() {}

    static void apply(Roll roll, Spell spell, SpellResult result, AttackTable table) {
        switch (roll) {
            case ALWAYS_HIT -> hit(spell, result, true);
            case ALWAYS_HIT_NO_COUNT -> hit(spell, result, false);
            case ALWAYS_MISS -> miss(spell, result);
            case TICK -> tick(spell, result);
            case TICK_MAGIC_HIT -> {
                if (magicHit(spell, result, table)) {
                    tick(spell, result);
                }
            }
            case TICK_MAGIC_HIT_AND_CRIT -> {
                if (magicHit(spell, result, table)) {
                    tickOrCritTick(spell, result, table);
                }
            }
            case TICK_MAGIC_HIT_NO_COUNT -> {
                if (hits(spell, result, 1 - spellMissChance(spell, table))) {
                    result.outcome = Outcome.HIT;
                } else {
                    result.outcome = Outcome.MISS;
                    result.damage = 0;
                }
            }
            case MAGIC_HIT -> {
                if (magicHit(spell, result, table)) {
                    hit(spell, result, true);
                }
            }
            case MAGIC_HIT_NO_COUNT -> {
                if (magicHit(spell, result, table)) {
                    hit(spell, result, false);
                }
            }
            case MAGIC_CRIT -> rollCrit(spell, result, table, spellCritChance(spell, table), true);
            case MAGIC_HIT_AND_CRIT -> {
                if (magicHit(spell, result, table)) {
                    rollCrit(spell, result, table, spellCritChance(spell, table), true);
                }
            }
            case MAGIC_HIT_AND_CRIT_NO_COUNT -> {
                if (magicHit(spell, result, table)) {
                    rollCrit(spell, result, table, spellCritChance(spell, table), false);
                }
            }
            case EXPECTED_MAGIC_HIT -> result.damage *= 1 - spellMissChance(spell, table);
            case EXPECTED_MAGIC_CRIT ->
                result.damage *= 1 + spellCritChance(spell, table) * (critDamageMultiplier(spell, table) - 1);
            case EXPECTED_PHYSICAL_CRIT ->
                result.damage *= 1 + physicalCritChance(spell, table) * (spell.critMultiplier - 1);
            case MELEE_WHITE -> MeleeRolls.white(spell, result, table);
            case CREATURE_WHITE -> CreatureRolls.white(spell, result, table);
            case MELEE_SPECIAL_HIT -> MeleeRolls.specialHit(spell, result, table, true);
            case MELEE_SPECIAL_HIT_NO_COUNT -> MeleeRolls.specialHit(spell, result, table, false);
            case MELEE_SPECIAL_HIT_AND_CRIT -> MeleeRolls.specialHitAndCrit(spell, result, table);
            case MELEE_WEAPON_SPECIAL_HIT_AND_CRIT -> MeleeRolls.weaponSpecial(spell, result, table, true);
            case MELEE_WEAPON_SPECIAL_NO_PARRY -> MeleeRolls.weaponSpecial(spell, result, table, false);
            case MELEE_SPECIAL_BLOCK_AND_CRIT -> MeleeRolls.critOrBlock(spell, result, table);
            case MELEE_SPECIAL_NO_BLOCK_DODGE_PARRY -> MeleeRolls.onlyMissAndCrit(spell, result, table);
            case MELEE_SPECIAL_CRIT_ONLY -> rollCrit(spell, result, table, physicalCritChance(spell, table), true);
            case MELEE_SPECIAL_MISS_ONLY, RANGED_HIT -> MeleeRolls.missOnly(spell, result, table);
            case RANGED_HIT_AND_CRIT -> MeleeRolls.rangedHitAndCrit(spell, result, table);
            case RANGED_CRIT_ONLY -> MeleeRolls.rangedCrit(spell, result, table);
        }
    }

    static void hit(Spell spell, SpellResult result, boolean count) {
        result.outcome = Outcome.HIT;
        if (count) {
            spell.metrics.hits++;
        }
    }

    static void miss(Spell spell, SpellResult result) {
        result.outcome = Outcome.MISS;
        result.damage = 0;
        spell.metrics.misses++;
    }

    private static void tick(Spell spell, SpellResult result) {
        result.outcome = Outcome.HIT;
        spell.metrics.ticks++;
    }

    private static void tickOrCritTick(Spell spell, SpellResult result, AttackTable table) {
        if (crits(spell, result, table, spellCritChance(spell, table))) {
            result.outcome = Outcome.CRIT;
            result.damage *= critDamageMultiplier(spell, table);
            spell.metrics.critTicks++;
        } else {
            tick(spell, result);
        }
    }

    static void hitOrCrit(Spell spell, SpellResult result, AttackTable table, boolean crit, boolean count) {
        if (!crit) {
            hit(spell, result, count);
            return;
        }
        result.outcome = Outcome.CRIT;
        result.damage *= critDamageMultiplier(spell, table);
        if (count) {
            spell.metrics.crits++;
        }
    }

    /// Rolls whether what has landed crits, and does all of it.
    static void rollCrit(Spell spell, SpellResult result, AttackTable table, double chance, boolean count) {
        hitOrCrit(spell, result, table, crits(spell, result, table, chance), count);
    }

    /// Rolls for a crit, and counts its luck.
    private static boolean crits(Spell spell, SpellResult result, AttackTable table, double chance) {
        boolean crit = spell.fight.random() < chance;
        double more = result.damage * (critDamageMultiplier(spell, table) - 1);
        spell.fight.luck.damage += more * ((crit ? 1 : 0) - Math.min(1, chance));
        return crit;
    }

    /// Rolls for a hit, and counts its luck.
    static boolean hits(Spell spell, SpellResult result, double chance) {
        boolean hit = spell.fight.draw(chance);
        spell.fight.luck.damage += result.damage * ((hit ? 1 : 0) - Math.clamp(chance, 0, 1));
        return hit;
    }

    /// Rolls for a miss and does all of one.
    private static boolean magicHit(Spell spell, SpellResult result, AttackTable table) {
        if (hits(spell, result, 1 - spellMissChance(spell, table))) {
            return true;
        }
        miss(spell, result);
        return false;
    }

    /// Never below 1 %. A binary spell's chance by level is lowered by resistance before hit bonuses are added.
    static double spellMissChance(Spell spell, AttackTable table) {
        double base = 1 - table.baseSpellMissChance;
        if ((spell.flags & SpellFlag.BINARY) != 0) {
            base *= Resistance.binaryHitChance(spell, table);
        }
        double hitPercent = spell.unit.stats().total[SPELL_HIT] + spell.bonusHitPercent;
        if (spell.classMask != 0) {
            hitPercent += spell.unit.modifiers[Modifier.hitPercentAt(spell.schoolIndex)];
        }
        return Math.max(0.01, 1 - (base + hitPercent / 100));
    }

    static double spellCritChance(Spell spell, AttackTable table) {
        double percent = spell.unit.stats().total[SPELL_CRIT]
                + spell.bonusCritPercent
                + table.bonusSpellCritPercent
                - table.defender.modifiers[Modifier.REDUCED_CRIT_TAKEN_PERCENT];
        return Math.max(percent / 100 - table.spellCritSuppression, 0);
    }

    static double physicalCritChance(Spell spell, AttackTable table) {
        double[] stats = spell.unit.stats().total;
        double percent = stats[PHYSICAL_CRIT]
                + spell.bonusCritPercent
                - table.defender.modifiers[Modifier.REDUCED_CRIT_TAKEN_PERCENT];
        if ((spell.procMask & ProcMask.RANGED) != 0) {
            percent += stats[RANGED_CRIT];
        }
        return Math.max(percent / 100 - table.meleeCritSuppression, 0);
    }

    static double physicalHitChance(Spell spell, AttackTable table) {
        double[] stats = spell.unit.stats().total;
        double percent = stats[PHYSICAL_HIT]
                + spell.bonusHitPercent
                - table.defender.modifiers[Modifier.REDUCED_PHYSICAL_HIT_TAKEN_PERCENT];
        if ((spell.procMask & ProcMask.RANGED) != 0) {
            percent += stats[RANGED_HIT];
        }
        return Math.max(percent / 100 - table.hitSuppression, 0);
    }

    static double critDamageMultiplier(Spell spell, AttackTable table) {
        double multiplier = spell.critMultiplier * spell.unit.modifiers[Modifier.CRIT_DAMAGE] * table.critMultiplier;
        return (multiplier - 1) * (spell.critMultiplierAdditive + 1) + 1;
    }
}
