package dev.wowlab.protocol.roster;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.result.Shift;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The characters of a roster, the best first. Immutable.
///
/// @param rows by DPS, largest first; those without a result behind them
public record RosterTable(List<RosterRow> rows) {
    private static final Comparator<RosterRow> BEST_FIRST = Comparator.comparing(
                    (RosterRow row) -> row.dps().isEmpty())
            .thenComparing(row -> -row.dps().map(dps -> dps.mean()).orElse(0.0))
            .thenComparing(RosterRow::label);

    public RosterTable {
        rows = rows.stream().sorted(BEST_FIRST).toList();
    }

    /// The same with how far each character moved since an earlier table; characters are told apart by their labels.
    public RosterTable since(RosterTable earlier) {
        Map<String, RosterRow> before = new HashMap<>();
        earlier.rows.forEach(row -> before.put(row.label(), row));
        return new RosterTable(rows.stream()
                .map(row -> row.since(Optional.ofNullable(before.get(row.label()))))
                .toList());
    }

    /// Characters that have no result, for a reason.
    public List<RosterRow> failures() {
        return rows.stream().filter(row -> row.failure().isPresent()).toList();
    }

    /// How many characters have a result.
    public long results() {
        return rows.stream().filter(row -> row.dps().isPresent()).count();
    }

    /// How many characters have nothing to wait for: a result, or a reason why they have none.
    public long ended() {
        return results() + failures().size();
    }

    /// How many characters moved beyond chance.
    public long moved() {
        return rows.stream()
                .filter(row -> row.change().filter(Shift::beyondChance).isPresent())
                .count();
    }

    /// How many results are doubted: a node that alone computed a part of them was caught lying since.
    public long doubts() {
        return rows.stream().filter(RosterRow::hasDoubt).count();
    }

    /// The same with those results marked as doubted that some jobs computed.
    public RosterTable doubting(Set<JobId> jobs) {
        return new RosterTable(rows.stream()
                .map(row -> row.dps().isPresent()
                                && row.job().filter(jobs::contains).isPresent()
                        ? row.inDoubt()
                        : row)
                .toList());
    }

    /// Whether any character can be compared with an earlier result.
    public boolean tellsChanges() {
        return rows.stream().anyMatch(row -> row.change().isPresent());
    }

    /// All fights together.
    public long fights() {
        return rows.stream().mapToLong(RosterRow::fights).sum();
    }
}
