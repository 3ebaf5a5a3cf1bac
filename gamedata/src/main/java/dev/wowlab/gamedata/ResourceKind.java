package dev.wowlab.gamedata;

import java.util.Optional;

/// A resource that units spend and gain. Immutable; the numbers and names are those of WoWSims' `ResourceType`.
public enum ResourceKind implements WireEnum {
    NONE(0, "ResourceTypeNone"),
    MANA(1, "ResourceTypeMana"),
    ENERGY(2, "ResourceTypeEnergy"),
    RAGE(3, "ResourceTypeRage"),
    FOCUS(4, "ResourceTypeFocus"),
    COMBO_POINTS(5, "ResourceTypeComboPoints"),
    HEALTH(6, "ResourceTypeHealth"),
    GENERIC(7, "ResourceTypeGenericResource");

    private static final WireNames<ResourceKind> NAMES = new WireNames<>(values());

    private final int number;
    private final String wireName;

    ResourceKind(int number, String wireName) {
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
    public static Optional<ResourceKind> byNumber(int number) {
        return NAMES.byNumber(number);
    }

    /// The constant with this wire name (exact spelling), or empty where there is none.
    public static Optional<ResourceKind> byName(String name) {
        return NAMES.byName(name);
    }
}
