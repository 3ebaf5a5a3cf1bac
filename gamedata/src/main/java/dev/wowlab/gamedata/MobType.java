package dev.wowlab.gamedata;

import java.util.Optional;

/// The creature type of a target. Immutable; the numbers and names are those of WoWSims' `MobType`.
public enum MobType implements WireEnum {
    UNKNOWN(0, "MobTypeUnknown"),
    BEAST(1, "MobTypeBeast"),
    DEMON(2, "MobTypeDemon"),
    DRAGONKIN(3, "MobTypeDragonkin"),
    ELEMENTAL(4, "MobTypeElemental"),
    GIANT(5, "MobTypeGiant"),
    HUMANOID(6, "MobTypeHumanoid"),
    MECHANICAL(7, "MobTypeMechanical"),
    UNDEAD(8, "MobTypeUndead");

    private static final WireNames<MobType> NAMES = new WireNames<>(values());

    private final int number;
    private final String wireName;

    MobType(int number, String wireName) {
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

    /// The constant with this number, or empty where there is none.
    public static Optional<MobType> byNumber(int number) {
        return NAMES.byNumber(number);
    }

    /// The constant with this wire name (exact spelling), or empty where there is none.
    public static Optional<MobType> byName(String name) {
        return NAMES.byName(name);
    }
}
