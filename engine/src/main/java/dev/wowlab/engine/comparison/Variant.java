package dev.wowlab.engine.comparison;

import dev.wowlab.engine.PlannedSimulation;
import java.util.Optional;

/// One of those that are compared with the first. Immutable.
///
/// @param key what its row is called: a number of its own, a blank, its name; without `|`
/// @param ownSpread whether the squares of its own DPS are summed as well, in the table `variantDpsSquares`
/// @param against key of an earlier variant that its gain is over; empty: the first
public record Variant(String key, PlannedSimulation plan, boolean ownSpread, Optional<String> against) {
    public Variant {
        if (key.isEmpty() || key.indexOf('|') >= 0) {
            throw new IllegalArgumentException("'" + key + "' cannot be the key of a row");
        }
    }

    /// What its key begins with.
    String number() {
        int blank = key.indexOf(' ');
        return blank < 0 ? key : key.substring(0, blank);
    }
}
