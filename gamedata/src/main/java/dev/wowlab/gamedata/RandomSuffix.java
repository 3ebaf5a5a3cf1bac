package dev.wowlab.gamedata;

/// A suffix like "of Sorcery". Immutable; its stats are shares of an item's budget in 1/10,000.
public record RandomSuffix(int id, String name, StatBlock shares) {

    /// The stats that the suffix grants on an item with this budget, each rounded down.
    public StatBlock statsFor(int randomPropertyPoints) {
        double[] amounts = new double[Stat.COUNT];
        double factor = randomPropertyPoints / 10000.0;
        for (int i = 0; i < shares.size(); i++) {
            amounts[shares.indexAt(i)] = Math.floor(shares.amountAt(i) * factor);
        }
        return StatBlock.of(amounts);
    }
}
