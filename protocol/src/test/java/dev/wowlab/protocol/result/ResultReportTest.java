package dev.wowlab.protocol.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.json.Json;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ResultReportTest {
    private static final ResultIdentity IDENTITY =
            new ResultIdentity(new EngineRef("tbc", "1"), new InputHash("ab".repeat(32)), 4242, 0, 4);

    @Test
    void meanSpreadAndCountsArePerFight() {
        ResultReport report = ResultReport.of(IDENTITY, totals(1000_000, 1010_000, 1030_000, 1040_000), List.of("w"));

        assertThat(report.dps().mean()).isEqualTo(1020.0);
        assertThat(report.dps().stdev()).isEqualTo(Math.sqrt(250), within(1e-9));
        assertThat(report.dps().standardError()).isEqualTo(Math.sqrt(250 / 3.0), within(1e-9));
        assertThat(report.dps().min()).isEqualTo(1000.0);
        assertThat(report.dps().max()).isEqualTo(1040.0);
        assertThat(report.actions()).singleElement().satisfies(action -> {
            assertThat(action.id()).isEqualTo("spell:30451");
            assertThat(action.unit()).isEqualTo("player");
            assertThat(action.casts()).isEqualTo(2.5);
            assertThat(action.damage()).isEqualTo(250.0);
        });
        assertThat(report.warnings()).containsExactly("w");
    }

    @Test
    void anEngineThatTellsOnlyTheSumOfTheLengthsHasAMeanAndNoError() {
        SortedMap<String, Distribution> distributions = new TreeMap<>();
        distributions.put("dps", Distribution.of(10_000, new long[] {1000_000, 1010_000}));
        SortedMap<String, List<Long>> row = new TreeMap<>();
        row.put(ResultReport.SUMS_OF_FIGHTS, List.of(181_000_000L));
        SortedMap<String, Table> tables = new TreeMap<>();
        tables.put(ResultReport.SUMS, new Table(List.of(ResultReport.DURATION_MICROS), row));

        ResultReport report = ResultReport.of(IDENTITY, new ExactTotals(2, distributions, tables), List.of());

        assertThat(report.durationSeconds()).isEqualTo(90.5);
        assertThat(report.durationStandardError()).isEmpty();
    }

    @Test
    void valuesOfFightsMakeADistribution() {
        Distribution some = Distribution.of(10, new long[] {25, -1, 25, 7});

        assertThat(some)
                .isEqualTo(new Distribution(
                        10, BigInteger.valueOf(56), BigInteger.valueOf(25 * 25 * 2 + 1 + 49), -1, 25, -1, new long[] {
                            1, 1, 0, 2
                        }));
        assertThatThrownBy(() -> Distribution.of(10, new long[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Distribution.of(1, new long[] {0, Long.MAX_VALUE}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void standardErrorsComeFromTheSquaresOfSingleFights() {
        // 1, 2, 3 and 4 casts; 100.5, 0, 0 and 50,000,000 damage: its square needs more than 64 bits.
        ExactTotals some = totals(1000_000, 1010_000, 1030_000, 1040_000);
        SortedMap<String, Table> tables = new TreeMap<>();
        SortedMap<String, List<Long>> rows = new TreeMap<>();
        rows.put("player|spell:1", zeros(15, 0, 10L, 10, 50_000_100_500L));
        tables.put(
                "actions",
                new Table(Objects.requireNonNull(some.tables().get("actions")).columns(), rows));
        BigInteger square = BigInteger.valueOf(100_500)
                .pow(2)
                .add(BigInteger.valueOf(50_000_000_000L).pow(2));
        SortedMap<String, List<Long>> squares = new TreeMap<>();
        squares.put(
                "player|spell:1",
                List.of(
                        0L,
                        30L,
                        square.shiftRight(36).longValueExact(),
                        square.mod(BigInteger.TWO.pow(36)).longValueExact()));
        tables.put(
                "actionSquares",
                new Table(List.of("castsHigh", "castsLow", "damageMilliHigh", "damageMilliLow"), squares));

        ResultReport report = ResultReport.of(IDENTITY, new ExactTotals(4, some.distributions(), tables), List.of());

        SortedMap<String, Double> errors = report.actions().getFirst().standardErrors();
        assertThat(errors.keySet()).containsExactly("casts", "damage");
        assertThat(errors.get("casts")).isEqualTo(Math.sqrt(5 / 3.0) / 2, within(1e-12));
        assertThat(errors.get("damage")).isEqualTo(12_499_991.625, within(1e-3));
    }

    @Test
    void aRaidsPlayersHaveTheirOwnMeansErrorsAndParts() {
        ExactTotals some = totals(1000_000, 1010_000, 1030_000, 1040_000);
        SortedMap<String, Table> tables = new TreeMap<>();
        // 1, 2, 3 and 6 DPS; twice that
        tables.put(
                "players",
                new Table(
                        List.of("dpsMilli", "tpsMilli"),
                        new TreeMap<>(Map.of("Ann", List.of(12_000L, 8_000L), "Bob", List.of(24_000L, 0L)))));
        tables.put(
                "playerSquares",
                new Table(
                        List.of("dpsMilliHigh", "dpsMilliLow", "tpsMilliHigh", "tpsMilliLow"),
                        new TreeMap<>(Map.of("Ann", List.of(0L, 50_000_000L, 0L, 16_000_000L)))));
        List<String> columns =
                Objects.requireNonNull(some.tables().get("actions")).columns();
        SortedMap<String, List<Long>> actions = new TreeMap<>();
        actions.put("Ann|spell:1", zeros(15, 0, 4L, 10, 4_000L));
        actions.put("Ann/Imp|spell:2", zeros(15, 0, 8L, 10, 2_000L));
        actions.put("Anna|spell:3", zeros(15, 0, 8L, 10, 1_000L));
        tables.put("actions", new Table(columns, actions));
        tables.put(
                "apl",
                new Table(
                        List.of("fired", "fights"),
                        new TreeMap<>(Map.of("Ann|0", List.of(4L, 4L), "Bob|0", List.of(0L, 4L)))));

        ResultReport report = ResultReport.of(
                IDENTITY,
                new ExactTotals(4, some.distributions(), tables),
                List.of(),
                Map.of("Bob", new RaidPlayer("Fury Warrior")));

        assertThat(report.players()).extracting(PlayerResult::name).containsExactly("Bob", "Ann");
        assertThat(report.players().getFirst().title()).contains("Fury Warrior");
        PlayerResult ann = report.players().getLast();
        assertThat(ann.title()).isEmpty();
        assertThat(ann.dps()).isEqualTo(3.0);
        assertThat(ann.standardError()).isEqualTo(Math.sqrt(14 / 3.0) / 2, within(1e-12));
        assertThat(ann.tpsStandardError()).isZero();
        assertThat(report.aplLines()).extracting(ResultReport.AplLine::unit).containsExactly("Ann", "Bob");
        ResultReport alone = RaidParts.of(report, ann);
        assertThat(alone.actions()).extracting(ResultReport.Action::unit).containsExactly("player", "Imp");
        assertThat(alone.aplLines()).hasSize(1);
        assertThat(alone.dps().mean()).isEqualTo(3.0);
        String json = Json.mapper().writeValueAsString(report);
        assertThat(Json.mapper().readValue(json, ResultReport.class)).isEqualTo(report);
        String single = Json.mapper().writeValueAsString(ResultReport.of(IDENTITY, some, List.of()));
        assertThat(single).doesNotContain("players", "\"unit\":\"\"");
        assertThat(Json.mapper().readValue(single, ResultReport.class).hasPlayers())
                .isFalse();
    }

    @Test
    void aVariantInAMatrixHasTheErrorOfItsOwnMean() {
        ExactTotals some = totals(1000_000, 1010_000, 1030_000, 1040_000);
        SortedMap<String, Table> tables = new TreeMap<>();
        // 1, 2, 3 and 6 DPS
        tables.put(
                "variants",
                new Table(
                        List.of("dpsMilli", "gainMilli", "ahead", "level"),
                        new TreeMap<>(Map.of("000 60 s", List.of(12_000L, 0L, 0L, 0L)))));
        tables.put(
                "variantDpsSquares",
                new Table(
                        List.of("dpsMilliHigh", "dpsMilliLow"),
                        new TreeMap<>(Map.of("000 60 s", List.of(0L, 50_000_000L)))));
        VariantPlace place = new VariantPlace("the request", "60 s", Optional.empty());

        ResultReport report = ResultReport.of(
                IDENTITY, new ExactTotals(4, some.distributions(), tables), List.of(), Map.of("60 s", place));

        assertThat(report.variants()).singleElement().satisfies(variant -> {
            assertThat(variant.dps()).isEqualTo(3.0);
            assertThat(variant.dpsStandardError().orElseThrow()).isEqualTo(Math.sqrt(14 / 3.0) / 2, within(1e-12));
            assertThat(variant.place()).contains(place);
            assertThat(variant.tellsGain()).isFalse();
        });
        String json = Json.mapper().writeValueAsString(report);
        assertThat(Json.mapper().readValue(json, ResultReport.class)).isEqualTo(report);
    }

    @Test
    void aVariantsGainHasTheErrorOfTheDifferencesFightByFight() {
        // differences of 1, 2, 3 and -2 DPS
        ExactTotals some = totals(1000_000, 1010_000, 1030_000, 1040_000);
        SortedMap<String, Table> tables = new TreeMap<>();
        tables.put(
                "variants",
                new Table(
                        List.of("dpsMilli", "gainMilli", "ahead", "level"),
                        new TreeMap<>(Map.of("000 +40 spirit", List.of(4_084_000L, 4_000L, 3L, 0L)))));
        tables.put(
                "variantSquares",
                new Table(
                        List.of("gainMilliHigh", "gainMilliLow"),
                        new TreeMap<>(Map.of("000 +40 spirit", List.of(0L, 18_000_000L)))));

        ExactTotals compared = new ExactTotals(4, some.distributions(), tables);
        ResultReport report = ResultReport.of(
                IDENTITY, compared, List.of(), Map.of("+40 spirit", new VariantChange("StatSpirit", 40)));

        assertThat(report.variants()).singleElement().satisfies(variant -> {
            assertThat(variant.name()).isEqualTo("+40 spirit");
            assertThat(variant.dps()).isEqualTo(1021.0);
            assertThat(variant.gain()).isEqualTo(1.0);
            assertThat(variant.standardError()).isEqualTo(Math.sqrt(14 / 3.0) / 2, within(1e-12));
            assertThat(variant.ahead()).isEqualTo(0.75);
            assertThat(variant.level()).isZero();
            assertThat(variant.change()).contains(new VariantChange("StatSpirit", 40));
            assertThat(variant.perPoint()).hasValue(1 / 40.0);
            assertThat(variant.place()).isEmpty();
            assertThat(variant.dpsHalfWidth()).isEmpty();
        });
        String json = Json.mapper().writeValueAsString(report);
        assertThat(Json.mapper().readValue(json, ResultReport.class)).isEqualTo(report);
        assertThat(ResultReport.of(IDENTITY, compared, List.of()).digest()).isEqualTo(report.digest());
        String older = json.replaceFirst(",\"change\":\\{[^}]*}", "");
        assertThat(older).isNotEqualTo(json);
        assertThat(Json.mapper().readValue(older, ResultReport.class).variants())
                .singleElement()
                .satisfies(variant -> assertThat(variant.perPoint()).isEmpty());
        String withoutVariants = Json.mapper().writeValueAsString(ResultReport.of(IDENTITY, some, List.of()));
        assertThat(withoutVariants).doesNotContain("variants");
        assertThat(Json.mapper().readValue(withoutVariants, ResultReport.class).variants())
                .isEmpty();
    }

    private static List<Long> zeros(int length, int first, long value, int second, long other) {
        List<Long> row = new ArrayList<>(Collections.nCopies(length, 0L));
        row.set(first, value);
        row.set(second, other);
        return row;
    }

    @Test
    void theDigestCoversIdentityAndEveryCounter() {
        ExactTotals totals = totals(1000_000, 1010_000, 1030_000, 1040_000);
        byte[] encoded = ExactTotalsCodec.encode(totals);
        ResultIdentity otherSeed =
                new ResultIdentity(IDENTITY.engine(), IDENTITY.inputHash(), 4243, 0, IDENTITY.fights());

        assertThat(IDENTITY.digest(encoded)).isEqualTo(IDENTITY.digest(encoded.clone()));
        assertThat(IDENTITY.digest(encoded)).isNotEqualTo(otherSeed.digest(encoded));
        assertThat(IDENTITY.digest(encoded))
                .isNotEqualTo(IDENTITY.digest(ExactTotalsCodec.encode(totals(1000_000, 1010_000, 1030_000, 1040_001))));
    }

    @Test
    void aVarianceOfHugeEqualNumbersIsExactlyZero() {
        long huge = 4_000_000_000_000L;

        assertThat(ResultReport.of(IDENTITY, totals(huge, huge, huge, huge), List.of())
                        .dps()
                        .stdev())
                .isZero();
    }

    private static ExactTotals totals(long... milliDps) {
        Distribution all = null;
        for (long value : milliDps) {
            BigInteger exact = BigInteger.valueOf(value);
            Distribution one =
                    new Distribution(10_000, exact, exact.pow(2), value, value, value / 10_000, new long[] {1});
            all = all == null ? one : all.plus(one);
        }
        SortedMap<String, Distribution> distributions = new TreeMap<>();
        distributions.put("dps", all);
        SortedMap<String, List<Long>> rows = new TreeMap<>();
        rows.put("player|spell:30451", List.of(10L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1_000_000L, 0L, 0L, 0L, 0L));
        SortedMap<String, Table> tables = new TreeMap<>();
        tables.put(
                "actions",
                new Table(
                        List.of(
                                "casts",
                                "hits",
                                "crits",
                                "ticks",
                                "critTicks",
                                "misses",
                                "dodges",
                                "parries",
                                "blocks",
                                "glances",
                                "damageMilli",
                                "critDamageMilli",
                                "tickDamageMilli",
                                "threatMilli",
                                "castTimeMicros"),
                        rows));
        return new ExactTotals(milliDps.length, distributions, tables);
    }
}
