package dev.wowlab.gamedata;

import java.util.Optional;

/// A buff that is missing, present, or present and improved by a talent. Immutable; the numbers and names are
/// those of WoWSims' `TristateEffect`.
public enum TristateEffect implements WireEnum {
    MISSING(0, "TristateEffectMissing"),
    REGULAR(1, "TristateEffectRegular"),
    IMPROVED(2, "TristateEffectImproved");

    private static final WireNames<TristateEffect> NAMES = new WireNames<>(values());

    private final int number;
    private final String wireName;

    TristateEffect(int number, String wireName) {
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
    public static Optional<TristateEffect> byNumber(int number) {
        return NAMES.byNumber(number);
    }

    /// The constant with this wire name (exact spelling), or empty where there is none.
    public static Optional<TristateEffect> byName(String name) {
        return NAMES.byName(name);
    }
}
