package dev.wowlab.engine.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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

    @Test
    void theSameEventOfAStreamDrawsTheSameNumbersWhateverElseHappens() {
        FightRandom plain = new FightRandom();
        int plainBolt = plain.newStream("mage|bolt");
        FightRandom busy = new FightRandom();
        int other = busy.newStream("mage|trinket");
        int busyBolt = busy.newStream("mage|bolt");
        plain.start(7, 3);
        busy.start(7, 3);
        for (int cast = 0; cast < 100; cast++) {
            busy.nextLong();
            long outerOfOther = busy.enter(other);
            busy.nextLong();
            long outerOfBusy = busy.enter(busyBolt);
            long outerOfPlain = plain.enter(plainBolt);
            for (int draw = 0; draw < 3; draw++) {
                assertThat(busy.nextLong()).isEqualTo(plain.nextLong());
            }
            plain.nextLong();
            plain.leave(outerOfPlain);
            busy.leave(outerOfBusy);
            busy.leave(outerOfOther);
        }
    }

    @Test
    void anEventLeavesWhatIsDrawnAroundItAsItWas() {
        FightRandom with = new FightRandom();
        int bolt = with.newStream("mage|bolt");
        FightRandom without = new FightRandom();
        with.start(1, 1);
        without.start(1, 1);
        with.leave(with.enter(bolt));
        assertThat(with.nextLong()).isEqualTo(without.nextLong());
    }

    @Test
    void equalNamesAreStreamsOfTheirOwn() {
        FightRandom random = new FightRandom();
        int first = random.newStream("mage|bolt");
        int second = random.newStream("mage|bolt");
        random.start(1, 1);
        random.enter(first);
        long draw = random.nextLong();
        random.enter(second);
        assertThat(random.nextLong()).isNotEqualTo(draw);
    }

    @Test
    void neighbouringEventsAndStreamsAreIndependent() {
        FightRandom random = new FightRandom();
        int[] streams = {random.newStream("a"), random.newStream("b")};
        int[][] eventsOfAStream = new int[20][20];
        int[][] drawsOfAnEvent = new int[20][20];
        int[][] streamsOfAFight = new int[20][20];
        for (int iteration = 0; iteration < 400; iteration++) {
            random.start(5, iteration);
            int last = -1;
            for (int event = 0; event < 250; event++) {
                random.enter(streams[0]);
                int first = bin(random);
                drawsOfAnEvent[first][bin(random)]++;
                if (last >= 0) {
                    eventsOfAStream[last][first]++;
                }
                last = first;
                random.enter(streams[1]);
                streamsOfAFight[first][bin(random)]++;
            }
        }
        // 399 degrees of freedom: 490 is passed by one in a thousand.
        assertThat(chiSquare(eventsOfAStream)).isLessThan(490);
        assertThat(chiSquare(drawsOfAnEvent)).isLessThan(490);
        assertThat(chiSquare(streamsOfAFight)).isLessThan(490);
    }

    private static int bin(FightRandom random) {
        return (int) (random.nextDouble() * 20);
    }

    private static double chiSquare(int[][] counts) {
        int total = Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
        double expected = total / 400.0;
        return Arrays.stream(counts)
                .flatMapToInt(Arrays::stream)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }
}
