package dev.wowlab.engine.combat;

/// What an aura, a spell or a resource gain is called in results and in an APL. Immutable.
///
/// @param kind where the number comes from
/// @param number the game's spell or item id; 0 for [Kind#OTHER]
/// @param name the name of an [Kind#OTHER] action, e.g. `ManaGain`; empty otherwise
/// @param tag tells apart variants that share an id; 0 for none, -1 for what somebody else cast
public record ActionId(Kind kind, int number, String name, int tag) {
    /// Where an id comes from.
    public enum Kind {
        /// Nothing: not shown in results.
        NONE,
        /// A spell of the game.
        SPELL,
        /// An item of the game.
        ITEM,
        /// Neither, but named: melee swings, mana regeneration.
        OTHER
    }

    /// The id of what has none; auras with it are not shown in results.
    public static final ActionId NONE = new ActionId(Kind.NONE, 0, "", 0);

    /// A spell's id.
    public static ActionId spell(int number) {
        return new ActionId(Kind.SPELL, number, "", 0);
    }

    /// An item's id.
    public static ActionId item(int number) {
        return new ActionId(Kind.ITEM, number, "", 0);
    }

    /// The id of something that is neither a spell nor an item, by name without its `OtherAction` prefix.
    public static ActionId other(String name) {
        return new ActionId(Kind.OTHER, 0, name, 0);
    }

    /// The same action with another tag.
    public ActionId withTag(int newTag) {
        return new ActionId(kind, number, name, newTag);
    }

    /// Whether it names anything.
    public boolean isEmpty() {
        return kind == Kind.NONE;
    }

    /// Whether both are the same but for the tag.
    public boolean sameIgnoringTag(ActionId other) {
        return kind == other.kind && number == other.number && name.equals(other.name);
    }

    /// The spelling used in results: `spell:30451`, `item:29370`, `spell:27215:1`, `other:ManaGain`.
    public String key() {
        String base = switch (kind) {
            case NONE -> "none";
            case SPELL -> "spell:" + number;
            case ITEM -> "item:" + number;
            case OTHER -> "other:" + name;
        };
        return tag == 0 ? base : base + ":" + tag;
    }
}
