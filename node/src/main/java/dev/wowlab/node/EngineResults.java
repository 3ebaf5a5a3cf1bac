package dev.wowlab.node;

import dev.wowlab.engine.ActionListWords;
import dev.wowlab.engine.AmountChange;
import dev.wowlab.engine.ComparisonRole;
import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.MatrixPlace;
import dev.wowlab.engine.Sum128;
import dev.wowlab.engine.TotalsSink;
import dev.wowlab.protocol.result.Distribution;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.LineWords;
import dev.wowlab.protocol.result.RaidPlayer;
import dev.wowlab.protocol.result.Table;
import dev.wowlab.protocol.result.VariantChange;
import dev.wowlab.protocol.result.VariantPlace;
import dev.wowlab.protocol.result.VariantRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The one place where what leaves an engine becomes what travels: neither side knows the other. Confined to one
/// thread.
public final class EngineResults implements TotalsSink {
    private final SortedMap<String, Distribution> distributions = new TreeMap<>();
    private final Map<String, List<String>> columnsByTable = new TreeMap<>();
    private final Map<String, SortedMap<String, List<Long>>> rowsByTable = new TreeMap<>();
    private long fights;

    private EngineResults() {}

    /// Drains the runner and gives what it summed since its last drain.
    public static ExactTotals drain(FightRunner runner) {
        EngineResults results = new EngineResults();
        runner.drainTo(results);
        return results.totals();
    }

    /// What variants or the players of a raid are, by their names.
    public static Map<String, VariantRole> roles(Map<String, ComparisonRole> roles) {
        Map<String, VariantRole> travelling = new TreeMap<>();
        roles.forEach((name, role) -> travelling.put(name, travelling(role)));
        return travelling;
    }

    /// Action lists in words, by the player's name in results.
    public static LineWords words(Map<String, ActionListWords> lists) {
        Map<String, LineWords.ActionList> travelling = new TreeMap<>();
        lists.forEach((unit, list) -> travelling.put(unit, new LineWords.ActionList(list.lines(), list.values())));
        return new LineWords(travelling);
    }

    private static VariantRole travelling(ComparisonRole role) {
        return switch (role) {
            case AmountChange change -> new VariantChange(change.of(), change.points());
            case MatrixPlace place -> new VariantPlace(place.row(), place.column(), place.against());
            case dev.wowlab.engine.RaidPlayer player -> new RaidPlayer(player.title());
        };
    }

    @Override
    public void fights(long count) {
        fights = count;
    }

    @Override
    public void distribution(
            String name,
            long binWidth,
            Sum128 sum,
            Sum128 sumOfSquares,
            long min,
            long max,
            long firstBin,
            long[] counts) {
        distributions.put(
                name,
                new Distribution(
                        binWidth, sum.toBigInteger(), sumOfSquares.toBigInteger(), min, max, firstBin, counts));
    }

    @Override
    public void row(String table, String key, List<String> columns, long[] values) {
        columnsByTable.putIfAbsent(table, columns);
        List<Long> boxed = new ArrayList<>(values.length);
        for (long value : values) {
            boxed.add(value);
        }
        List<Long> twin =
                rowsByTable.computeIfAbsent(table, absent -> new TreeMap<>()).putIfAbsent(key, boxed);
        if (twin != null) {
            throw new IllegalStateException("the engine emitted row '" + key + "' of table '" + table + "' twice");
        }
    }

    private ExactTotals totals() {
        SortedMap<String, Table> tables = new TreeMap<>();
        columnsByTable.forEach((name, columns) ->
                tables.put(name, new Table(columns, rowsByTable.getOrDefault(name, new TreeMap<>()))));
        return new ExactTotals(fights, distributions, tables);
    }
}
