package dev.wowlab.engine.combat;

import dev.wowlab.engine.combat.SpellCallbacks.CasterDamageMultiplier;
import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;

/// The steps from base damage to a counted hit, in the order the game does them. Stateless.
final class Damage {
    private static final int SPELL_DAMAGE = Stat.SPELL_DAMAGE.ordinal();
    private static final int PHYSICAL_DAMAGE = Stat.PHYSICAL_DAMAGE.ordinal();
    private static final int PHYSICAL = School.PHYSICAL.ordinal();
    private static final int[] SCHOOL_DAMAGE = {
        -1,
        Stat.ARCANE_DAMAGE.ordinal(),
        Stat.FIRE_DAMAGE.ordinal(),
        Stat.FROST_DAMAGE.ordinal(),
        Stat.HOLY_DAMAGE.ordinal(),
        Stat.NATURE_DAMAGE.ordinal(),
        Stat.SHADOW_DAMAGE.ordinal(),
        -1
    };

    private Damage() {}

    static SpellResult direct(Spell spell, Unit target, double baseDamage, Roll roll) {
        AttackTable table = spell.unit.attackTable(target);
        double base = baseDamage;
        if (spell.coefficient > 0) {
            base += spell.coefficient * bonusDamage(spell, table);
        } else if (spell.schoolIndex == PHYSICAL) {
            base += bonusDamage(spell, table);
        }
        return compute(spell, table, base, attackerMultiplier(spell, table, false), false, roll);
    }

    static SpellResult periodic(Spell spell, Unit target, double baseDamage, Roll roll) {
        AttackTable table = spell.unit.attackTable(target);
        Dot own = spell.dots().own();
        Dot dot = own != null ? own : spell.dot(target);
        double base = baseDamage;
        if (dot.coefficient > 0) {
            base += dot.coefficient * bonusDamage(spell, table);
        }
        double multiplier = attackerMultiplier(spell, table, true) * dot.damageMultiplier;
        return compute(spell, table, base, multiplier, true, roll);
    }

    static SpellResult outcomeOnly(Spell spell, Unit target, Roll roll) {
        AttackTable table = spell.unit.attackTable(target);
        SpellResult result = spell.fight.results.take(target);
        OutcomeRolls.apply(roll, spell, result, table);
        result.threat = threat(spell, result);
        return result;
    }

    static SpellResult compute(
            Spell spell, AttackTable table, double base, double multiplier, boolean periodic, Roll roll) {
        SpellResult result = spell.fight.results.take(table.defender);
        result.damage = base * multiplier;
        Resistance.apply(spell, result, table, periodic);
        result.unavoidedDamage = result.damage;
        applyTargetModifiers(spell, result, table, periodic);
        int partial = result.outcome & Outcome.PARTIAL;
        OutcomeRolls.apply(roll, spell, result, table);
        result.outcome |= partial;
        table.defender.health().softenAll(spell, result, periodic);
        result.damage = Math.max(0, result.damage);
        result.threat = threat(spell, result);
        return result;
    }

    private static double threat(Spell spell, SpellResult result) {
        if (!result.landed()) {
            return 0;
        }
        return (result.damage * spell.threatMultiplier + spell.flatThreat) * spell.unit.modifiers[Modifier.THREAT];
    }

    static double spellDamage(Spell spell) {
        double[] stats = spell.unit.stats().total;
        int school = SCHOOL_DAMAGE[spell.schoolIndex];
        double damage = stats[SPELL_DAMAGE] + spell.bonusSpellDamage;
        return school < 0 ? damage : damage + stats[school];
    }

    /// What the coefficient multiplies.
    static double bonusDamage(Spell spell, AttackTable table) {
        if (spell.schoolIndex == PHYSICAL) {
            return spell.bonusBaseDamage + spell.unit.stats().total[PHYSICAL_DAMAGE];
        }
        return spell.bonusBaseDamage
                + (spellDamage(spell)
                        + table.mobTypeSpellDamage
                        + table.defender.modifiers[Modifier.bonusSpellDamageTakenAt(spell.schoolIndex)]);
    }

