package dev.wowlab.coordination;

/// A lock that is held until released, or until its time passes. Immutable.
///
/// @param holder unguessable; proves who holds it
/// @param fence rises with every acquisition of the same lock; what the lock guards refuses a lower one
public record Lock(String name, String holder, long fence) {}
