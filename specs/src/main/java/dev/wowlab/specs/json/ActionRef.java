package dev.wowlab.specs.json;

import java.util.Optional;

/// How a request names a spell, an item or another action. Immutable.
///
/// @param id spell id, item id, or number of the other action
/// @param tag tells apart versions of one action; 0 for the plain one
/// @param rank the spell's rank as the request gives it, 0 where it does not; the id alone identifies the spell
public record ActionRef(Kind kind, int id, int tag, int rank) {

    /// What the id counts.
    public enum Kind {
        SPELL,
        ITEM,
        OTHER
    }

    /// The other action that stands for whichever potion is chosen.
    public static final int OTHER_POTION = 17;

    /// Reads an `ActionID` field; empty with no problem where it is absent, with one where it is malformed.
    public static Optional<ActionRef> read(Message parent, String field) {
        Optional<Message> found = parent.message(field);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Message message = found.get();
        int tag = message.integer("tag");
        int rank = message.integer("rank");
        Optional<ActionRef> ref = Optional.empty();
        if (message.has("spellId")) {
            ref = Optional.of(new ActionRef(Kind.SPELL, message.integer("spellId"), tag, rank));
        } else if (message.has("itemId")) {
            ref = Optional.of(new ActionRef(Kind.ITEM, message.integer("itemId"), tag, rank));
        } else if (message.has("otherId")) {
            ref = Optional.of(new ActionRef(
                    Kind.OTHER,
                    message.enumeration("otherId", OtherAction.class).number(),
                    tag,
                    rank));
        }
        message.warnOfTheRest();
        return ref;
    }

    /// Whether it stands for whichever potion is chosen.
    public boolean isChosenPotion() {
        return kind == Kind.OTHER && id == OTHER_POTION;
    }

    /// The id as result tables spell it, like `spell:30451` or `spell:27215:1`.
    @Override
    public String toString() {
        String prefix = switch (kind) {
            case SPELL -> "spell:" + id;
            case ITEM -> "item:" + id;
            case OTHER -> "other:" + OtherAction.nameOf(id);
        };
        return tag == 0 ? prefix : prefix + ":" + tag;
    }
}
