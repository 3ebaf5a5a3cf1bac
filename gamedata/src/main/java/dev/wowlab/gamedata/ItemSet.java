package dev.wowlab.gamedata;

/// The set an item belongs to. Immutable; id 0 means no set.
public record ItemSet(int id, String name) {

    /// No set.
    public static final ItemSet NONE = new ItemSet(0, "");
}
