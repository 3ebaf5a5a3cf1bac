package dev.wowlab.engine.combat;

import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// The numbers of a spell that talents, sets and buffs change, through [SpellMod] or directly, and what it
/// counts. Confined to one thread. Every fight starts with their values at the end of planning: not even a
/// rounding error passes from one to the next.
public abstract sealed class SpellNumbers permits Spell {
    public double bonusHitPercent;
    public double bonusCritPercent;
    public double bonusSpellDamage;
    public double bonusExpertiseRating;
    public double bonusBaseDamage;
    public double castTimeMultiplier = 1;
    public double cooldownMultiplier = 1;
    public double damageMultiplier;
    public double damageMultiplierAdditive;
    public double critMultiplier;
    public double critMultiplierAdditive;
    public double coefficient;
    public double threatMultiplier;
    public double flatThreat;
    public double costMultiplier;
    public int costFlat;
    public int flags;
    public long defaultCastTimeNs;
    public long defaultGcdNs;
    public long cooldownNs;
    public long sharedCooldownNs;

    private final @Nullable IntSupplier rowOfCast;
    final MetricSplits splits;
    SpellMetrics metrics;
    final @Nullable CastTimeRule castTimeRule;
    final @Nullable ResourceType costType;
    final boolean conditional;

    private final double[] plannedNumbers = new double[15];
    private final long[] plannedTimes = new long[4];
    private int plannedCostFlat;
    private int plannedFlags;

    SpellNumbers(SpellConfig config) {
        rowOfCast = config.rowOfCast;
        splits = new MetricSplits(config.metricRows);
        metrics = splits.row(0);
        costMultiplier = config.costMultiplier;
        defaultGcdNs = config.gcdNs;
        defaultCastTimeNs = config.castTimeNs;
        castTimeRule = config.castTimeRule;
        boolean costsMana = config.flatCost > 0 || config.costPercentOfBase != 0;
        costType = config.power == null && costsMana ? ResourceType.MANA : config.power;
        conditional = config.condition != null
                || config.cooldown != null
                || config.sharedCooldown != null
                || config.minRange > 0
                || config.maxRange > 0;
        cooldownNs = config.cooldownNs;
        sharedCooldownNs = config.sharedCooldownNs;
        flags = config.flags;
        bonusHitPercent = config.bonusHitPercent;
        bonusCritPercent = config.bonusCritPercent;
        bonusSpellDamage = config.bonusSpellDamage;
        damageMultiplier = config.damageMultiplier;
        damageMultiplierAdditive = config.damageMultiplierAdditive;
        critMultiplier = config.critMultiplier;
        critMultiplierAdditive = config.critMultiplierAdditive;
        coefficient = config.coefficient;
        threatMultiplier = config.threatMultiplier;
        flatThreat = config.flatThreat;
    }

    /// What it counts in the current fight.
    public final SpellMetrics metrics() {
        return metrics;
    }

    /// Counts in the row of the results that the cast which begins belongs to, see [SpellConfig#metricRows].
    final void chooseRow() {
        if (rowOfCast != null) {
            metrics = splits.row(rowOfCast.getAsInt());
        }
    }

    final void resetMetrics() {
        splits.reset();
        metrics = splits.row(0);
    }

    /// Whether neither a cooldown nor a range nor a condition of its own ever holds it back.
    public final boolean isUnconditional() {
        return !conditional;
    }

    /// Whether it costs mana or something else at all, before modifiers.
    public final boolean hasCost() {
        return costType != null;
    }

    /// Whether another costs the same thing, if not as much of it.
    public final boolean costsTheSameAs(SpellNumbers other) {
        return costType == other.costType;
    }

    final void saveNumbers() {
        double[] kept = plannedNumbers;
        kept[0] = bonusHitPercent;
        kept[1] = bonusCritPercent;
        kept[2] = bonusSpellDamage;
        kept[3] = bonusExpertiseRating;
        kept[4] = bonusBaseDamage;
        kept[5] = castTimeMultiplier;
        kept[6] = cooldownMultiplier;
        kept[7] = damageMultiplier;
        kept[8] = damageMultiplierAdditive;
        kept[9] = critMultiplier;
        kept[10] = critMultiplierAdditive;
        kept[11] = coefficient;
        kept[12] = threatMultiplier;
        kept[13] = flatThreat;
        kept[14] = costMultiplier;
        plannedTimes[0] = defaultCastTimeNs;
        plannedTimes[1] = defaultGcdNs;
        plannedTimes[2] = cooldownNs;
        plannedTimes[3] = sharedCooldownNs;
        plannedCostFlat = costFlat;
        plannedFlags = flags;
    }

    final void restoreNumbers() {
        double[] kept = plannedNumbers;
        bonusHitPercent = kept[0];
        bonusCritPercent = kept[1];
        bonusSpellDamage = kept[2];
        bonusExpertiseRating = kept[3];
        bonusBaseDamage = kept[4];
        castTimeMultiplier = kept[5];
        cooldownMultiplier = kept[6];
        damageMultiplier = kept[7];
        damageMultiplierAdditive = kept[8];
        critMultiplier = kept[9];
        critMultiplierAdditive = kept[10];
        coefficient = kept[11];
        threatMultiplier = kept[12];
        flatThreat = kept[13];
        costMultiplier = kept[14];
        defaultCastTimeNs = plannedTimes[0];
        defaultGcdNs = plannedTimes[1];
        cooldownNs = plannedTimes[2];
        sharedCooldownNs = plannedTimes[3];
        costFlat = plannedCostFlat;
        flags = plannedFlags;
    }
}
