package dev.wowlab.specs.apl;

/// Knows when a shaman's totems end, for values that ask. Confined to the fight's thread.
@FunctionalInterface
public interface TotemClock {
    /// When the totem of an element ends, in nanoseconds from the pull; in the past where none stands.
    long endsAt(TotemElement element);
}
