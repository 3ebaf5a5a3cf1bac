package dev.wowlab.engine.combat;

import dev.wowlab.gamedata.Stat;

/// The chances that follow from a unit's ratings alone. Confined to one thread.
final class RatingChances {
    private static final int EXPERTISE = Stat.EXPERTISE_RATING.ordinal();
    private static final int DODGE_RATING = Stat.DODGE_RATING.ordinal();
    private static final int PARRY_RATING = Stat.PARRY_RATING.ordinal();
    private static final int BLOCK_RATING = Stat.BLOCK_RATING.ordinal();
    private static final int DEFENSE = Stat.DEFENSE_RATING.ordinal();
    private static final int MELEE_HASTE = Stat.MELEE_HASTE_RATING.ordinal();
    private static final double EXPERTISE_PER_QUARTER_PERCENT = 3.942308;
    private static final double MELEE_HASTE_RATING_PER_SPEED = 15.769233 * 100;

    private final double[] stats;

    /// @param stats the unit's current totals
    RatingChances(double[] stats) {
        this.stats = stats;
    }

    /// What expertise takes off a defender's chance to dodge or parry.
    double expertise(double bonusRating) {
        return Math.floor((stats[EXPERTISE] + bonusRating) / EXPERTISE_PER_QUARTER_PERCENT) / 400;
    }

    double dodge() {
        return stats[DODGE_RATING] / 18.923079 / 100;
    }

    double parry() {
        return stats[PARRY_RATING] / 23.653847 / 100;
    }

    double block() {
        return stats[BLOCK_RATING] / 7.884615 / 100;
    }

    /// What defense skill adds to each chance to avoid a hit, and takes off that of being crit.
    double defense() {
        return Math.floor(stats[DEFENSE] / 2.365385) * 0.04 / 100;
    }

    /// How much faster haste rating makes melee swings and shots: 1 without any.
    double physicalHaste() {
        return 1 + stats[MELEE_HASTE] / MELEE_HASTE_RATING_PER_SPEED;
    }
}
