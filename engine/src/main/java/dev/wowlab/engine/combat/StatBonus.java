package dev.wowlab.engine.combat;

import dev.wowlab.gamedata.Stat;
import java.util.Arrays;

/// A few stats given or taken together, such as a trinket's buff. Immutable.
public final class StatBonus {
    /// No stats at all.
    public static final StatBonus NONE = new StatBonus(new int[0], new double[0]);

    final int[] indices;
    final double[] amounts;

    private StatBonus(int[] indices, double[] amounts) {
        this.indices = indices;
        this.amounts = amounts;
    }

    /// One stat.
    public static StatBonus of(Stat stat, double amount) {
        return new StatBonus(new int[] {stat.ordinal()}, new double[] {amount});
    }

    /// Every stat of an array indexed by [Stat#ordinal()] that is not 0; the array may be shorter than the
    /// enum.
    public static StatBonus ofArray(double[] stats) {
        int[] found = new int[stats.length];
        double[] values = new double[stats.length];
        int count = 0;
        for (int i = 0; i < stats.length; i++) {
            if (stats[i] != 0) {
                found[count] = i;
                values[count++] = stats[i];
            }
        }
        return new StatBonus(Arrays.copyOf(found, count), Arrays.copyOf(values, count));
    }

    /// These stats and one more.
    public StatBonus and(Stat stat, double amount) {
        double[] all = toArray();
        all[stat.ordinal()] += amount;
        return ofArray(all);
    }

    /// Every amount times a factor.
    public StatBonus times(double factor) {
        double[] scaled = amounts.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return new StatBonus(indices, scaled);
    }

    /// The amount of one stat, 0 when it is not part of this.
    public double get(Stat stat) {
        for (int i = 0; i < indices.length; i++) {
            if (indices[i] == stat.ordinal()) {
                return amounts[i];
            }
        }
        return 0;
    }

    /// All stats as a fresh array of [Stat#COUNT].
    public double[] toArray() {
        double[] all = new double[Stat.COUNT];
        for (int i = 0; i < indices.length; i++) {
            all[indices[i]] += amounts[i];
        }
        return all;
    }

    /// The stats that it raises, as bits by ordinal.
    public long raised() {
        long bits = 0;
        for (int i = 0; i < indices.length; i++) {
            bits |= amounts[i] > 0 ? 1L << indices[i] : 0;
        }
        return bits;
    }

    /// Whether it raises any of these stats.
    public boolean raisesAny(Stat... stats) {
        return Arrays.stream(stats).anyMatch(stat -> get(stat) > 0);
    }
}
