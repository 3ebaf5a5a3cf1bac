package dev.wowlab.gamedata;

import java.util.List;

/// A raid or a dungeon and what drops in it. Immutable.
///
/// @param sources by name
public record Zone(int id, String name, List<LootSource> sources) {

    /// Copies the list.
    public Zone {
        sources = List.copyOf(sources);
    }
}
