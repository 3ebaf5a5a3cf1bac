package dev.wowlab.specs.character;

/// Something that changes a character while it is put together: an item's effect, a buff, a talent.
@FunctionalInterface
public interface CharacterEffect {
    /// Called once for each plan, on the planning thread.
    void apply(Character character);
}
