package dev.wowlab.engine.combat;

/// The counters of one spell: one row of the results, or several for a spell that is told apart by how it
/// was cast, as finishing moves are by combo points. Confined to one thread.
final class MetricSplits {
    private final SpellMetrics[] fight;
    private final ActionTotals[] totals;

    /// @param rows at least 1; where there are more, each is reported with its number as the action's tag
    MetricSplits(int rows) {
        fight = new SpellMetrics[rows];
        totals = new ActionTotals[rows];
        for (int i = 0; i < rows; i++) {
            fight[i] = new SpellMetrics();
            totals[i] = new ActionTotals();
        }
    }

    int rows() {
        return fight.length;
    }

    /// What one row counts in the current fight.
    SpellMetrics row(int number) {
        return fight[number];
    }

    /// The sums of one row.
    ActionTotals totals(int number) {
        return totals[number];
    }

    /// The id under which a row is reported.
    ActionId id(Spell spell, int number) {
        return fight.length == 1 ? spell.id() : spell.id().withTag(number);
    }

    double friendlyDamage() {
        double damage = 0;
        for (SpellMetrics row : fight) {
            damage += row.friendlyDamage;
        }
        return damage;
    }

    void reset() {
        for (SpellMetrics row : fight) {
            row.reset();
        }
    }

    /// @param passive whether casts are not reported
    void finishFight(boolean passive) {
        for (int i = 0; i < fight.length; i++) {
            totals[i].add(fight[i], passive);
        }
    }
}
