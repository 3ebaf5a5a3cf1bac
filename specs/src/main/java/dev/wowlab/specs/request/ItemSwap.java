package dev.wowlab.specs.request;

/// A second set of equipment to swap to. Immutable.
public record ItemSwap(Equipment equipment, BonusStats prepullBonus) {}
