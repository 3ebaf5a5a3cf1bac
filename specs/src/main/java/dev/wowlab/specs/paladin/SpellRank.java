package dev.wowlab.specs.paladin;

/// One rank of a spell. Immutable.
///
/// @param number 1 for the first
/// @param spell its id
/// @param cost mana before modifiers
/// @param min least damage of a hit or tick
/// @param max most damage of a hit or tick
record SpellRank(int number, int spell, int cost, double min, double max) {}