    static double attackerMultiplier(Spell spell, AttackTable table, boolean periodic) {
        if ((spell.flags & SpellFlag.IGNORE_ATTACKER_MODIFIERS) != 0) {
            return 1;
        }
        double[] modifiers = spell.unit.modifiers;
        double additive = periodic
                ? spell.damageMultiplierAdditive + modifiers[Modifier.DOT_DAMAGE_ADDITIVE] - 1
                : spell.damageMultiplierAdditive;
        return modifiers[Modifier.DAMAGE_DEALT]
                * modifiers[Modifier.damageDealtAt(spell.schoolIndex)]
                * table.damageDealtMultiplier
                * spell.damageMultiplier
                * additive;
    }

    private static void applyTargetModifiers(Spell spell, SpellResult result, AttackTable table, boolean periodic) {
        if ((spell.flags & SpellFlag.IGNORE_TARGET_MODIFIERS) != 0) {
            return;
        }
        double[] modifiers = table.defender.modifiers;
        if (spell.schoolIndex == PHYSICAL) {
            result.damage += modifiers[Modifier.BONUS_PHYSICAL_DAMAGE_TAKEN];
        } else if (spell.schoolIndex != Spell.NO_SCHOOL) {
            result.damage += modifiers[Modifier.BONUS_SPELL_DAMAGE_TAKEN];
        }
        double multiplier = modifiers[Modifier.DAMAGE_TAKEN]
                * modifiers[Modifier.damageTakenAt(spell.schoolIndex)]
                * table.damageTakenMultiplier;
        if ((spell.flags & SpellFlag.DISEASE) != 0) {
            multiplier *= modifiers[Modifier.DISEASE_DAMAGE_TAKEN];
        }
        if (periodic && spell.schoolIndex == PHYSICAL) {
            multiplier *= modifiers[Modifier.PERIODIC_PHYSICAL_DAMAGE_TAKEN];
        }
        for (int i = 0; i < table.casterMultiplierCount; i++) {
            CasterDamageMultiplier extra = table.casterMultipliers[i];
            multiplier *= extra.multiplier(spell, table);
        }
        result.damage *= multiplier;
    }

    static void deal(Spell spell, SpellResult result, boolean periodic) {
        Fight fight = spell.fight;
        if (fight.now() >= 0) {
            count(spell.metrics, result, periodic);
        }
        if (result.target.isTarget()) {
            fight.damageTaken += result.damage;
        }
        EventLog log = fight.log;
        if (log != null && (spell.flags & SpellFlag.NO_LOGS) == 0) {
            log.damage(spell, result, periodic);
        }
        if ((spell.flags & SpellFlag.NO_ON_DAMAGE_DEALT) == 0) {
            if (periodic) {
                spell.unit.auras().onPeriodicDealt(spell, result);
                result.target.auras().onPeriodicTaken(spell, result);
            } else {
                spell.unit.auras().onHitDealt(spell, result);
                result.target.auras().onHitTaken(spell, result);
            }
        }
        result.inUse = false;
    }

    static void dealToAll(Spell spell, double min, double max, Roll roll) {
        Fight fight = spell.fight;
        for (Unit target : fight.targets()) {
            if (target.isEnabled()) {
                spell.calcAndDealDamage(target, min == max ? min : fight.roll(min, max), roll);
            }
        }
    }

    private static void count(SpellMetrics metrics, SpellResult result, boolean periodic) {
        metrics.damage += result.damage;
        if (!result.target.isTarget()) {
            metrics.friendlyDamage += result.damage;
            result.threat = 0;
        }
        if (periodic) {
            metrics.tickDamage += result.damage;
        }
        if ((result.outcome & (Outcome.CRIT | Outcome.BLOCK)) == Outcome.CRIT) {
            metrics.critDamage += result.damage;
        }
        metrics.threat += result.threat;
    }
}
