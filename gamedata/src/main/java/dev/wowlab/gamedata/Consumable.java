package dev.wowlab.gamedata;

import java.util.List;

/// A potion, elixir, food or the like. Immutable.
///
/// @param buffSeconds how long its stats last, 0 where it has no buff
/// @param cooldownSeconds own cooldown, 0 where the data leave it open
/// @param categoryCooldownSeconds cooldown of its category
public record Consumable(
        int id,
        String name,
        ConsumableType type,
        StatBlock stats,
        int buffSeconds,
        int cooldownSeconds,
        int categoryId,
        int categoryCooldownSeconds,
        List<SpellEffect> effects) {

    /// Checks the id and copies the list.
    public Consumable {
        if (id <= 0) {
            throw new IllegalArgumentException("consumable id " + id + " is not positive (" + name + ")");
        }
        effects = List.copyOf(effects);
    }
}
