package dev.wowlab.engine.combat;

import dev.wowlab.gamedata.Stat;

/// The chances that follow from a unit's ratings alone. Confined to one thread. Ratings seldom change and divisions are
/// slow, so that each is kept with the rating that it was worked out from.
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
    private double expertiseRating;
    private double expertise;
    private double dodgeRating;
    private double dodge;
    private double parryRating;
    private double parry;
    private double blockRating;
    private double block;
    private double defenseRating;
    private double defense;
    private double hasteRating;
    private double haste = 1;

    /// @param stats the unit's current totals
    RatingChances(double[] stats) {
        this.stats = stats;
    }

    /// What expertise takes off a defender's chance to dodge or parry.
    double expertise(double bonusRating) {
        double rating = stats[EXPERTISE] + bonusRating;
        if (rating != expertiseRating) {
            expertiseRating = rating;
            expertise = Math.floor(rating / EXPERTISE_PER_QUARTER_PERCENT) / 400;
        }
        return expertise;
    }

    double dodge() {
        double rating = stats[DODGE_RATING];
        if (rating != dodgeRating) {
            dodgeRating = rating;
            dodge = rating / 18.923079 / 100;
        }
        return dodge;
    }

    double parry() {
        double rating = stats[PARRY_RATING];
        if (rating != parryRating) {
            parryRating = rating;
            parry = rating / 23.653847 / 100;
        }
        return parry;
    }

    double block() {
        double rating = stats[BLOCK_RATING];
        if (rating != blockRating) {
            blockRating = rating;
            block = rating / 7.884615 / 100;
        }
        return block;
    }

    /// What defense skill adds to each chance to avoid a hit, and takes off that of being crit.
    double defense() {
        double rating = stats[DEFENSE];
        if (rating != defenseRating) {
            defenseRating = rating;
            defense = Math.floor(rating / 2.365385) * 0.04 / 100;
        }
        return defense;
    }

    /// How much faster haste rating makes melee swings and shots: 1 without any.
    double physicalHaste() {
        double rating = stats[MELEE_HASTE];
        if (rating != hasteRating) {
            hasteRating = rating;
            haste = 1 + rating / MELEE_HASTE_RATING_PER_SPEED;
        }
        return haste;
    }
}
