package dev.wowlab.specs.character;

import dev.wowlab.gamedata.HandType;
import dev.wowlab.gamedata.Weapon;
import dev.wowlab.gamedata.WeaponType;

/// Seconds between two swings that strikes count with which do not depend on the weapon's own: attack power adds
/// to them by the kind of the weapon. Stateless, thread-safe.
public final class NormalizedSpeed {
    /// Of bare hands.
    public static final double FISTS = 1;

    private static final double DAGGER = 1.7;
    private static final double ONE_HANDED = 2.4;
    private static final double TWO_HANDED = 3.3;

    private NormalizedSpeed() {}

    /// That of a weapon.
    ///
    /// @param empty what counts where it is nothing that swings
    public static double of(Weapon held, double empty) {
        if (held.speedSeconds() <= 0) {
            return empty;
        }
        if (held.type() == WeaponType.DAGGER) {
            return DAGGER;
        }
        return held.hand() == HandType.TWO_HAND ? TWO_HANDED : ONE_HANDED;
    }
}
