package dev.wowlab.gamedata;

import java.util.Optional;

/// The rarity of an item. Immutable; the numbers and names are those of WoWSims' `ItemQuality`.
public enum ItemQuality implements WireEnum {
    JUNK(0, "ItemQualityJunk"),
    COMMON(1, "ItemQualityCommon"),
    UNCOMMON(2, "ItemQualityUncommon"),
    RARE(3, "ItemQualityRare"),
    EPIC(4, "ItemQualityEpic"),
    LEGENDARY(5, "ItemQualityLegendary"),
    ARTIFACT(6, "ItemQualityArtifact"),
    HEIRLOOM(7, "ItemQualityHeirloom");

    private static final WireNames<ItemQuality> NAMES = new WireNames<>(values());

    private final int number;
    private final String wireName;

    ItemQuality(int number, String wireName) {
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
    public static Optional<ItemQuality> byNumber(int number) {
        return NAMES.byNumber(number);
    }

    /// The constant with this wire name (exact spelling), or empty where there is none.
    public static Optional<ItemQuality> byName(String name) {
        return NAMES.byName(name);
    }
}
