package dev.wowlab.gamedata;

import java.util.List;

/// A boss, a chest or the trash of a zone, and what it drops. Immutable.
///
/// @param name as players know it; with `(heroic)` behind it where that drops something else
/// @param items ids of items, ascending
public record LootSource(String name, List<Integer> items) {

    /// Copies the list.
    public LootSource {
        items = List.copyOf(items);
    }
}
