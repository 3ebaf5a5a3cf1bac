package dev.wowlab.engine.combat;

import dev.wowlab.gamedata.School;

/// A weapon in a hand, or a creature's claws. Immutable.
///
/// @param minDamage least damage of a swing before attack power
/// @param maxDamage most damage of a swing before attack power
/// @param swingSeconds seconds between two swings without haste, 0 for no weapon
/// @param critMultiplier multiplier of a critical hit
/// @param school what its hits are; armour only helps against physical ones
public record Weapon(double minDamage, double maxDamage, double swingSeconds, double critMultiplier, School school) {
    /// No weapon at all.
    public static final Weapon NONE = new Weapon(0, 0, 0, 2);

    private static final double ATTACK_POWER_PER_DPS = 14;

    public Weapon {
        if (minDamage < 0 || maxDamage < minDamage || swingSeconds < 0) {
            throw new IllegalArgumentException(
                    "weapon of " + minDamage + " to " + maxDamage + " damage every " + swingSeconds + " s");
        }
    }

    /// A weapon whose hits are physical.
    public Weapon(double minDamage, double maxDamage, double swingSeconds, double critMultiplier) {
        this(minDamage, maxDamage, swingSeconds, critMultiplier, School.PHYSICAL);
    }

    /// The same with more damage a swing: a scope, a sharpening stone.
    public Weapon plus(double damage) {
        return new Weapon(minDamage + damage, maxDamage + damage, swingSeconds, critMultiplier, school);
    }

    /// Damage of one swing without attack power.
    public double roll(Fight fight) {
        return fight.roll(minDamage, maxDamage);
    }

    /// Damage of one swing before modifiers.
    public double roll(Fight fight, double attackPower) {
        return fight.roll(minDamage, maxDamage) + swingSeconds * attackPower / ATTACK_POWER_PER_DPS;
    }
}
