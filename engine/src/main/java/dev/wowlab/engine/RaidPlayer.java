package dev.wowlab.engine;

/// A player of a raid. Immutable.
///
/// @param title class and specialisation: `Fury Warrior`
public record RaidPlayer(String title) implements ComparisonRole {}
