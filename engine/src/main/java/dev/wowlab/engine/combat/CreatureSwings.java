package dev.wowlab.engine.combat;

import dev.wowlab.gamedata.School;
import dev.wowlab.gamedata.Stat;

/// How a creature swings at a player, who dodges, parries and blocks. Immutable. Attack power adds a share of the least
/// damage instead of damage of its own.
///
/// @param minDamage least damage of a swing before attack power
/// @param spread a swing does up to this share of `minDamage` more
/// @param swingSeconds seconds between two swings without haste
/// @param dualWield whether it swings two weapons, the second for half of the damage
/// @param school what its hits are; only physical ones are blocked and held off by armour
public record CreatureSwings(double minDamage, double spread, double swingSeconds, boolean dualWield, School school) {
    private static final double SHARE_PER_ATTACK_POWER = 0.00052;
    private static final double CRIT_MULTIPLIER = 2;
    private static final int ATTACK_POWER = Stat.ATTACK_POWER.ordinal();

    public CreatureSwings {
        if (minDamage < 0 || spread < 0 || !(swingSeconds > 0)) {
            throw new IllegalArgumentException(
                    "swings of " + minDamage + " damage and more every " + swingSeconds + " s");
        }
    }

    /// Lets a creature attack its default target from the pull on. Only before the fight.
    public void give(Unit creature) {
        Weapon claws = new Weapon(minDamage, minDamage, swingSeconds, CRIT_MULTIPLIER, school);
        creature.swings().enableMelee(claws, dualWield ? claws : Weapon.NONE);
        creature.swings().swingAs(this);
    }

    /// Damage of one swing before modifiers.
    double roll(Unit creature) {
        double power = Math.max(0, creature.stats().total[ATTACK_POWER]);
        return minDamage * (1 + spread * creature.fight().random() + power * SHARE_PER_ATTACK_POWER);
    }
}
