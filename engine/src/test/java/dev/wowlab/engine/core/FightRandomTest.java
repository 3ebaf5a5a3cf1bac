package dev.wowlab.engine.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FightRandomTest {

    @Test
    void theSameSeedAndIterationDrawTheSameNumbersWhateverCameBefore() {
        FightRandom one = new FightRandom();
        FightRandom other = new FightRandom();
        other.start(99, 5);
        other.nextLong();
        one.start(7, 3);
        other.start(7, 3);
        for (int i = 0; i < 1000; i++) {
            assertThat(other.nextLong()).isEqualTo(one.nextLong());
        }
    }

    @Test
    void everyIterationAndEverySeedStartsAnotherStream() {
        Set<Long> first = new HashSet<>();
        FightRandom random = new FightRandom();
        for (long seed = 0; seed < 100; seed++) {
            for (long iteration = 0; iteration < 100; iteration++) {
                random.start(seed, iteration);
                first.add(random.nextLong());
            }
        }
        assertThat(first).hasSize(10_000);
    }

    @Test
    void doublesAreUniform() {
        FightRandom random = new FightRandom();
        random.start(1, 1);
        int[] bins = new int[20];
        int draws = 200_000;
        for (int i = 0; i < draws; i++) {
            double value = random.nextDouble();
            assertThat(value).isBetween(0.0, 0.9999999999999999);
            bins[(int) (value * bins.length)]++;
        }
        double chiSquare = 0;
        double expected = draws / (double) bins.length;
        for (int bin : bins) {
            chiSquare += (bin - expected) * (bin - expected) / expected;
        }
        // 19 degrees of freedom: 43.8 is passed by one in a thousand.
        assertThat(chiSquare).isLessThan(43.8);
    }

    @Test
    void firstDrawsOfNeighbouringIterationsAreIndependentEnoughForTheirIntervalsToCover() {
        FightRandom random = new FightRandom();
        int seeds = 100_000;
        int draws = 60;
        int covered = 0;
        for (int seed = 0; seed < seeds; seed++) {
            double sum = 0;
            double squares = 0;
            for (int iteration = 0; iteration < draws; iteration++) {
                random.start(seed, iteration);
                double value = random.nextDouble();
                sum += value;
                squares += value * value;
            }
            double mean = sum / draws;
            double variance = (squares - sum * mean) / (draws - 1);
            covered += Math.abs(mean - 0.5) <= 1.959964 * Math.sqrt(variance / draws) ? 1 : 0;
        }
        // 94.5 % of a t distribution of 59 degrees of freedom lie within 1.96; four deviations of the count
        // are 0.29 %.
        assertThat(covered / (double) seeds).isBetween(0.9420, 0.9490);
    }
}
