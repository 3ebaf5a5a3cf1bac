package dev.wowlab.protocol.result;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/// Everything that a range of fights adds up to, in exact integers. Merging is associative and commutative to the
/// last bit: any split, any order, the same bytes. Immutable.
///
/// @param fights number of fights
public record ExactTotals(long fights, SortedMap<String, Distribution> distributions, SortedMap<String, Table> tables) {
    /// The totals of no fights: the neutral element of `plus`.
    public static final ExactTotals NONE = new ExactTotals(0, new TreeMap<>(), new TreeMap<>());

    public ExactTotals {
        if (fights < 0) {
            throw new IllegalArgumentException("fights must not be negative");
        }
        for (SortedMap.Entry<String, Distribution> entry : distributions.entrySet()) {
            if (entry.getValue().total() != fights) {
                throw new IllegalArgumentException("distribution '" + entry.getKey() + "' counts "
                        + entry.getValue().total() + " fights, not " + fights);
            }
        }
        distributions = Collections.unmodifiableSortedMap(new TreeMap<>(distributions));
        SortedMap<String, Table> kept = new TreeMap<>(tables);
        // A table of zeros may be emitted by one chunk and not by another: totals have one form only without it.
        kept.values().removeIf(table -> table.rows().isEmpty());
        tables = Collections.unmodifiableSortedMap(kept);
    }

    /// The totals of both sets of fights.
    ///
    /// @throws IllegalArgumentException when the two cannot come from the same plan
    public ExactTotals plus(ExactTotals other) {
        if (fights == 0) {
            return other;
        }
        if (other.fights == 0) {
            return this;
        }
        if (!distributions.keySet().equals(other.distributions.keySet())) {
            throw new IllegalArgumentException(
                    "distributions differ: " + distributions.keySet() + " and " + other.distributions.keySet());
        }
        return new ExactTotals(
                Math.addExact(fights, other.fights),
                merged(distributions, other.distributions, Distribution::plus),
                merged(tables, other.tables, Table::plus));
    }

    private static <T> SortedMap<String, T> merged(
            SortedMap<String, T> left, SortedMap<String, T> right, BinaryOperator<T> plus) {
        SortedMap<String, T> all = new TreeMap<>(left);
        right.forEach((name, value) -> all.merge(name, value, plus));
        return all;
    }
}
