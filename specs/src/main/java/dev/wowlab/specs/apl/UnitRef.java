package dev.wowlab.specs.apl;

import dev.wowlab.gamedata.WireEnum;
import dev.wowlab.specs.json.Message;
import java.util.Optional;

/// How a rotation names a unit. Immutable.
///
/// @param index which player, target or pet, from 0
/// @param owner whose pet it is; absent means the player's own
public record UnitRef(Type type, int index, Optional<UnitRef> owner) {

    /// No unit named: each place has its own default.
    public static final UnitRef UNSET = new UnitRef(Type.UNKNOWN, 0, Optional.empty());

    /// The kinds of reference. Immutable.
    public enum Type implements WireEnum {
        UNKNOWN(0, "Unknown"),
        PLAYER(1, "Player"),
        TARGET(2, "Target"),
        PET(3, "Pet"),
        SELF(4, "Self"),
        CURRENT_TARGET(5, "CurrentTarget"),
        ALL_PLAYERS(6, "AllPlayers"),
        ALL_TARGETS(7, "AllTargets"),
        PREVIOUS_TARGET(8, "PreviousTarget"),
        NEXT_TARGET(9, "NextTarget");

        private final int number;
        private final String wireName;

        Type(int number, String wireName) {
            this.number = number;
            this.wireName = wireName;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /// Reads a field; absent reads as [#UNSET].
    public static UnitRef read(Message parent, String field) {
        return parent.message(field).map(UnitRef::read).orElse(UNSET);
    }

    private static UnitRef read(Message message) {
        UnitRef ref = new UnitRef(
                message.enumeration("type", Type.class),
                message.integer("index"),
                message.message("owner").map(UnitRef::read));
        message.warnOfTheRest();
        return ref;
    }
}
