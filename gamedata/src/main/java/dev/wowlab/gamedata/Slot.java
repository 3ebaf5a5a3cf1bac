package dev.wowlab.gamedata;

import java.util.Optional;

/// One place of the equipment, in the order of the request. Immutable; the numbers and names are those of WoWSims'
/// `ItemSlot`.
public enum Slot implements WireEnum {
    HEAD(0, "ItemSlotHead"),
    NECK(1, "ItemSlotNeck"),
    SHOULDER(2, "ItemSlotShoulder"),
    BACK(3, "ItemSlotBack"),
    CHEST(4, "ItemSlotChest"),
    WRIST(5, "ItemSlotWrist"),
    HANDS(6, "ItemSlotHands"),
    WAIST(7, "ItemSlotWaist"),
    LEGS(8, "ItemSlotLegs"),
    FEET(9, "ItemSlotFeet"),
    FINGER1(10, "ItemSlotFinger1"),
    FINGER2(11, "ItemSlotFinger2"),
    TRINKET1(12, "ItemSlotTrinket1"),
    TRINKET2(13, "ItemSlotTrinket2"),
    MAIN_HAND(14, "ItemSlotMainHand"),
    OFF_HAND(15, "ItemSlotOffHand"),
    RANGED(16, "ItemSlotRanged");

    private static final WireNames<Slot> NAMES = new WireNames<>(values());

    private final int number;
    private final String wireName;

    Slot(int number, String wireName) {
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
    public static Optional<Slot> byNumber(int number) {
        return NAMES.byNumber(number);
    }

    /// The constant with this wire name (exact spelling), or empty where there is none.
    public static Optional<Slot> byName(String name) {
        return NAMES.byName(name);
    }
}
