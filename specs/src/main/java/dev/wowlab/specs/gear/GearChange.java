package dev.wowlab.specs.gear;

import dev.wowlab.gamedata.Slot;

/// One slot in which a set differs from what is worn. Immutable.
///
/// @param slot where
/// @param itemId what the set has there, 0 for nothing
/// @param item its name, empty for nothing
/// @param before the name of what is worn there, empty for nothing
public record GearChange(Slot slot, int itemId, String item, String before) {}
