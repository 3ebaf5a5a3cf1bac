package dev.wowlab.protocol.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactTotalsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4242, -7, Long.MIN_VALUE})
    void anySplitAndAnyOrderOfTheSameFightsGivesTheSameBytes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ExactTotals> fights = RandomTotals.fights(random, 60);
        byte[] inOrder = ExactTotalsCodec.encode(sum(fights));

        Collections.shuffle(fights, new Random(seed));
        int split = random.nextInt(1, fights.size());
        ExactTotals left = sum(fights.subList(0, split));
        ExactTotals right = sum(fights.subList(split, fights.size()));

        assertThat(ExactTotalsCodec.encode(left.plus(right)))
                .as("seed %d", seed)
                .isEqualTo(inOrder);
        assertThat(ExactTotalsCodec.encode(right.plus(left)))
                .as("seed %d", seed)
                .isEqualTo(inOrder);
    }

    @Test
    void anyTreeOfMergesOfTheSameChunksGivesTheSameBytes() {
        Random seeds = new Random();
        for (int round = 0; round < 50; round++) {
            long seed = seeds.nextLong();
            SplittableRandom random = new SplittableRandom(seed);
            List<ExactTotals> chunks = new ArrayList<>();
            for (int i = random.nextInt(2, 20); i > 0; i--) {
                chunks.add(sum(RandomTotals.fights(random, random.nextInt(0, 8))));
            }
            byte[] inOrder = ExactTotalsCodec.encode(sum(chunks));

            assertThat(ExactTotalsCodec.encode(mergeInAnyTree(chunks, random)))
                    .as("seed %d", seed)
                    .isEqualTo(inOrder);
        }
    }

    @Test
    void mergingIsAssociativeAndCommutative() {
        Random seeds = new Random();
        for (int round = 0; round < 200; round++) {
            long seed = seeds.nextLong();
            SplittableRandom random = new SplittableRandom(seed);
            ExactTotals a = sum(RandomTotals.fights(random, random.nextInt(4)));
            ExactTotals b = sum(RandomTotals.fights(random, random.nextInt(4)));
            ExactTotals c = sum(RandomTotals.fights(random, random.nextInt(4)));

            assertThat(ExactTotalsCodec.encode(a.plus(b)))
                    .as("seed %d", seed)
                    .isEqualTo(ExactTotalsCodec.encode(b.plus(a)));
            assertThat(ExactTotalsCodec.encode(a.plus(b).plus(c)))
                    .as("seed %d", seed)
                    .isEqualTo(ExactTotalsCodec.encode(a.plus(b.plus(c))));
        }
    }

    /// Merges two of them at a time, either way round, until one is left.
    private static ExactTotals mergeInAnyTree(List<ExactTotals> chunks, SplittableRandom random) {
        List<ExactTotals> left = new ArrayList<>(chunks);
        while (left.size() > 1) {
            ExactTotals one = left.remove(random.nextInt(left.size()));
            ExactTotals other = left.remove(random.nextInt(left.size()));
            left.add(one.plus(other));
        }
        return left.getFirst();
    }

    @Test
    void noFightsAreNeutralOnBothSides() {
        ExactTotals one = RandomTotals.oneFight(new SplittableRandom(1));

        assertThat(ExactTotals.NONE.plus(one)).isEqualTo(one);
        assertThat(one.plus(ExactTotals.NONE)).isEqualTo(one);
    }

    @Test
    void totalsOfDifferentPlansAreRefusedByName() {
        ExactTotals one = RandomTotals.oneFight(new SplittableRandom(1));
        SortedMap<String, Distribution> onlyDps = new TreeMap<>(one.distributions());
        onlyDps.remove("tps");
        ExactTotals other = new ExactTotals(1, onlyDps, one.tables());

        assertThatThrownBy(() -> one.plus(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tps");
    }

    @Test
    void aSumThatOverflowsIsAnErrorAndNotAWrongNumber() {
        SortedMap<String, List<Long>> rows = new TreeMap<>();
        rows.put("player|spell:1", List.of(Long.MAX_VALUE));
        Table table = new Table(List.of("damageMilli"), rows);

        assertThatThrownBy(() -> table.plus(table)).isInstanceOf(ArithmeticException.class);
    }

    static ExactTotals sum(List<ExactTotals> parts) {
        ExactTotals total = ExactTotals.NONE;
        for (ExactTotals part : parts) {
            total = total.plus(part);
        }
        return total;
    }
}
