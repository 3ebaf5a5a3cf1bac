package dev.wowlab.specs.request;

/// A second set of equipment to swap to. Immutable.
///
/// @param equipment what changes; slots without an item stay as they are
/// @param prepullBonus stats that it gives before the pull alone
public record ItemSwap(Equipment equipment, BonusStats prepullBonus) {}
