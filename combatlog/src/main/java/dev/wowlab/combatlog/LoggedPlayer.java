package dev.wowlab.combatlog;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a player did in a fight. Immutable.
///
/// @param id that the game gave it, `Player-…`
/// @param name with its realm, as the log has it
/// @param isOwn whether the log is that player's
/// @param abilities of the player and its pets, by damage, largest first
/// @param uptimes seconds for which each aura was on the player, by name
/// @param gear what it wore; empty where the log does not say
public record LoggedPlayer(
        String id,
        String name,
        boolean isOwn,
        List<LoggedAbility> abilities,
        SortedMap<String, Double> uptimes,
        Optional<LoggedGear> gear) {
    public LoggedPlayer {
        abilities = List.copyOf(abilities);
        uptimes = new TreeMap<>(uptimes);
    }

    /// In points, with that of its pets.
    public long damage() {
        return abilities.stream().mapToLong(LoggedAbility::damage).sum();
    }

    /// Whether a person means this player by what it typed: the name, with or without the realm, in any case.
    public boolean isCalled(String typed) {
        return name.equalsIgnoreCase(typed) || name.replaceFirst("-.*", "").equalsIgnoreCase(typed);
    }
}
