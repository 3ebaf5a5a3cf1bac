package dev.wowlab.engine;

import java.util.List;

/// Receives what leaves an engine: exact integers only, so that sums merge in any order to the same bits.
/// Implementations say whether they are thread-safe; an engine calls one from one thread.
public interface TotalsSink {

    /// How many fights the totals below cover; called first.
    void fights(long count);

    /// One quantity measured once a fight.
    ///
    /// @param name e.g. `dps` in 1/1000 damage per second
    /// @param binWidth width of one histogram bin, in the quantity's unit
    /// @param sum sum over the fights
    /// @param sumOfSquares sum of squares over the fights
    /// @param min smallest value
    /// @param max largest value
    /// @param firstBin index of `counts[0]`; bin `b` holds values in `[b * binWidth, (b + 1) * binWidth)`
    /// @param counts fights in each bin; neither its first nor its last entry is 0
    void distribution(
            String name,
            long binWidth,
            Sum128 sum,
            Sum128 sumOfSquares,
            long min,
            long max,
            long firstBin,
            long[] counts);

    /// One row of summed counters.
    ///
    /// @param table `actions`, `auras`, `resources`, `apl`, `variants` or, of raids, `players`; for squares, taken
    ///     fight by fight, `actionSquares`, `auraSquares`, `resourceSquares`, `variantSquares`,
    ///     `playerSquares`: for each column `x` of the table that is squared there are `xHigh` and `xLow`, and
    ///     the sum of squares is `xHigh * 2^36 + xLow`
    /// @param key what the row counts, e.g. `player|spell:30451`; unique within its table
    /// @param columns the names of the values, the same for every row of a table
    /// @param values sums over the fights, parallel to `columns`
    void row(String table, String key, List<String> columns, long[] values);
}
