package dev.wowlab.gamedata;

import java.util.Optional;

/// What a consumable's effect is. Immutable; the numbers are those of WoWSims' `EffectType`, which has no name
/// for 6, an aura with stats or ticks.
public enum SpellEffectKind implements WireEnum {
    UNKNOWN(0, "EffectTypeUnknown"),
    AURA(6, "EffectTypeAura"),
    HEAL(10, "EffectTypeHeal"),
    RESOURCE_GAIN(30, "EffectTypeResourceGain");

    private static final WireNames<SpellEffectKind> NAMES = new WireNames<>(values());

    private final int number;
    private final String wireName;

    SpellEffectKind(int number, String wireName) {
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
    public static Optional<SpellEffectKind> byNumber(int number) {
        return NAMES.byNumber(number);
    }

    /// The constant with this wire name (exact spelling), or empty where there is none.
    public static Optional<SpellEffectKind> byName(String name) {
        return NAMES.byName(name);
    }
}
