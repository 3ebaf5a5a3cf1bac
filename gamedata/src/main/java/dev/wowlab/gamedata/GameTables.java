package dev.wowlab.gamedata;

import java.util.List;

/// The contents of the packed resource. Immutable.
public record GameTables(
        List<Item> items,
        List<Gem> gems,
        List<Enchant> enchants,
        List<RandomSuffix> randomSuffixes,
        List<Consumable> consumables,
        List<Zone> zones) {

    /// Copies the lists.
    public GameTables {
        items = List.copyOf(items);
        gems = List.copyOf(gems);
        enchants = List.copyOf(enchants);
        randomSuffixes = List.copyOf(randomSuffixes);
        consumables = List.copyOf(consumables);
        zones = List.copyOf(zones);
    }
}
