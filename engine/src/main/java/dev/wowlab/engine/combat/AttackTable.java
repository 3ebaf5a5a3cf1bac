package dev.wowlab.engine.combat;

import dev.wowlab.engine.combat.SpellCallbacks.CasterDamageMultiplier;
import java.util.Arrays;

/// The chances of one attacker against one defender that come from their levels, and what only concerns
/// this pair. Confined to one thread; the changeable numbers return to their planned values at each start.
public final class AttackTable {
    public double damageDealtMultiplier = 1;
    public double damageTakenMultiplier = 1;
    public double critMultiplier = 1;
    public double bonusSpellCritPercent;
    public double mobTypeSpellDamage;
    public double mobTypeAttackPower;
    public boolean ignoreArmor;

    final Unit attacker;
    final Unit defender;
    final double baseMissChance;
    final double baseSpellMissChance;
    final double baseBlockChance;
    final double baseDodgeChance;
    final double baseParryChance;
    final double baseGlanceChance;
    final double baseCrushChance;
    final double glanceMultiplier;
    final double hitSuppression;
    final double meleeCritSuppression;
    final double spellCritSuppression;
    final double levelResist;

    CasterDamageMultiplier[] casterMultipliers = new CasterDamageMultiplier[4];
    int casterMultiplierCount;

    private final double armorConstant;
    private final double[] planned = new double[6];
    private CasterDamageMultiplier[] plannedMultipliers = new CasterDamageMultiplier[0];

    AttackTable(Unit attacker, Unit defender) {
        this.attacker = attacker;
        this.defender = defender;
        armorConstant = attacker.level() * 467.5 - 22167.5;
        int level = defender.level();
        if (defender.isTarget()) {
            baseSpellMissChance = byLevel(level, 0.02, 0.04, 0.05, 0.06, 0.17);
            baseMissChance = byLevel(level, 0.04, 0.05, 0.055, 0.06, 0.08);
            baseBlockChance = 0.05;
            baseDodgeChance = byLevel(level, 0.04, 0.05, 0.055, 0.06, 0.065);
            baseParryChance = byLevel(level, 0.04, 0.05, 0.055, 0.06, 0.14);
            baseGlanceChance = byLevel(level, 0, 0.06, 0.12, 0.18, 0.24);
            baseCrushChance = 0;
            glanceMultiplier = byLevel(level, 0.95, 0.95, 0.95, 0.85, 0.75);
            hitSuppression = byLevel(level, 0, 0, 0, 0, 0.01);
            meleeCritSuppression = byLevel(level, 0, 0, 0.01, 0.02, 0.048);
            spellCritSuppression = byLevel(level, 0, 0, 0, 0.003, 0.021);
        } else {
            int attackerLevel = attacker.level();
            double same = byLevel(attackerLevel, 0.054, 0.05, 0.048, 0.046, 0.044);
            baseSpellMissChance = 0.05;
            baseMissChance = same;
            baseBlockChance = same;
            baseDodgeChance = byLevel(attackerLevel, 0.004, 0, -0.002, -0.004, -0.006);
            baseParryChance = same;
            baseGlanceChance = 0;
            baseCrushChance = byLevel(attackerLevel, 0, 0, 0, 0, 0.15);
            glanceMultiplier = 1;
            hitSuppression = 0;
            meleeCritSuppression = 0;
            spellCritSuppression = 0;
        }
        levelResist = defender.isTarget() && level > attacker.level() ? 0.02 * (level - attacker.level()) : 0;
    }

    /// The value for a unit of level 68, 70, 71, 72, or any other, which counts as a boss of 73.
    private static double byLevel(int level, double minus2, double equal, double plus1, double plus2, double boss) {
        return switch (level - Unit.PLAYER_LEVEL) {
            case -2 -> minus2;
            case 0 -> equal;
            case 1 -> plus1;
            case 2 -> plus2;
            default -> boss;
        };
    }

    /// The attacking unit.
    public Unit attacker() {
        return attacker;
    }

    /// The unit that is attacked.
    public Unit defender() {
        return defender;
    }

    /// What armour leaves of the attacker's physical hits, 0 to 1.
    public double armorMultiplier() {
        return Resistance.armorMultiplier(this);
    }

    /// What so much armour leaves of a physical hit.
    double armorLeft(double armor) {
        return 1 - armor / (armor + armorConstant);
    }

    /// Adds a multiplier of the damage the attacker does to the defender. Allocates nothing while few are
    /// active.
    public void addCasterMultiplier(CasterDamageMultiplier multiplier) {
        if (casterMultiplierCount == casterMultipliers.length) {
            casterMultipliers = Arrays.copyOf(casterMultipliers, casterMultiplierCount * 2);
        }
        casterMultipliers[casterMultiplierCount++] = multiplier;
    }

    /// Takes a multiplier away again; does nothing when it is not there.
    public void removeCasterMultiplier(CasterDamageMultiplier multiplier) {
        for (int i = 0; i < casterMultiplierCount; i++) {
            if (casterMultipliers[i] == multiplier) {
                System.arraycopy(casterMultipliers, i + 1, casterMultipliers, i, casterMultiplierCount - i - 1);
                casterMultiplierCount--;
                return;
            }
        }
    }

    void finalizePlan() {
        planned[0] = damageDealtMultiplier;
        planned[1] = damageTakenMultiplier;
        planned[2] = critMultiplier;
        planned[3] = bonusSpellCritPercent;
        planned[4] = mobTypeSpellDamage;
        planned[5] = mobTypeAttackPower;
        plannedMultipliers = Arrays.copyOf(casterMultipliers, casterMultiplierCount);
    }

    void reset() {
        damageDealtMultiplier = planned[0];
        damageTakenMultiplier = planned[1];
        critMultiplier = planned[2];
        bonusSpellCritPercent = planned[3];
        mobTypeSpellDamage = planned[4];
        mobTypeAttackPower = planned[5];
        System.arraycopy(plannedMultipliers, 0, casterMultipliers, 0, plannedMultipliers.length);
        casterMultiplierCount = plannedMultipliers.length;
    }
}
