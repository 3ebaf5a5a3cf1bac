package dev.wowlab.gamedata;

import java.util.Arrays;

/// A sparse bundle of stats, as an item, gem, enchant or buff grants them. Immutable.
public final class StatBlock {

    /// Grants nothing.
    public static final StatBlock EMPTY = new StatBlock(new byte[0], new double[0]);

    private final byte[] indices;
    private final double[] amounts;

    private StatBlock(byte[] indices, double[] amounts) {
        this.indices = indices;
        this.amounts = amounts;
    }

    /// From one amount per stat index; a short array means zeros, an entry beyond the known stats is an error.
    public static StatBlock of(double... byIndex) {
        if (byIndex.length > Stat.COUNT) {
            throw new IllegalArgumentException(
                    "a stats array has " + byIndex.length + " entries, at most " + Stat.COUNT + " are known");
        }
        int used = 0;
        for (double amount : byIndex) {
            used += amount != 0 ? 1 : 0;
        }
        if (used == 0) {
            return EMPTY;
        }
        byte[] indices = new byte[used];
        double[] amounts = new double[used];
        int next = 0;
        for (int i = 0; i < byIndex.length; i++) {
            if (byIndex[i] != 0) {
                indices[next] = (byte) i;
                amounts[next++] = byIndex[i];
            }
        }
        return new StatBlock(indices, amounts);
    }

    /// One stat alone.
    public static StatBlock of(Stat stat, double amount) {
        return new StatBlock(new byte[] {(byte) stat.ordinal()}, new double[] {amount});
    }

    /// How many stats are not zero.
    public int size() {
        return indices.length;
    }

    /// The stat at a position, 0 to `size() - 1`, in ascending order of [Stat].
    public int indexAt(int position) {
        return indices[position];
    }

    /// The amount at a position, 0 to `size() - 1`.
    public double amountAt(int position) {
        return amounts[position];
    }

    /// The amount of one stat, 0 where it is absent.
    public double get(Stat stat) {
        int position = Arrays.binarySearch(indices, (byte) stat.ordinal());
        return position < 0 ? 0 : amounts[position];
    }

    /// Whether nothing is granted.
    public boolean isEmpty() {
        return indices.length == 0;
    }

    /// Adds every amount to `totals`, which is indexed by [Stat].
    public void addTo(double[] totals) {
        for (int i = 0; i < indices.length; i++) {
            totals[indices[i]] += amounts[i];
        }
    }

    /// The amounts as an array of [Stat#COUNT] entries.
    public double[] toArray() {
        double[] totals = new double[Stat.COUNT];
        addTo(totals);
        return totals;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatBlock block
                && Arrays.equals(indices, block.indices)
                && Arrays.equals(amounts, block.amounts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(indices) + Arrays.hashCode(amounts);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < indices.length; i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(Stat.values()[indices[i]])
                    .append('=')
                    .append(amounts[i]);
        }
        return text.append('}').toString();
    }
}
