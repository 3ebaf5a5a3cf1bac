package dev.wowlab.protocol.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.result.ResultReport.Spread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Fights that are made up: 1,000 DPS, two kinds of luck that add to it, and what no luck explains.
class LuckTest {
    private static final double TRUTH = 1000;
    private static final double OTHER_SPREAD = 5;
    private static final int KINDS = 3;
    private static final ResultIdentity IDENTITY =
            new ResultIdentity(new EngineRef("tbc", "1"), new InputHash("ab".repeat(32)), 1, 0, 1);
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
        ResultReport report = ResultReport.of(IDENTITY, totals, List.of());
        Luck luck = report.luck().orElseThrow();

        assertThat(report.dps().mean()).isCloseTo(TRUTH, within(4 * report.dps().standardError()));
        assertThat(report.dps().standardError()).isCloseTo(OTHER_SPREAD / Math.sqrt(2_000), within(0.01));
        assertThat(report.dps().stdev()).isEqualTo(asTheyWere(totals).stdev());
        assertThat(luck.mean()).isEqualTo(asTheyWere(totals).mean());
        // 60² + 15² of luck, 5² of other things
        assertThat(luck.worth()).isBetween(140.0, 165.0);
    }

    @Test
    void ofAThousandIntervals930To970CoverTheTruth() {
        int covered = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            Spread dps = ResultReport.dpsOf(fights(seed, 100));
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
        assertThat(ResultReport.of(IDENTITY, few, List.of()).luck()).isEmpty();
        assertThat(ResultReport.dpsOf(few)).isEqualTo(asTheyWere(few));

        long[] dps = new long[200];
        for (int fight = 0; fight < dps.length; fight++) {
            dps[fight] = 1_000_000 + fight % 2;
        }
        ExactTotals without = totals(dps, new long[dps.length][KINDS]);
        assertThat(ResultReport.of(IDENTITY, without, List.of()).luck()).isEmpty();
        assertThat(ResultReport.dpsOf(without)).isEqualTo(asTheyWere(without));
    }

    /// A gain is freed of the luck that fights do not share, and its variant's DPS lies so much above the request's.
    @Test
    void aGainIsFreeOfLuckToo() {
        ExactTotals totals = fights(4, 500);
        Distribution dps = Objects.requireNonNull(totals.distributions().get("dps"));
        long sum = dps.sum().longValueExact();
        SortedMap<String, Table> tables = new TreeMap<>(totals.tables());
        tables.put(
                "variants", row(List.of("dpsMilli", "gainMilli", "ahead", "level"), List.of(2 * sum, sum, 500L, 0L)));
        long[] squares = new long[2];
        add(squares, 0, dps.sumOfSquares().longValueExact());
        tables.put("variantSquares", row(List.of("gainMilliHigh", "gainMilliLow"), List.of(squares[0], squares[1])));
        SortedMap<String, List<Long>> luck = new TreeMap<>();
        Objects.requireNonNull(totals.tables().get("luck"))
                .rows()
                .forEach((key, kind) -> luck.put("000|" + key.substring(0, 2), kind));
        tables.put("variantLuck", new Table(COLUMNS, luck));
        ResultReport report =
                ResultReport.of(IDENTITY, new ExactTotals(totals.fights(), totals.distributions(), tables), List.of());

        assertThat(report.dps().mean()).isCloseTo(TRUTH, within(4 * report.dps().standardError()));
        assertThat(report.variants()).singleElement().satisfies(ring -> {
            assertThat(ring.gain()).isEqualTo(report.dps().mean());
            // as if 75 of the 500 fights had varied as much as without
            double unseen = 75 / 500.0 * Math.pow(asTheyWere(totals).standardError(), 2);
            assertThat(ring.standardError())
                    .isCloseTo(Math.sqrt(Math.pow(report.dps().standardError(), 2) + unseen), within(1e-9));
            assertThat(ring.dps()).isEqualTo(report.dps().mean() + ring.gain());
            assertThat(ring.luck().orElseThrow().mean())
                    .isEqualTo(asTheyWere(totals).mean());
            assertThat(ring.luck().orElseThrow().worth()).isBetween(6.0, 7.0);
        });
        assertThat(new Precision(0.003).isReachedBy(report)).isTrue();

        // as engines before 0.6.0 told it: what was said of such totals then stays true to the last bit
        tables.remove("variantLuck");
        ResultReport plain =
                ResultReport.of(IDENTITY, new ExactTotals(totals.fights(), totals.distributions(), tables), List.of());
        assertThat(plain.variants()).singleElement().satisfies(ring -> {
            assertThat(ring.luck()).isEmpty();
            assertThat(ring.gain()).isEqualTo((double) sum * 1e-3 / 500);
            assertThat(ring.dps()).isEqualTo((double) (2 * sum) * 1e-3 / 500);
            assertThat(ring.standardError()).isEqualTo(asTheyWere(totals).standardError());
        });
        assertThat(new Precision(0.003).isReachedBy(plain))
                .as("the gain is not known that well")
                .isFalse();
        assertThat(plain.dps()).isEqualTo(asTheyWere(totals));
        assertThat(plain.luck()).isEmpty();
    }

    private static Table row(List<String> columns, List<Long> values) {
        return new Table(columns, new TreeMap<>(Map.of("000 ring", values)));
    }
}
