package dev.wowlab.engine.comparison;

import dev.wowlab.engine.PlannedSimulation;

/// One of those that are compared with the first. Immutable.
///
/// @param key what its row is called; unique, without `|`
public record Variant(String key, PlannedSimulation plan) {
    public Variant {
        if (key.isEmpty() || key.indexOf('|') >= 0) {
            throw new IllegalArgumentException("'" + key + "' cannot be the key of a row");
        }
    }
}
