package dev.wowlab.gamedata;

/// What makes an item a weapon, an off-hand or a ranged piece. Immutable.
///
/// @param damageMin lowest damage of a swing, 0 where it does not swing
/// @param damageMax highest damage of a swing
/// @param speedSeconds seconds between swings, 0 where it does not swing
/// @param qualityModifier offset of the average damage; negative for caster weapons
public record Weapon(
        WeaponType type,
        HandType hand,
        RangedWeaponType ranged,
        double damageMin,
        double damageMax,
        double speedSeconds,
        double qualityModifier) {

    /// No weapon at all.
    public static final Weapon NONE =
            new Weapon(WeaponType.UNKNOWN, HandType.UNKNOWN, RangedWeaponType.UNKNOWN, 0, 0, 0, 0);

    /// Checks the ranges.
    public Weapon {
        if (damageMin < 0 || damageMax < damageMin || speedSeconds < 0) {
            throw new IllegalArgumentException(
                    "weapon damage " + damageMin + " to " + damageMax + " every " + speedSeconds + " s is impossible");
        }
    }
}
