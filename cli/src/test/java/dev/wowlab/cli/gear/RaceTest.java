package dev.wowlab.cli.gear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.cli.sim.KnownFights;
import dev.wowlab.engine.race.RaceRules;
import dev.wowlab.engine.race.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Races of contenders whose fights are numbers: a common part, luck of their own, and how good they are.
class RaceTest {
    private static final RaceRules RULES = new RaceRules(50, 6_400, 0.001, 0.99);

    /// Contenders of these means, whose fights spread by 100 together and by `own` for themselves.
    private static Race.Fights fights(double own, double... means) {
        return (contender, first, count) -> {
            long[] dps = new long[count];
            for (int i = 0; i < count; i++) {
                double common = new SplittableRandom(first + i).nextGaussian() * 100;
                double luck = new SplittableRandom((first + i) * 1_000 + contender + 1).nextGaussian() * own;
                dps[i] = Math.round(1_000 * (means[contender] + common + luck));
            }
            return KnownFights.of(dps);
        };
    }

    private static Race.Result run(Race.Fights fights, int contenders, int threads) throws InterruptedException {
        return Race.run(contenders, fights, RULES, threads, (played, left) -> {});
    }

    @Test
    void theBestIsFoundAndThoseFarBehindLeaveAfterTheFirstRound() throws InterruptedException {
        Race.Result result = run(fights(5, 1_000, 1_010, 900, 950), 4, 2);

        assertThat(result.standings()).extracting(Standing::contender).containsExactly(1, 0, 3, 2);
        assertThat(result.standings().getFirst().left()).isTrue();
        assertThat(result.standings().getFirst().toFirst()).isBetween(7.0, 13.0);
        assertThat(result.standings().get(2).left()).isFalse();
        assertThat(result.standings().get(2).fights()).isEqualTo(50);
    }

    @Test
    void thoseWhoDifferByLessThanMattersAreBothLeft() throws InterruptedException {
        Race.Result result = run(fights(5, 1_000, 1_000.2, 900), 3, 1);

        assertThat(result.standings()).filteredOn(Standing::left).hasSize(2);
        assertThat(result.standings().getFirst().fights()).isLessThan(6_400);
    }

    @Test
    void itStopsAtTheMostFightsWhereLuckIsTooLarge() throws InterruptedException {
        Race.Result result = run(fights(500, 1_000, 1_001), 2, 2);

        assertThat(result.standings()).allMatch(standing -> standing.fights() == 6_400 && standing.left());
        assertThat(result.fights()).isEqualTo(12_800);
    }

    @Test
    void theEndDoesNotDependOnThreads() throws InterruptedException {
        Race.Fights fights = fights(20, 1_000, 1_001, 1_002, 1_003, 990);

        assertThat(run(fights, 5, 1)).isEqualTo(run(fights, 5, 4));
    }

    /// Of 200 races in which the best leads by twice what matters, the confidence of 99 % allows two to lose it.
    @Test
    void theBestIsAmongThoseLeftAsOftenAsIsSaid() throws InterruptedException {
        int lost = 0;
        for (int race = 0; race < 200; race++) {
            int number = race;
            Race.Fights luck = (contender, first, count) -> {
                long[] dps = new long[count];
                SplittableRandom random = new SplittableRandom(number * 7_919L + contender * 104_729L + first);
                for (int i = 0; i < count; i++) {
                    dps[i] = Math.round(1_000 * (1_000 + (contender == 3 ? 2 : 0) + random.nextGaussian() * 30));
                }
                return KnownFights.of(dps);
            };
            boolean left = run(luck, 8, 1).standings().stream().anyMatch(one -> one.contender() == 3 && one.left());
            lost += left ? 0 : 1;
        }
        assertThat(lost).isLessThanOrEqualTo(4);
    }

    @Test
    void progressTellsEachRound() throws InterruptedException {
        List<Integer> rounds = new ArrayList<>();
        Race.run(2, fights(500, 1_000, 1_001), RULES, 1, (played, left) -> rounds.add(played));

        assertThat(rounds).containsExactly(50, 100, 200, 400, 800, 1_600, 3_200, 6_400);
        assertThat(RULES.rounds()).isEqualTo(rounds.size());
    }

    @Test
    void aContenderThatFailsEndsTheRaceWithItsReason() {
        Race.Fights broken = (contender, first, count) -> {
            throw new IllegalStateException("no fight");
        };

        assertThatThrownBy(() -> run(broken, 2, 1)).hasMessageContaining("no fight");
        assertThatThrownBy(() -> new RaceRules(5, 100, 0.1, 0.9)).isInstanceOf(IllegalArgumentException.class);
    }
}
