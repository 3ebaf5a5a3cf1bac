package dev.wowlab.engine.race;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/// How long a race goes, and who leaves. All contenders play each fight with the same luck; after each round, of which
/// each doubles the fights, those leave that are worse than another for certain. Immutable; `judge` is a pure function
/// of exact sums, so that one process and a thousand nodes end a race with the same ranking.
///
/// The confidence is that of the whole race: each of its tests, one a pair with the best and round, may err with an
/// equal share of what is left of it (Bonferroni). The tests are Student's, of the differences fight by fight.
///
/// A round tells differences to contender 0 and to a rival, not of any two. Where the leader is neither, the error of a
/// contender's difference to it is at most the sum of the errors of both differences to a third, since deviations obey
/// the inequality of the triangle; the next round has the leader as its rival.
///
/// @param firstFights fights of each in the first round, at least 10
/// @param mostFights fights of each in all, at most
/// @param precision differences of this share of the best one's DPS may stay unknown, like 0.001
/// @param confidence that the best one is among those left, like 0.99
public record RaceRules(long firstFights, long mostFights, double precision, double confidence) {
    /// Fewer fights say nothing of how much they spread.
    public static final long LEAST_FIGHTS = 10;

    private static final double MILLI = 1e-3;

    /// Quantiles are rounded up to so many parts of one: platforms' logarithms differ in their last bits, and no
    /// verdict may.
    private static final double QUANTILE_STEPS = 1e4;

    public RaceRules {
        if (firstFights < LEAST_FIGHTS || mostFights < firstFights) {
            throw new IllegalArgumentException(firstFights + " to " + mostFights + " fights make no race");
        }
        if (!(precision > 0 && precision < 1 && confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("precision and confidence lie between 0 and 1");
        }
    }

    /// Rounds that a race has at most.
    public int rounds() {
        int rounds = 1;
        for (long fights = firstFights; fights < mostFights; fights *= 2) {
            rounds++;
        }
        return rounds;
    }

    /// Fights of each contender up to the end of a round.
    ///
    /// @param round from 1 on
    public long fightsAfter(int round) {
        long fights = firstFights;
        for (int i = 1; i < round && fights < mostFights; i++) {
            fights *= 2;
        }
        return Math.min(fights, mostFights);
    }

    /// Whether a race is over after this round.
    public boolean endsWith(RaceRound round, Verdict verdict) {
        return verdict.decided() || round.fights() >= mostFights;
    }

    /// Says who leads after a round and who may still be the best.
    public Verdict judge(RaceRound round) {
        return new Judge(round, errors(round)).verdict();
    }

    /// So many standard errors a difference must have to be certain.
    private double errors(RaceRound round) {
        double tests = Math.max(1, round.contenders() - 1) * (double) rounds();
        double quantile = TDistribution.of(round.fights() - 1.0).inverseSurvivalProbability((1 - confidence) / tests);
        return Math.ceil(quantile * QUANTILE_STEPS) / QUANTILE_STEPS;
    }

    private final class Judge {
        private final RaceRound round;
        private final double errors;
        private final Score best;

        Judge(RaceRound round, double errors) {
            this.round = round;
            this.errors = errors;
            Score leader = null;
            for (Score score : round.scores()) {
                boolean may = score.contender() != 0 || !round.firstIsOut();
                if (may
                        && (leader == null
                                || score.toFirst().sum() > leader.toFirst().sum())) {
                    leader = score;
                }
            }
            if (leader == null) {
                throw new IllegalArgumentException("nobody is left after " + round.fights() + " fights");
            }
            this.best = leader;
        }

        Verdict verdict() {
            double firstDps = round.firstDpsMilli() / round.fights() * MILLI;
            double bestDps = firstDps + best.toFirst().mean(round.fights());
            List<Integer> left = new ArrayList<>();
            boolean decided = true;
            for (Score score : round.scores()) {
                if (score == best) {
                    left.add(score.contender());
                } else if (!isOut(score)) {
                    left.add(score.contender());
                    decided &= errors * errorToBest(score) <= precision * bestDps;
                }
            }
            return new Verdict(best.contender(), left, decided);
        }

        /// Whether anyone of those it is compared with is better for certain.
        private boolean isOut(Score score) {
            if (score.contender() == 0 && round.firstIsOut()) {
                return true;
            }
            double behind =
                    best.toFirst().mean(round.fights()) - score.toFirst().mean(round.fights());
            return behind > errors * errorToBest(score) || isWorse(score.toFirst()) || isWorse(score.toRival());
        }

        private boolean isWorse(Differences differences) {
            return -differences.mean(round.fights()) > errors * differences.standardError(round.fights());
        }

        /// Standard error of the difference to the leader, or the least that is known to be no less.
        private double errorToBest(Score score) {
            return Math.min(
                    toFirst(score) + toFirst(best),
                    score.toRival().standardError(round.fights())
                            + best.toRival().standardError(round.fights()));
        }

        private double toFirst(Score score) {
            return score.toFirst().standardError(round.fights());
        }
    }
}
