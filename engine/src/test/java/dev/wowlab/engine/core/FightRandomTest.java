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
}
