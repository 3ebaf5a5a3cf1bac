package dev.wowlab.node.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.node.engine.ChunkEngine;
import dev.wowlab.node.engine.ChunkRunner;
import dev.wowlab.node.engine.EngineFailedException;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.testsupport.ShellProgram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The adapter, with shell scripts as the program.
class WowSimsCliTest {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(2), 1L << 30, 1 << 20);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path home;

    private static byte[] trial() throws IOException {
        try (InputStream in = Objects.requireNonNull(Installation.class.getResourceAsStream("trial-request.json"))) {
            return in.readAllBytes();
        }
    }

    private static ChunkEngine engine(Path program) throws Exception {
        return new WowSimsCli(
                new EngineRef("wowsimcli", "test"),
                Binary.of(program),
                new ConfinedProgram(
                        Tools.find(), LIMITS, new Processors(List.of(0), program.resolveSibling("processors"))));
    }

    private ChunkRunner running(String script) throws Exception {
        return engine(ShellProgram.write(home, "program", script)).plan(trial()).newRunner();
    }

    private static Optional<ExactTotals> tenFights(ChunkRunner runner) throws Exception {
        return runner.run(5, 0, 10, () -> false, fights -> {});
    }

    private void assertFails(String script, String part) throws Exception {
        ChunkRunner runner = running(script);
        assertThatThrownBy(() -> tenFights(runner))
                .isInstanceOf(EngineFailedException.class)
                .hasMessageContaining(part);
    }

    @Test
    void chunksOfAJobAreTheSameFightsHoweverTheyAreCut() throws Exception {
        ChunkRunner runner = engine(ShellProgram.wowSimsCli(home)).plan(trial()).newRunner();
        List<Long> told = new ArrayList<>();

        ExactTotals whole = runner.run(5, 0, 10, () -> false, told::add).orElseThrow();
        ExactTotals halves = runner.run(5, 0, 4, () -> false, told::add)
                .orElseThrow()
                .plus(runner.run(5, 4, 6, () -> false, told::add).orElseThrow());

        assertThat(halves).isEqualTo(whole);
        assertThat(whole.fights()).isEqualTo(10);
        assertThat(told).containsExactly(10L, 4L, 6L);
    }

    @Test
    void theRequestIsTheInputWithTheChunksOwnOptions() throws Exception {
        Path seen = home.resolve("seen.json");
        ChunkRunner runner = running("cp \"$3\" " + seen + "; exit 1");

        assertThatThrownBy(() -> runner.run(41, 1_000, 10, () -> false, fights -> {}))
                .isNotNull();

        assertThat(Files.readString(seen))
                .contains("\"name\":\"Trial mage\"")
                .endsWith("\"simOptions\":{\"iterations\":10,\"randomSeed\":\"1041\",\"saveAllValues\":true,"
                        + "\"useLabeledRands\":false}}");
    }

    @Test
    void everySeedIsOneThatTheProgramTakes() {
        assertThat(WowSimsCli.firstSeed(12_345)).isEqualTo(12_345);
        assertThat(WowSimsCli.firstSeed(0)).isEqualTo(1);
        for (long seed : new long[] {Long.MIN_VALUE, -1, Long.MAX_VALUE}) {
            assertThat(WowSimsCli.firstSeed(seed)).isBetween(1L, 1L << 62);
        }
    }

    @Test
    void aPanicIsAFailureWithItsMessageAndNotItsStack() throws Exception {
        String panic = "printf '%s' '{\"raidMetrics\":null,\"error\":{\"type\":\"ErrorOutcomeError\",\"message\":"
                + "\"index out of range [26]\\nStack Trace:\\ngoroutine 24\"}}' >\"$5\"";
        ChunkRunner runner = running(panic);

        assertThatThrownBy(() -> tenFights(runner))
                .isInstanceOf(EngineFailedException.class)
                .hasMessage("it refused or broke down: index out of range [26]");
    }

    @Test
    void garbageIsAFailure() throws Exception {
        assertFails("echo 'not JSON at all' >\"$5\"", "is not JSON: not JSON at all");
        assertFails("echo '[1,2]' >\"$5\"", "no result and no error");
        assertFails("echo '{\"raidMetrics\":{}}' >\"$5\"", "no result and no error");
        assertFails(
                "echo '{\"iterationsDone\":9,\"raidMetrics\":{\"dps\":{\"allValues\":[1]}}}' >\"$5\"", "of 9 fights");
        assertFails("exit 0", "nothing");
    }

    @Test
    void anExitCodeIsAFailureWithTheLastLineOfErrors() throws Exception {
        assertFails("echo first >&2; echo 'failed to load' >&2; exit 1", "exit code 1: failed to load");
    }

    @Test
    void tooLongOrTooMuchIsAFailureThatAdvisesSmallerChunks() throws Exception {
        assertFails("sleep 600", "longer than 2 s");
        assertFails("/usr/bin/head -c 2000000 /dev/zero >\"$5\"", "more than 1048576 bytes");
    }

    @Test
    void aStopGivesNothing() throws Exception {
        ChunkRunner runner = running("sleep 600");
        long started = System.nanoTime();

        assertThat(runner.run(5, 0, 10, () -> System.nanoTime() - started > 100_000_000, fights -> {}))
                .isEmpty();
    }

    @Test
    void aProgramThatWasReplacedIsNotRunUnderTheOldName() throws Exception {
        ChunkRunner runner = engine(ShellProgram.wowSimsCli(home)).plan(trial()).newRunner();
        assertThat(tenFights(runner)).isPresent();

        Files.writeString(home.resolve("wowsimcli"), "#!/bin/sh\nexit 0\n");

        assertThatThrownBy(() -> tenFights(runner)).hasMessageContaining("has been replaced");
    }

    @Test
    void anInputThatTheProgramWouldAnswerWithAWrongNumberIsRefused() throws Exception {
        String simple = new String(trial(), StandardCharsets.UTF_8).replace("TypeAPL", "TypeSimple");
        ChunkEngine engine = engine(ShellProgram.wowSimsCli(home));

        assertThatThrownBy(() -> engine.plan(simple.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("raid.parties[0].players[0].rotation.type");
    }
}
