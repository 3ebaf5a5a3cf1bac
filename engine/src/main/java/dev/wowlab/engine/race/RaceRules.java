package dev.wowlab.engine.race;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.TDistribution;

/// How long a race goes, and who leaves. All contenders play each fight with the same luck; after each round, of which
/// each doubles the fights, those leave that are worse than another for certain. Immutable; `judge` is a pure function,
/// so that one process and a thousand nodes end a race with the same ranking.
///
/// The confidence is that of the whole race: each of its tests, one a pair with the best and round, may err with an
/// equal share of what is left of it (Bonferroni). The tests are Student's, of the gains fight by fight.
///
/// A round tells gains over contender 0 and over a rival, not of any two. Where the leader is neither, the error of a
/// contender's gain over it is at most the sum of the errors of both gains over a third, since deviations obey
/// the inequality of the triangle; the next round has the leader as its rival.
///
/// @param firstFights fights of each in the first round, at least 10
/// @param mostFights fights of each in all, at most
/// @param precision differences of this share of the best one's DPS may stay unknown, like 0.001
/// @param confidence that the best one is among those left, like 0.99
public record RaceRules(long firstFights, long mostFights, double precision, double confidence) {
    /// Fewer fights say nothing of how much they spread.
    public static final long LEAST_FIGHTS = 10;

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
        return new Judge(round).verdict();
    }

    private final class Judge {
        private final RaceRound round;
        private final Score best;
        private final double mayErr;
        private final Map<Long, Double> quantiles = new HashMap<>();

        Judge(RaceRound round) {
            this.round = round;
            mayErr = (1 - confidence) / (Math.max(1, round.contenders() - 1) * (double) rounds());
            Score leader = null;
            for (Score score : round.scores()) {
                boolean may = score.contender() != 0 || !round.firstIsOut();
                if (may
                        && (leader == null
                                || score.toFirst().mean() > leader.toFirst().mean())) {
                    leader = score;
                }
            }
            if (leader == null) {
                throw new IllegalArgumentException("nobody is left after " + round.fights() + " fights");
            }
            this.best = leader;
        }

        Verdict verdict() {
            double bestDps = round.firstDps() + best.toFirst().mean();
            List<Integer> left = new ArrayList<>();
            boolean decided = true;
            for (Score score : round.scores()) {
                if (score == best) {
                    left.add(score.contender());
                } else if (!isOut(score)) {
                    left.add(score.contender());
                    decided &= uncertaintyToBest(score) <= precision * bestDps;
                }
            }
            return new Verdict(best.contender(), left, decided);
        }

        /// Whether anyone of those it is compared with is better for certain.
        private boolean isOut(Score score) {
            if (score.contender() == 0 && round.firstIsOut()) {
                return true;
            }
            return isBehind(best.toFirst(), score.toFirst())
                    || isBehind(best.toRival(), score.toRival())
                    || isWorse(score.toFirst())
                    || isWorse(score.toRival());
        }

        /// By gains over the same: each pair has errors of its own, since other luck is taken out of each.
        private boolean isBehind(Gain ofBest, Gain ofScore) {
            return ofBest.mean() - ofScore.mean() > uncertainty(ofScore) + uncertainty(ofBest);
        }

        private boolean isWorse(Gain gain) {
            return -gain.mean() > uncertainty(gain);
        }

        /// What the gain over the leader may be off by, or the least that is known to be no less.
        private double uncertaintyToBest(Score score) {
            return Math.min(
                    uncertainty(score.toFirst()) + uncertainty(best.toFirst()),
                    uncertainty(score.toRival()) + uncertainty(best.toRival()));
        }

        /// What a gain may be off by: so many standard errors as make it certain.
        private double uncertainty(Gain gain) {
            return gain.standardError() == 0
                    ? 0
                    : gain.standardError() * quantiles.computeIfAbsent(gain.freedom(), this::quantile);
        }

        private double quantile(long freedom) {
            double quantile = TDistribution.of(freedom).inverseSurvivalProbability(mayErr);
            return Math.ceil(quantile * QUANTILE_STEPS) / QUANTILE_STEPS;
        }
    }
}
