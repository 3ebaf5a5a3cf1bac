package dev.wowlab.combatlog;

/// What one ability of a player, or of its pets, did in a fight. Immutable.
///
/// @param isPets whether pets did it
/// @param name in the client's language, or as simulations call it where they know the spell; `Attack` for swings
/// @param casts how often it was cast; 0 for swings and procs
/// @param hits those that landed, critical or not; without ticks
/// @param crits critical ones of them
/// @param critTicks critical ones of the ticks
/// @param avoided missed, dodged, parried, resisted in full
/// @param damage in points, with what shields of targets took
public record LoggedAbility(
        boolean isPets,
        String name,
        long casts,
        long hits,
        long crits,
        long ticks,
        long critTicks,
        long avoided,
        long damage) {}
