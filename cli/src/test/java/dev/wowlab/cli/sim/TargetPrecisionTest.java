package dev.wowlab.cli.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.PrintedOutput;
import dev.wowlab.cli.demo.Sample;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.specs.TbcEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class TargetPrecisionTest {
    private static final long SEED = 5;
    private static final Precision PRECISION = new Precision(0.001);
    private static final long MOST = 50_000;
    private static final LocalSimulation.Progress UNSEEN = (done, expected) -> {};

    @RegisterExtension
    final PrintedOutput printed = new PrintedOutput();

    private static JsonNode shortFights() {
        ObjectNode request = Sample.request().asObject();
        request.withObject("/encounter").put("duration", 20).put("durationVariation", 5);
        return request;
    }

    @Test
    void itStopsAtTheFirstCheckpointThatIsExactEnoughOnAnyNumberOfThreads() throws Exception {
        LocalSimulation simulation = LocalSimulation.plan(new TbcEngine(), shortFights());
        ResultReport report = simulation.run(SEED, PRECISION, MOST, 1, UNSEEN).report();
        long stop = report.iterations();

        assertThat(stop).isGreaterThan(Precision.CHECKPOINT).isLessThan(MOST);
        assertThat(stop % Precision.CHECKPOINT).isZero();
        assertThat(PRECISION.isReachedBy(report)).isTrue();
        for (long before = Precision.CHECKPOINT; before < stop; before += Precision.CHECKPOINT) {
            assertThat(PRECISION.isReachedBy(
                            simulation.run(SEED, before, 1, UNSEEN).report()))
                    .as("after %d fights", before)
                    .isFalse();
        }
        assertThat(simulation.run(SEED, stop, 1, UNSEEN).report().digest()).isEqualTo(report.digest());
        for (int threads : new int[] {2, 5}) {
            assertThat(simulation.run(SEED, PRECISION, MOST, threads, UNSEEN).report())
                    .as("%d threads", threads)
                    .isEqualTo(report);
        }
    }

    @Test
    void theMostFightsEndItEvenBetweenCheckpoints() throws Exception {
        LocalSimulation simulation = LocalSimulation.plan(new TbcEngine(), shortFights());
        AtomicLong lastExpected = new AtomicLong();

        ResultReport report = simulation
                .run(SEED, new Precision(0.0001), 1_250, 3, (done, expected) -> lastExpected.set(expected))
                .report();

        assertThat(report.iterations()).isEqualTo(1_250);
        assertThat(lastExpected).hasValue(1_250);
        assertThat(simulation.run(SEED, 1_250, 1, UNSEEN).report().digest()).isEqualTo(report.digest());
    }

    @Test
    void theCommandSaysWhetherThePrecisionWasReached(@TempDir Path folder) throws Exception {
        String file = Files.writeString(
                        folder.resolve("short.json"), shortFights().toString())
                .toString();

        assertThat(Main.run("sim", file, "--precision", "2%")).isZero();
        assertThat(printed.text()).contains("precision ±2 % reached after 1,000 fights");

        printed.reset();
        assertThat(Main.run("sim", file, "--precision", "0.01%", "--max-iterations", "1000", "--json"))
                .isZero();
        JsonNode result = Json.mapper().readTree(printed.text());
        assertThat(result.path("iterations").longValue()).isEqualTo(1000);
        assertThat(result.path("precision").path("target").doubleValue()).isEqualTo(0.0001);
        assertThat(result.path("precision").path("reached").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "--precision 0.1, is no percentage",
        "--precision 50%, is no percentage from 0.0001% to 10%",
        "--precision 1% --iterations 10, not both",
        "--max-iterations 10, goes with --precision",
        "--precision 1% --max-iterations 0, must be at least 1"
    })
    void aWrongPrecisionIsExplainedAndEndsWith2(String options, String explanation) {
        String[] arguments = ("sim /no/such/file.json " + options).split(" ");

        assertThat(Main.run(arguments)).isEqualTo(2);
        assertThat(printed.text()).contains(explanation);
    }
}
