package dev.wowlab.protocol.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.protocol.result.ResultReport.Spread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Fights that are made up: 1,000 DPS, two kinds of luck that add to it, and what no luck explains.
class LuckTest {
    private static final double TRUTH = 1000;
    private static final double OTHER_SPREAD = 5;
    private static final int KINDS = 3;
    private static final List<String> COLUMNS =
            List.of("sum", "dpsHigh", "dpsLow", "high0", "low0", "high1", "low1", "high2", "low2");

    /// Some fights of one seed; the third kind of luck is the first under another name.
    private static ExactTotals fights(long seed, int number) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] dps = new long[number];
        long[][] luck = new long[number][KINDS];
        for (int fight = 0; fight < number; fight++) {
            luck[fight][0] = Math.round(1000 * 60 * random.nextGaussian());
            luck[fight][1] = Math.round(10_000 * random.nextGaussian());
            luck[fight][2] = -2 * luck[fight][0];
            dps[fight] = Math.round(1000 * (TRUTH + OTHER_SPREAD * random.nextGaussian()))
                    + luck[fight][0]
                    + Math.round(1.5 * luck[fight][1]);
        }
        return totals(dps, luck);
    }

    private static ExactTotals totals(long[] dps, long[][] luck) {
        long[][] sums = new long[KINDS][COLUMNS.size()];
        for (int fight = 0; fight < dps.length; fight++) {
            for (int kind = 0; kind < KINDS; kind++) {
                sums[kind][0] += luck[fight][kind];
                add(sums[kind], 1, luck[fight][kind] * dps[fight]);
                for (int other = 0; other <= kind; other++) {
                    add(sums[kind], 3 + 2 * other, luck[fight][kind] * luck[fight][other]);
                }
            }
        }
        SortedMap<String, List<Long>> rows = new TreeMap<>();
        for (int kind = 0; kind < KINDS; kind++) {
            List<Long> row = new ArrayList<>();
            for (long sum : sums[kind]) {
                row.add(sum);
            }
            rows.put("%02d kind".formatted(kind), row);
        }
        SortedMap<String, Distribution> distributions = new TreeMap<>();
        distributions.put("dps", Distribution.of(10_000, dps));
        SortedMap<String, Table> tables = new TreeMap<>();
        tables.put("luck", new Table(COLUMNS, rows));
        return new ExactTotals(dps.length, distributions, tables);
    }

    private static void add(long[] row, int at, long product) {
        row[at] += product >> 36;
        row[at + 1] += product & ((1L << 36) - 1);
    }

    private static Spread asTheyWere(ExactTotals totals) {
        return ResultReport.spread(totals, "dps", 1e-3);
    }

    @Test
    void whatLuckExplainsIsTakenOutOfTheMean() {
        ExactTotals totals = fights(1, 2_000);
        Luck.Freed freed = Luck.free(totals, asTheyWere(totals)).orElseThrow();

        assertThat(freed.dps().mean()).isCloseTo(TRUTH, within(4 * freed.dps().standardError()));
        assertThat(freed.dps().standardError()).isCloseTo(OTHER_SPREAD / Math.sqrt(2_000), within(0.01));
        assertThat(freed.dps().stdev()).isEqualTo(asTheyWere(totals).stdev());
        assertThat(freed.luck().mean()).isEqualTo(asTheyWere(totals).mean());
        // 60² + 15² of luck, 5² of other things
        assertThat(freed.luck().worth()).isBetween(140.0, 165.0);
    }

    @Test
    void ofAThousandIntervals930To970CoverTheTruth() {
        int covered = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            ExactTotals totals = fights(seed, 100);
            Spread dps = Luck.free(totals, asTheyWere(totals)).orElseThrow().dps();
            covered += Math.abs(dps.mean() - TRUTH) <= dps.halfWidth() ? 1 : 0;
        }
        assertThat(covered).isBetween(930, 970);
    }

    @Test
    void anyOrderOfMergingGivesTheSameNumber() {
        List<ExactTotals> parts = new ArrayList<>();
        for (int seed = 0; seed < 20; seed++) {
            parts.add(fights(seed, 50 + seed));
        }
        Spread one = ResultReport.dpsOf(parts.stream().reduce(ExactTotals.NONE, ExactTotals::plus));
        Collections.reverse(parts);
        Spread other = ResultReport.dpsOf(parts.stream().reduce(ExactTotals.NONE, ExactTotals::plus));

        assertThat(other).isEqualTo(one);
        assertThat(one.standardError()).isLessThan(0.3);
    }

    @Test
    void fewFightsAndLuckThatExplainsNothingStayAsTheyWere() {
        ExactTotals few = fights(3, 50);
        assertThat(Luck.free(few, asTheyWere(few))).isEmpty();
        assertThat(ResultReport.dpsOf(few)).isEqualTo(asTheyWere(few));

        long[] dps = new long[200];
        for (int fight = 0; fight < dps.length; fight++) {
            dps[fight] = 1_000_000 + fight % 2;
        }
        ExactTotals without = totals(dps, new long[dps.length][KINDS]);
        assertThat(Luck.free(without, asTheyWere(without))).isEmpty();
    }

    @Test
    void aComparisonIsToldOverTheFightsAsTheyWere() {
        ExactTotals totals = fights(4, 500);
        SortedMap<String, Table> tables = new TreeMap<>(totals.tables());
        tables.put("variants", new Table(List.of("dpsMilli"), new TreeMap<>(Map.of("another ring", List.of(1L)))));
        ExactTotals compared = new ExactTotals(totals.fights(), totals.distributions(), tables);

        assertThat(ResultReport.dpsOf(compared)).isEqualTo(asTheyWere(compared));
    }
}
