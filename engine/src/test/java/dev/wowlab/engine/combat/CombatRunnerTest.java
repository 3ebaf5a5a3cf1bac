package dev.wowlab.engine.combat;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.wowlab.engine.core.SimTime;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class CombatRunnerTest {

    private static CombatRunner runner() {
        return new CombatRunner(new TinyMage(SimTime.seconds(120), SimTime.seconds(10), 73).finish().fight);
    }

    @Test
    void anySplitOfTheIterationsSumsToTheSameTotals() {
        CombatRunner whole = runner();
        whole.run(42, 0, 60);
        RecordedTotals expected = new RecordedTotals();
        whole.drainTo(expected);

        RecordedTotals merged = new RecordedTotals();
        CombatRunner second = runner();
        second.run(42, 37, 23);
        second.drainTo(merged);
        CombatRunner first = runner();
        for (int i = 0; i < 37; i++) {
            first.run(42, i, 1);
            first.drainTo(merged);
        }
        assertThat(merged.toString()).isEqualTo(expected.toString());
        assertThat(merged.value("fights", 0)).isEqualTo(60);
    }

    @Test
    void anotherSeedGivesAnotherResult() {
        CombatRunner one = runner();
        one.run(1, 0, 5);
        RecordedTotals first = new RecordedTotals();
        one.drainTo(first);
        one.run(2, 0, 5);
        RecordedTotals second = new RecordedTotals();
        one.drainTo(second);
        assertThat(second.toString()).isNotEqualTo(first.toString());
    }

    @Test
    void aFightAllocatesNothingOnceWarm() {
        CombatRunner runner = runner();
        runner.run(1, 0, 3000);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 5; attempt++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            runner.run(1, 10_000 + attempt * 1000L, 1000);
            best = Math.min(best, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(best / 1000).as("bytes a fight").isZero();
    }

    @Test
    void theMetricsTellWhatHappened() {
        CombatRunner runner = runner();
        runner.run(3, 0, 200);
        RecordedTotals totals = new RecordedTotals();
        runner.drainTo(totals);
        long casts = totals.value("actions player|spell:30451", 0);
        long hits = totals.value("actions player|spell:30451", 1);
        long crits = totals.value("actions player|spell:30451", 2);
        long misses = totals.value("actions player|spell:30451", 5);
        assertThat(casts).isEqualTo(hits + crits + misses);
        // 17 % of spells miss a boss without any hit rating; 10 % crit minus 2.1 % suppression of those that land.
        assertThat(misses / (double) casts).isBetween(0.155, 0.185);
        assertThat(crits / (double) (hits + crits)).isBetween(0.065, 0.095);
        assertThat(totals.value("actions Imp|other:Attack:1", 9)).as("glances").isPositive();
        assertThat(totals.value("auras player|spell:36032", 0)).isEqualTo(hits + crits);
        assertThat(totals.value("resources player|mana|spell:30451", 1)).isNegative();
    }
}
