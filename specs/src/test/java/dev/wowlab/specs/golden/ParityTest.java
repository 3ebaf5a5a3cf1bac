package dev.wowlab.specs.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.Sum128;
import dev.wowlab.engine.TotalsSink;
import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.reference.ReferenceCases;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Holds our DPS to what WoWSims measured, where its measurements are at hand.
@Execution(ExecutionMode.CONCURRENT)
class ParityTest {
    private static final int FIGHTS = 4_000;
    private static final int RAID_FIGHTS = 500;
    private static final Path MEASURED = Path.of("src/test/resources/measured");

    private static List<String> playable() {
        return ReferenceCases.PLAYABLE;
    }

    @ParameterizedTest
    @MethodSource("playable")
    void theAverageCaseAgreesWithWoWSims(String suite) throws Exception {
        ReferenceCases.Case average = ReferenceCases.read(suite).stream()
                .filter(one -> one.kind().equals("average"))
                .findFirst()
                .orElseThrow();
        agree(average, ReferenceCases.measured(suite, average.name()));
    }

    /// Requests of our own for what no action list of WoWSims does, measured by its engine: fire and frost mages, a
    /// paladin's other seals, talents and spells, with attackers and without, a shaman's other imbues, weapons and
    /// totems, a rogue's other trees, weapons, poisons and sets, and all that cats and bears do but swing.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fire",
                "Frost",
                "Retribution",
                "ProtectionPaladin",
                "Enhancement",
                "Warrior",
                "Rogue",
                "FeralCat",
                "FeralBear"
            })
    void everyMeasuredRequestOfOurOwnAgreesWithWoWSims(String suite) throws Exception {
        for (ReferenceCases.Case one : ReferenceCases.read(MEASURED, suite)) {
            agree(one, ReferenceCases.measured(MEASURED, suite, one.name()));
        }
    }

    /// Raids of our own, measured by WoWSims: what one player does to the others, and that nobody does who should not.
    @Test
    void everyPlayerOfAMeasuredRaidAgreesWithWoWSims() throws Exception {
        for (ReferenceCases.Case one : ReferenceCases.read(MEASURED, "Raids")) {
            JsonNode theirs = ReferenceCases.measured(MEASURED, "Raids", one.name());
            FightRunner runner = new TbcEngine().plan(one.request()).newRunner();
            runner.run(1, 0, RAID_FIGHTS);
            Totals ours = Totals.drained(runner);
            for (JsonNode player : theirs.path("players")) {
                String key = "players " + player.path("name").asString() + " dpsMilli";
                String squares = "playerSquares " + player.path("name").asString() + " dpsMilli";
                double mean = ours.mean(key) / 1e3;
                double meanSquare = (ours.mean(squares + "High") * 0x1p36 + ours.mean(squares + "Low")) / 1e6;
                double error = Math.hypot(
                        Math.sqrt((meanSquare - mean * mean) / RAID_FIGHTS),
                        player.path("dpsStdev").asDouble()
                                / Math.sqrt(theirs.path("iterations").asDouble()));
                double dps = player.path("dps").asDouble();
                assertThat(mean).as(one.name() + ": " + key).isCloseTo(dps, within(0.003 * dps + 3 * error));
            }
        }
    }

    private static void agree(ReferenceCases.Case one, JsonNode theirs) throws InvalidInputException {
        FightRunner runner = new TbcEngine().plan(one.request()).newRunner();
        runner.run(1, 0, FIGHTS);
        Dps ours = new Dps();
        runner.drainTo(ours);
        double theirDps = theirs.path("dps").asDouble();
        double error = Math.hypot(
                ours.deviation / Math.sqrt(FIGHTS),
                theirs.path("dpsStdev").asDouble()
                        / Math.sqrt(theirs.path("iterations").asDouble()));
        assertThat(ours.mean).as(one.name()).isCloseTo(theirDps, within(0.003 * theirDps + 3 * error));
    }

    private static final class Dps implements TotalsSink {
        private double mean;
        private double deviation;
        private long fights;

        @Override
        public void fights(long count) {
            fights = count;
        }

        @Override
        public void distribution(
                String name,
                long binWidth,
                Sum128 sum,
                Sum128 sumOfSquares,
                long min,
                long max,
                long firstBin,
                long[] counts) {
            if (name.equals("dps")) {
                double milli = sum.toDouble() / fights;
                mean = milli / 1e3;
                deviation = Math.sqrt(sumOfSquares.toDouble() / fights - milli * milli) / 1e3;
            }
        }

        @Override
        public void row(String table, String key, List<String> columns, long[] values) {}
    }
}
