package dev.wowlab.engine;

/// So many points more or less of something. Immutable.
///
/// @param of of what, as inputs call it, e.g. `StatSpellDamage`
/// @param points not 0
public record AmountChange(String of, int points) implements ComparisonRole {}
