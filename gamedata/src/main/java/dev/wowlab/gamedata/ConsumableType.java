package dev.wowlab.gamedata;

import java.util.Optional;

/// The kind of a consumable. Immutable; the numbers and names are those of WoWSims' `ConsumableType`.
public enum ConsumableType implements WireEnum {
    UNKNOWN(0, "ConsumableTypeUnknown"),
    POTION(1, "ConsumableTypePotion"),
    FLASK(2, "ConsumableTypeFlask"),
    FOOD(3, "ConsumableTypeFood"),
    SCROLL(4, "ConsumableTypeScroll"),
    EXPLOSIVE(5, "ConsumableTypeExplosive"),
    BATTLE_ELIXIR(6, "ConsumableTypeBattleElixir"),
    GUARDIAN_ELIXIR(7, "ConsumableTypeGuardianElixir"),
    IMBUE(8, "ConsumableTypeImbue"),
    PET_FOOD(9, "ConsumableTypePetFood"),
    OTHER(10, "ConsumableTypeOther"),
    HERB(11, "ConsumableTypeHerb");

    private static final WireNames<ConsumableType> NAMES = new WireNames<>(values());

    private final int number;
    private final String wireName;

    ConsumableType(int number, String wireName) {
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
    public static Optional<ConsumableType> byNumber(int number) {
        return NAMES.byNumber(number);
    }

    /// The constant with this wire name (exact spelling), or empty where there is none.
    public static Optional<ConsumableType> byName(String name) {
        return NAMES.byName(name);
    }
}
