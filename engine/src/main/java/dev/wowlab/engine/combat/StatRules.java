package dev.wowlab.engine.combat;

import java.util.Arrays;

/// The rules between a unit's stats, in an order in which one pass evaluates them, and what a change of some stats can
/// change. Confined to one thread. Sets of stats are bits by ordinal.
final class StatRules {
    /// A power of two, far more than a fight has kinds of changes; beyond it, everything is evaluated.
    private static final int CONES = 64;

    private final StatDependency[] sorted;
    private final boolean[] floored;

    /// For each stat, itself and whatever it feeds, directly or not.
    private final long[] fed;

    private final Cone whole;
    private final Cone[] cones = new Cone[CONES];

    /// @param sorted the rules, sources before the targets that they feed
    /// @param floored the stats that are rounded down in the end
    StatRules(StatDependency[] sorted, boolean[] floored) {
        this.sorted = sorted;
        this.floored = floored;
        fed = new long[floored.length];
        for (int stat = 0; stat < fed.length; stat++) {
            fed[stat] = 1L << stat;
        }
        for (int i = sorted.length - 1; i >= 0; i--) {
            // Backwards, so that what the target feeds is known.
            fed[sorted[i].source] |= fed[sorted[i].target];
        }
        whole = newCone((1L << fed.length) - 1);
        Arrays.fill(cones, whole);
    }

    /// The rules in order. Do not change the array.
    StatDependency[] sorted() {
        return sorted;
    }

    /// Whether a rule, on or off, has this stat for its source.
    boolean feedsOthers(int stat) {
        return fed[stat] != 1L << stat || Arrays.stream(sorted).anyMatch(rule -> rule.source == stat);
    }

    Cone whole() {
        return whole;
    }

    /// What changes of this stat can change.
    long fedBy(int stat) {
        return fed[stat];
    }

    /// What it takes to evaluate these stats, which hold all that they feed.
    Cone coneOf(long stats) {
        int place = (int) (stats * 0x9e3779b97f4a7c15L >>> Long.SIZE - 6);
        for (int i = 0; i < CONES; i++) {
            Cone cone = cones[place + i & CONES - 1];
            if (cone.members == stats) {
                return cone;
            }
            if (cone == whole) {
                cone = newCone(stats);
                cones[place + i & CONES - 1] = cone;
                return cone;
            }
        }
        return whole;
    }

    private Cone newCone(long members) {
        StatDependency[] rules = Arrays.stream(sorted)
                .filter(rule -> (members >>> rule.target & 1) != 0)
                .toArray(StatDependency[]::new);
        int[] stats = new int[Long.bitCount(members)];
        int[] rounded = new int[stats.length];
        int count = 0;
        int floors = 0;
        for (int stat = 0; stat < floored.length; stat++) {
            if ((members >>> stat & 1) != 0) {
                stats[count++] = stat;
                if (floored[stat]) {
                    rounded[floors++] = stat;
                }
            }
        }
        return new Cone(members, stats, rules, Arrays.copyOf(rounded, floors));
    }

    /// Stats that change together.
    final class Cone {
        final long members;
        private final int[] stats;
        private final StatDependency[] rules;
        private final int[] floors;

        private Cone(long members, int[] stats, StatDependency[] rules, int[] floors) {
            this.members = members;
            this.stats = stats;
            this.rules = rules;
            this.floors = floors;
        }

        /// Evaluates them anew; the others have the values that they would have after it.
        void evaluate(double[] plain, double[] values) {
            for (int stat : stats) {
                values[stat] = plain[stat];
            }
            for (StatDependency rule : rules) {
                if (!rule.enabled) {
                    continue;
                }
                if (rule.source == rule.target) {
                    values[rule.target] *= rule.amount;
                } else if (floored[rule.source]) {
                    values[rule.target] += Math.floor(values[rule.source]) * rule.amount;
                } else {
                    values[rule.target] += values[rule.source] * rule.amount;
                }
            }
            for (int stat : floors) {
                values[stat] = Math.floor(values[stat]);
            }
        }
    }
}
