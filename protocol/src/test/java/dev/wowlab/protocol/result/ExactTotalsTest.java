package dev.wowlab.protocol.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
