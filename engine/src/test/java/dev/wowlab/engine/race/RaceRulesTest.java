package dev.wowlab.engine.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RaceRulesTest {
    private static final RaceRules RULES = new RaceRules(50, 6_400, 0.001, 0.99);
    private static final int FIGHTS = 200;

    /// Contenders of these means, whose fights spread by 100 together and by `own` for themselves.
    private static long[][] fights(double own, double... means) {
        long[][] dps = new long[means.length][FIGHTS];
        for (int fight = 0; fight < FIGHTS; fight++) {
            double common = new SplittableRandom(fight).nextGaussian() * 100;
            for (int i = 0; i < means.length; i++) {
                double luck = new SplittableRandom(fight * 1_000L + i + 1).nextGaussian() * own;
                dps[i][fight] = Math.round(1_000 * (means[i] + common + luck));
            }
        }
        return dps;
    }

    private static Gain gain(long[] one, long[] other) {
        double mean = 0;
        for (int i = 0; i < FIGHTS; i++) {
            mean += (one[i] - other[i]) / 1_000.0 / FIGHTS;
        }
        double deviations = 0;
        for (int i = 0; i < FIGHTS; i++) {
            deviations += Math.pow((one[i] - other[i]) / 1_000.0 - mean, 2);
        }
        return new Gain(mean, Math.sqrt(deviations / (FIGHTS - 1) / FIGHTS), FIGHTS - 1);
    }

    private static RaceRound round(long[][] dps, int rival, boolean firstIsOut) {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < dps.length; i++) {
            scores.add(new Score(i, gain(dps[i], dps[0]), gain(dps[i], dps[rival])));
        }
        double first = 0;
        for (long one : dps[0]) {
            first += one / 1_000.0 / FIGHTS;
        }
        return new RaceRound(dps.length, FIGHTS, rival, first, firstIsOut, scores);
    }

    @Test
    void whoeverIsWorseForCertainLeavesAndTheLeaderIsNamed() {
        Verdict verdict = RULES.judge(round(fights(5, 1_000, 1_010, 900, 1_009.9), 0, false));

        assertThat(verdict.best()).isIn(1, 3);
        assertThat(verdict.left()).containsExactly(1, 3);
        assertThat(verdict.decided()).isFalse();
    }

    /// The differences to a leader that was nobody's rival are only bounded, so that a round with it as the rival tells
    /// at least as much.
    @Test
    void aRoundWithTheLeaderAsRivalLeavesNoMoreThanOneWithoutIt() {
        for (int seed = 0; seed < 50; seed++) {
            double[] means = new Random(seed).doubles(20, 995, 1_005).toArray();
            long[][] dps = fights(10, means);
            Verdict bounded = RULES.judge(round(dps, 0, false));
            Verdict exact = RULES.judge(round(dps, bounded.best(), false));

            assertThat(exact.best()).isEqualTo(bounded.best());
            assertThat(bounded.left()).containsAll(exact.left());
        }
    }

    /// Gains over one and gains over the other have other luck taken out: they need not add up.
    @Test
    void whoeverIsAheadOfTheLeaderFaceToFaceStaysThoughRoughGainsOverTheFirstSayOtherwise() {
        Gain rough = new Gain(29.5, 3, 199);
        List<Score> scores = List.of(
                new Score(0, Gain.NONE, new Gain(-30, 3, 199)),
                new Score(1, new Gain(30, 3, 199), Gain.NONE),
                new Score(2, rough, new Gain(0.05, 0.1, 199)),
                new Score(3, rough, new Gain(-2, 0.1, 199)));

        Verdict verdict = RULES.judge(new RaceRound(4, FIGHTS, 1, 1_000, true, scores));

        assertThat(verdict.best()).isEqualTo(1);
        assertThat(verdict.left()).containsExactly(1, 2);
    }

    @Test
    void theVerdictDoesNotDependOnTheOrderOfTheScores() {
        RaceRound round = round(fights(10, 1_000, 1_001, 1_002, 1_003, 990, 1_001.5), 3, false);
        List<Score> shuffled = new ArrayList<>(round.scores());
        Collections.shuffle(shuffled, new Random(7));
        RaceRound other = new RaceRound(6, FIGHTS, 3, round.firstDps(), false, shuffled);

        assertThat(RULES.judge(other).best()).isEqualTo(RULES.judge(round).best());
        assertThat(RULES.judge(other).left())
                .containsExactlyInAnyOrderElementsOf(RULES.judge(round).left());
    }

    @Test
    void theFirstPlaysOnWhenItIsOutButNeitherLeadsNorReturns() {
        Verdict verdict = RULES.judge(round(fights(1, 1_100, 1_000, 1_000.2), 1, true));

        assertThat(verdict.best()).isIn(1, 2);
        assertThat(verdict.left()).doesNotContain(0);
    }

    @Test
    void setsThatDoTheSameInEveryFightAreDecidedAtOnce() {
        long[] same = fights(0, 1_000)[0];
        Verdict verdict = RULES.judge(round(new long[][] {same, same.clone()}, 0, false));

        assertThat(verdict.left()).containsExactly(0, 1);
        assertThat(verdict.best()).isZero();
        assertThat(verdict.decided()).isTrue();
    }

    @Test
    void roundsDoubleUpToTheMostFights() {
        RaceRules odd = new RaceRules(50, 300, 0.001, 0.99);

        assertThat(List.of(odd.fightsAfter(1), odd.fightsAfter(2), odd.fightsAfter(3), odd.fightsAfter(4)))
                .containsExactly(50L, 100L, 200L, 300L);
        assertThat(odd.rounds()).isEqualTo(4);
        assertThat(RULES.rounds()).isEqualTo(8);
        assertThatThrownBy(() -> new RaceRules(5, 100, 0.1, 0.9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RaceRules(50, 100, 0, 0.9)).isInstanceOf(IllegalArgumentException.class);
    }

    /// A gain of which less is known for want of freedom needs more of it to be certain.
    @Test
    void aGainOfFewDegreesOfFreedomIsLessCertain() {
        Gain gain = new Gain(-5, 1, 199);
        Gain rough = new Gain(-5, 1, 5);

        assertThat(RULES.judge(two(gain)).left()).containsExactly(0);
        assertThat(RULES.judge(two(rough)).left()).containsExactly(0, 1);
        assertThat(gain.reversed()).isEqualTo(new Gain(5, 1, 199));
    }

    private static RaceRound two(Gain ofSecond) {
        return new RaceRound(
                2,
                FIGHTS,
                0,
                1_000,
                false,
                List.of(new Score(0, Gain.NONE, Gain.NONE), new Score(1, ofSecond, ofSecond)));
    }
}
