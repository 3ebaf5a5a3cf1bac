package dev.wowlab.engine.combat;

/// A cast time that depends on more than cast speed: ranged haste.
@FunctionalInterface
public interface CastTimeRule {

    /// The cast time right now in nanoseconds. Allocates nothing.
    long castTimeNs(Spell spell);
}
