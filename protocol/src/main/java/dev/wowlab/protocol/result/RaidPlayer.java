package dev.wowlab.protocol.result;

/// A player of a raid. Immutable.
///
/// @param title class and specialisation: `Fury Warrior`
public record RaidPlayer(String title) implements VariantRole {}
